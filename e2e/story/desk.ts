import { makeWorkbook } from '../../api/src/roster/testing/make-file'
import type { Person } from '../support/person'
import { appliesPlan } from './desk-plan'
import { type Story, step } from './story'

const sheet = () => ({
  name: '住户名册.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(
    makeWorkbook([
      {
        rows: [
          ['通瑞嘉苑社区住户名册'],
          ['楼栋', '单元', '房号', '姓名', '手机号', '与户主关系'],
          ['5号楼', '1单元', '101', '郑国强', '13700000101', '户主'],
          ['5号楼', '1单元', '102', '何美玲', '13700000102', '户主'],
          ['5号楼', '1单元', '201', '罗志明', '13700000201', '户主'],
          ['5号楼', '1单元', '', '没有房号', '13700000999', '户主'],
        ],
      },
    ]),
  ),
})

/** 陈晓雯 signs a desk in with her phone, brings a roster in, and gives the new households a contact member. */
export async function deskImport(story: Story): Promise<void> {
  const { checks, server } = story
  const { secretary: openid } = server.place.people
  checks.part('陈晓雯 at a desk')
  const call = await server.as(openid)
  await call('POST', '/me/phone', await server.phoneSide('/phone-code', { openid }))
  const desk = await story.desk('desk')
  const phone = await story.phoneOf('secretary', openid)

  await step(story, desk, 'code', 'the desk shows a code and a number', async () => {
    const created = desk.page.waitForResponse((response) => response.url().endsWith('/api/desk-codes'))
    await desk.open('/packages/office/desk-sign-in/index')
    const code = (await (await created).json()) as { id: string; number: string }
    await desk.sees('微信扫一扫，登录这台电脑')
    await desk.sees(code.number)
    await phone.open(`/packages/office/desk-confirm/index?id=${code.id}`)
    await phone.sees('让这台电脑用您的工作台？')
    await phone.sees(code.number)
  })
  await step(story, phone, 'agree', 'the phone agrees', async () => {
    await phone.shot('asked')
    await phone.tap('数一样，同意')
    await phone.sees('电脑上可以用了')
  })
  await step(story, desk, 'signed-in', 'the desk is signed in, at 导入名册', async () => {
    await desk.sees('把名册拖到这里')
  })
  await importsRoster(story, desk, phone)
  await appliesPlan(story, desk, phone)
  checks.check('desk and her phone threw nothing', desk.thrown.length + phone.thrown.length === 0, [...desk.thrown, ...phone.thrown])
}

async function importsRoster(story: Story, desk: Person, phone: Person): Promise<void> {
  await step(story, desk, 'dry-run', 'a dry run says what becomes of each row', async () => {
    await desk.choose('选一个文件', sheet())
    await desk.tap(/^存入 3 行/)
    await desk.sees('请在手机上点“同意”')
  })
  const before = await dwellings(story)
  story.checks.check('nothing is stored before the second tap', !before.includes('5号楼'), before)
  await step(story, phone, 'second-tap', 'the phone is asked, and agrees', async () => {
    await phone.open('/pages/inbox/index')
    await phone.tap(/名册/)
    await phone.sees('同意存入')
    await phone.shot('asked-to-store')
    await phone.tap('同意存入')
    await phone.sees('存好了')
  })
  await step(story, desk, 'stored', 'the desk says 存好了', async () => {
    await desk.sees(/^存好了$/)
  })
  const after = await dwellings(story)
  story.checks.check('the new building is there to choose', after.includes('5号楼'), after)
}

async function dwellings({ server }: Story): Promise<string[]> {
  const call = await server.as(server.place.people.stranger)
  const buildings = await call<{ name: string }[]>('GET', `/communities/${server.place.communityId}/buildings`)
  return buildings.map(({ name }) => name)
}
