import type { Person } from '../support/person'
import { type Story, step } from './story'

/** 李秀珍 says where she lives; her phone is the one in the roster. */
export async function choosesHerHome(story: Story, resident: Person): Promise<void> {
  story.checks.part('李秀珍 chooses her home')
  await step(story, resident, 'building-before', '楼里 asks where she lives', async () => {
    await resident.open('/pages/building/index')
    await resident.sees('我住哪一户')
  })
  await step(story, resident, 'choose-gate', 'building and gate', async () => {
    await resident.tap(/我住哪一户/)
    await resident.tap('3号楼', 'radio')
    await resident.tap('下一步')
    await resident.sees('您家几零几？')
  })
  await step(story, resident, 'choose-room', 'room and relation', async () => {
    await resident.tap('302', 'radio')
    await resident.tap('业主', 'radio')
    await resident.sees('手机号和社区登记的一样，马上通过')
  })
  await step(story, resident, 'verified', 'her phone verifies her at once', async () => {
    await resident.tap('验证手机号并提交')
    await resident.sees('核实好了')
    await resident.sees('周桂兰')
  })
  await step(story, resident, 'building', '楼里 names her contact member and who is on duty', async () => {
    await resident.tap('去楼里看看')
    await resident.sees('您的联户党员')
    await resident.sees('周桂兰')
    await resident.sees(/王建国/)
  })
}
