import { until } from '../../e2e/support/until'
import { checkHealth, type Scene } from './main-job'

/** On her phone 陈晓雯 has a plan made, and looks at one gate and one household of it. */
export async function planJob({ server, phone, checks }: Scene): Promise<void> {
  checks.part('陈晓雯 has a plan made (secretary)')
  const secretary = phone(server.place.people.secretary)
  await checks.step('联户方案 opens with the present', async () => {
    secretary.open('/packages/office/plan-board/index')
    await secretary.sees('全社区，现在')
    await secretary.sees('4号楼')
  })
  await checks.step('算一个方案 shows the plan beside it', async () => {
    await secretary.tap('算一个方案')
    await secretary.sees('全社区，方案比现在')
    await secretary.sees('应用方案')
  })
  await checks.step('a gate says of each household who has it and why', async () => {
    await secretary.tap('3号楼')
    await secretary.tap('3号楼2单元，2 户')
    await until('the gate page', () => secretary.route() === 'packages/office/plan-gate/index')
    await secretary.sees('原联户党员')
  })
  await checks.step('a household may be kept where it is, which is collected', async () => {
    await secretary.tap('302')
    await secretary.tap('固定给 周桂兰')
    await secretary.sees('要改 1 处')
  })
  await checks.step('固定后重算 solves again, and the reason says so', async () => {
    await secretary.tap('固定后重算')
    await secretary.sees('社区指定')
  })
  checkHealth('secretary', secretary, checks)
  secretary.close()
}
