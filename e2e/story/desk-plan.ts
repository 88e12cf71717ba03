import type { BoardView } from '@shared/assignment'
import { newId } from '../../api/src/core/ids'
import { HouseholdsRepository } from '../../api/src/households/households.repository'
import type { Person } from '../support/person'
import { type Story, step } from './story'

/** A household has nobody yet: 陈晓雯 has a plan made at the desk, and her phone agrees. */
export async function appliesPlan(story: Story, desk: Person, phone: Person): Promise<void> {
  await movesIn(story)
  await step(story, desk, 'board', 'the desk shows who has nobody yet', async () => {
    await desk.tap('联户方案', 'link')
    await desk.sees('缺 1 户')
  })
  await step(story, desk, 'plan', 'a plan finds somebody, and says so before anything changes', async () => {
    await desk.tap('算一个方案')
    await desk.sees('全社区，方案比现在')
    await desk.sees('全部 1 户，应用时会告诉双方')
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
  story.checks.check('nothing changes before the second tap', before.now.uncovered === 1, before.now)
  await step(story, phone, 'plan-agreed', 'the phone agrees', async () => {
    await phone.open('/pages/inbox/index')
    await phone.tap(/联户方案/)
    await phone.sees('1 位党员、1 户居民')
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

/** 5号楼1单元 202, which no roster gave a contact member. */
async function movesIn(story: Story): Promise<void> {
  const building = (await board(story)).buildings.find(({ name }) => name === '5号楼')
  const [gate] = building?.gates ?? []
  if (!building || !gate) throw new Error('the roster brought no 5号楼')
  const address = `${gate.fullName} 202`
  const document = {
    _id: newId(),
    communityId: story.server.place.communityId,
    addressKey: address,
    buildingId: building.id,
    gateId: gate.id,
    floor: 2,
    room: '202',
    address,
    occupancy: 'ownerOccupied' as const,
    contactRev: 0,
    careFlags: [],
    createdAt: new Date(),
  }
  await story.server.app.get(HouseholdsRepository, { strict: false }).bulkWrite([{ insertOne: { document } }])
}
