import type { BoardView } from '@shared/assignment'
import { RepairService } from '../../api/src/assignments/repair/repair.service'
import type { Person } from '../support/person'
import { type Story, step } from './story'

/** The households that came in have nobody yet: the system proposes a plan, 陈晓雯 looks at it at the desk, and her phone agrees. */
export async function appliesPlan(story: Story, desk: Person, phone: Person): Promise<void> {
  // As the timer does, without waiting for it.
  await story.server.app.get(RepairService, { strict: false }).lookDue(new Date())
  await step(story, desk, 'cover', 'the desk shows who has nobody yet, and what waits for a yes', async () => {
    await desk.tap('覆盖与负担', 'link')
    await desk.sees('还有 3 户没有')
    await desk.sees('新增 3 户还没有联户党员')
  })
  await step(story, desk, 'plan', 'the plan finds somebody, and says so before anything changes', async () => {
    await desk.tap('看一看')
    await desk.sees('全社区，方案比现在')
    await desk.sees('全部 3 户，应用时会告诉双方')
  })
  await step(story, desk, 'plan-gate', 'each household of a gate has its reason', async () => {
    await desk.tap(/^5号楼1单元/)
    await desk.sees(/新接手/)
    await desk.tap('关闭')
  })
  await step(story, desk, 'apply', 'applying asks the phone', async () => {
    await desk.tap('应用方案')
    await desk.sees('请在手机上点“同意”')
  })
  const before = await board(story)
  story.checks.check('nothing changes before the second tap', before.now.uncovered === 3, before.now)
  await step(story, phone, 'plan-agreed', 'the phone agrees', async () => {
    await phone.open('/pages/inbox/index')
    await phone.tap(/联户方案/)
    await phone.sees('1 位党员、3 户居民')
    await phone.shot('asked-to-apply')
    await phone.tap('同意，换')
    await phone.sees('用上了')
  })
  await step(story, desk, 'applied', 'the desk says 用上了', () => desk.sees('用上了'))
  const after = await board(story)
  story.checks.check('every household has a contact member', after.now.uncovered === 0, after.now)
}

async function board({ server }: Story): Promise<BoardView> {
  const call = await server.as(server.place.people.secretary)
  return call<BoardView>('GET', `/communities/${server.place.communityId}/board`)
}
