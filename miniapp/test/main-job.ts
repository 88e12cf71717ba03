import { randomUUID } from 'node:crypto'
import type { Checks } from '../../e2e/support/checks'
import type { RealServer } from '../../e2e/support/real-server'
import { until } from '../../e2e/support/until'
import type { Phone } from './wechat/phone'

export interface Scene {
  server: RealServer
  phone(openid: string): Phone
  checks: Checks
}

const words = '3 层、5 层声控灯都不亮，老人晚上下楼看不清'
const offlineWords = '单元门的闭门器坏了，门关不上'

/** Signs in with a verified phone and the home that the roster knows. */
async function verified(server: RealServer, openid: string, householdId?: string): Promise<void> {
  const call = await server.as(openid)
  await call('POST', '/me/phone', await server.phoneSide('/phone-code', { openid }))
  if (householdId) await call('POST', '/residencies', { householdId, relation: 'owner', clientRequestId: randomUUID() })
}

const posts = (phone: Phone) => phone.asked.filter(({ method, path }) => method === 'POST' && path === '/api/issues')
const acts = (phone: Phone) => phone.asked.filter(({ method, path }) => method === 'POST' && path.endsWith('/events'))

/** Two phones: a resident posts, her contact member answers. @returns the id */
export async function mainJob({ server, phone, checks }: Scene): Promise<string> {
  const { people, households } = server.place
  for (const openid of [people.contact, people.property, people.secretary, people.steward]) await verified(server, openid)
  await verified(server, people.resident, households['302'])
  const resident = phone(people.resident)

  checks.part('李秀珍 says it (resident, iOS 12 engine)')
  await checks.step('楼里 opens, signed in by wx.login, with her contact member', async () => {
    resident.open('/pages/building/index')
    await resident.sees('3号楼2单元')
    await resident.sees('周桂兰')
    await resident.sees('楼里的事都办完了')
  })
  await checks.step('反映 opens from the tab bar; the category is guessed from the words', async () => {
    await resident.tap('反映')
    await until('the report page', () => resident.route() === 'pages/report/index')
    await resident.type(words)
    await resident.sees('周桂兰马上收到')
  })
  await checks.step('a photo goes up', async () => {
    await resident.tap('拍照片')
    await until('the upload', () => resident.asked.some(({ path, status }) => path === '/api/media' && status < 300))
  })
  await checks.step('发出去, tapped twice, leads to the issue', async () => {
    await resident.tap('发出去')
    await resident.tap('发出去').catch(() => undefined)
    await until('the issue page', () => resident.route() === 'packages/issue/detail/index')
    await resident.sees(words)
    await resident.sees('您 说了这件事')
  })
  checks.check('one request posted it', posts(resident).length === 1, posts(resident))
  await checks.step('楼里 shows her words', async () => {
    resident.back()
    await until('楼里', () => resident.route() === 'pages/building/index')
    await resident.sees(words)
  })

  const feed = await (await server.as(people.resident))<{ items: { id: string; words: string }[] }>('GET', '/feed')
  checks.check('the server has it once', feed.items.length === 1, feed)
  const id = feed.items[0]?.id ?? ''

  checks.part('No signal')
  await checks.step('sent without a network it is kept on the phone', async () => {
    await resident.tap('反映')
    await until('the report page', () => resident.route() === 'pages/report/index')
    await resident.type(offlineWords)
    await resident.sees('马上收到')
    resident.setOnline(false)
    await resident.tap('发出去')
    await until('the toast', () => resident.said.includes('存好了，有网自动发'))
    await resident.sees(offlineWords)
  })
  await checks.step('and goes out by itself, once, when the network is back', async () => {
    resident.setOnline(true)
    await until('the toast', () => resident.said.includes('刚才写的发出去了'))
  })
  checks.check('one more request posted it', posts(resident).length === 2, posts(resident))
  checkHealth('resident', resident, checks)
  resident.close()

  checks.part('周桂兰 answers (contact member)')
  const contact = phone(people.contact)
  await checks.step('the issue opens from a message, with 我来办', async () => {
    contact.open(`/packages/issue/detail/index?id=${id}`)
    await contact.sees(words)
    await contact.sees('我来办')
  })
  await checks.step('我来办 → 接了 acknowledges', async () => {
    await contact.tap('我来办')
    await contact.tap('接了')
    await contact.tap('接了').catch(() => undefined)
    await contact.sees('接了这件事')
  })
  checks.check('one request acknowledged it', acts(contact).length === 1, acts(contact))
  checkHealth('contact member', contact, checks)
  contact.close()
  return id
}

const maxSetDataBytes = 256 * 1024
const maxNodes = 1000

/** Limits of wechat-facts §8, and nothing thrown. */
export function checkHealth(who: string, phone: Phone, { check }: Checks): void {
  check(`${who}: nothing thrown, nothing complained of`, phone.problems.length === 0, phone.problems)
  check(`${who}: largest setData ${Math.ceil(phone.largestSetData / 1024)} KB, ≤ 256 KB`, phone.largestSetData <= maxSetDataBytes)
  check(`${who}: at most ${phone.mostNodes} nodes, < ${maxNodes}`, phone.mostNodes < maxNodes)
}
