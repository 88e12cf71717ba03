import type { Person } from '../support/person'
import { type Story, step } from './story'

/** The households that came in have nobody yet: 陈晓雯 has a plan made at the desk, and her phone agrees. */
export async function appliesPlan(story: Story, desk: Person, phone: Person): Promise<void> {
  await step(story, desk, 'board', 'the desk shows who has nobody yet', async () => {
    await desk.tap('联户方案', 'link')
    await desk.sees('缺 3 户')
  })
  await step(story, desk, 'plan', 'a plan finds somebody for them, and says so before anything changes', async () => {
    await desk.tap('算一个方案')
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
  await step(story, phone, 'plan-agreed', 'the phone agrees', async () => {
    await phone.open('/pages/inbox/index')
    await phone.tap(/联户方案/)
    await phone.sees('1 位党员、3 户居民')
    await phone.shot('asked-to-apply')
    await phone.tap('同意，换')
    await phone.sees('用上了')
  })
  await step(story, desk, 'applied', 'the desk says 用上了', async () => {
    await desk.sees('用上了')
  })
  const call = await story.server.as(story.server.place.people.secretary)
  const board = await call<{ now: { uncovered: number } }>('GET', `/communities/${story.server.place.communityId}/board`)
  story.checks.check('every household has a contact member', board.now.uncovered === 0, board.now)
}
