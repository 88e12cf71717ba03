import type { Person } from '../support/person'
import { type Story, step } from './story'

const words = '单元门的闭门器坏了，门关不上'

/** Words survive a reload and no signal, and go out when it is back. */
export async function draftWithoutSignal(story: Story, resident: Person): Promise<void> {
  const { checks, server } = story
  checks.part('Without a signal')
  await step(story, resident, 'draft', 'typed words survive a reload', async () => {
    await resident.open('/pages/report/index')
    await resident.write(words)
    await resident.sees(/马上收到/)
    await resident.page.reload()
    await resident.page.locator('textarea').filter({ visible: true }).last().waitFor()
    const kept = await resident.page.locator('textarea').filter({ visible: true }).last().inputValue()
    if (kept !== words) throw new Error(`the field says “${kept}”`)
  })
  await step(story, resident, 'offline', '发出去 without a signal keeps it and says so', async () => {
    await resident.open('/pages/building/index')
    await resident.tap('反映')
    await resident.sees(/马上收到/)
    await resident.context.setOffline(true)
    await resident.tap('发出去')
    await resident.sees('存好了，有网自动发')
    await resident.sees(words)
  })
  await step(story, resident, 'back-online', 'it goes out by itself when the signal is back', async () => {
    await resident.context.setOffline(false)
    await resident.sees('刚才写的发出去了')
    await resident.page.getByText('现在发').waitFor({ state: 'hidden' })
    await resident.sees(words)
  })
  const feed = await (await server.as(server.place.people.resident))<{ items: { words: string }[] }>('GET', '/feed')
  const arrived = feed.items.filter((item) => item.words === words)
  checks.check('the server has it once', arrived.length === 1, feed.items)
}
