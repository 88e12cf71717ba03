import { randomUUID } from 'node:crypto'
import type { HandoverList, HandoverView } from '@shared/handovers'
import type { InboxItemView } from '@shared/inbox'
import { atLocal, daysAfter, localDay, monthsAfter } from '../src/calendar/local-time'
import { FixedClock } from '../src/core/clock'
import { Dispatcher } from '../src/notifications/dispatcher'
import { HandoverCalls } from '../src/rota/handover/handover-calls.service'
import { type ClimbingStreet, climbingStreet } from './support/climbing-street'
import { type RotaStreet, rotaStreet } from './support/rota-street'
import { testApp } from './support/test-app'

/** The fifth of next month, ahead of everything that the community's making dates with the real clock. */
const month = monthsAfter(localDay(new Date()), 1).slice(0, 7)
const at = (minutes: number, days = 0) => atLocal(daysAfter(`${month}-05`, days), minutes)
const hour = 60
const end = 20 * hour

const clock = new FixedClock(at(10 * hour))
const running = testApp(clock)
const names = ['孙志强', '何静', '田海涛', '冯丽', '高雅']
let street: ClimbingStreet
let rota: RotaStreet

beforeAll(async () => {
  street = await climbingStreet(running(), clock)
  rota = await rotaStreet(running(), clock, street, names)
  await rota.saveSettings('secretary', rota.settings())
  const { body } = await rota.command('secretary', month, 'generate', 0)
  await rota.command('secretary', month, 'publish', body.rev)
}, 60_000)

const get = async <Body>(path: string, token?: string) => running().request<Body>('GET', path, token)
const current = async (token: string) => get<HandoverList>(`/communities/${street.place.communityId}/handovers/current`, token)
const onShift = async (minutes: number, days = 0) => {
  const moment = at(minutes, days).toISOString()
  const { body } = await rota.read(await street.as('secretary'), month)
  return body.shifts.find(({ from, to }) => from <= moment && moment < to)?.person?.name ?? ''
}
const tend = () => running().app.get(HandoverCalls, { strict: false }).tend(clock.now())
const inbox = async (token: string) => {
  await running().app.get(Dispatcher, { strict: false }).dispatchDue()
  return (await get<{ items: InboxItemView[] }>('/inbox', token)).body.items
}
const titles = async (token: string, id: string) => (await inbox(token)).filter(({ target }) => target.id === id).map(({ title }) => title)
const command = async (token: string, id: string, input: object) =>
  running().request<HandoverView>('POST', `/handovers/${id}/commands`, token, { commandId: randomUUID(), ...input })
const sides = async (days: number) => {
  const [out, into] = [await onShift(19 * hour, days), await onShift(21 * hour, days)]
  return { out, into, outgoing: await rota.token(out), incoming: await rota.token(into) }
}
const trapped = { categoryKey: 'lift.trapped', urgentAnswer: true, words: '电梯里有人出不来' }

describe('a hand-over', () => {
  it('calls both sides half an hour before, and the secretary when nobody confirmed, each once', async () => {
    clock.set(at(end - 31))
    await tend()
    const { out, into, outgoing, incoming } = await sides(0)
    const [mine] = (await current(outgoing)).body.items.filter(({ side }) => side === 'outgoing')
    if (!mine) throw new Error('no hand-over')
    expect(mine).toMatchObject({
      postName: '社区值守',
      shiftName: '夜班',
      status: 'waiting',
      outgoing: [out],
      incoming: [into],
      late: false,
    })
    expect(mine.number).toBe(`${month.replace('-', '')}05-02`)
    expect(await titles(outgoing, mine.id)).toEqual([])

    clock.set(at(end - 30))
    await Promise.all([tend(), tend()])
    await tend()
    expect(await titles(outgoing, mine.id)).toEqual([`20:00 交班给${into}，先看一遍`])
    expect(await titles(incoming, mine.id)).toEqual([`20:00 接${out}的班，来看看`])

    clock.set(at(end + 15))
    await Promise.all([tend(), tend()])
    for (const token of [outgoing, incoming, await street.as('secretary')])
      expect((await titles(token, mine.id)).filter((title) => title === '20:00 的社区值守交接班还没确认')).toHaveLength(1)
    // late, but not too late: the seat has passed on already
    const { body, status } = await command(await rota.token(into), mine.id, { command: 'takeOver', whole: true })
    expect([status, body.status, body.late, body.confirmed?.who]).toEqual([200, 'handedOver', true, into])
  })

  it('is confirmed line by line, asked about and answered, and then reads as it was', async () => {
    clock.set(at(12 * hour, 2))
    const lift = await street.post(trapped)
    const { out, into, outgoing, incoming } = await sides(2)
    const [mine] = (await current(outgoing)).body.items.filter(({ side }) => side === 'outgoing')
    const id = mine?.id ?? ''
    const item = { kind: 'issue', id: lift.id }
    const key = { kind: 'article', name: '钥匙' }
    const watch = { command: 'watch', item, words: '配件 21:00 送到' }

    const ahead = await command(outgoing, id, watch)
    expect(ahead.body.items[0]).toMatchObject({ state: 'unclear', issue: { title: trapped.words, urgency: 'U' }, watch: { who: out } })
    expect(ahead.body.items.map(({ article }) => article?.name).slice(-3)).toEqual(['钥匙', '对讲机', '手电'])
    expect((await command(incoming, id, { command: 'clear', items: [item] })).error.message).toBe('还没到交接的时间，19:30 以后再接')
    expect((await command(incoming, id, watch)).error.code).toBe('FORBIDDEN')
    expect((await command(outgoing, id, { command: 'clear', items: [item] })).error.code).toBe('FORBIDDEN')
    expect((await command(outgoing, id, { ...watch, words: '字'.repeat(501) })).error.code).toBe('TEXT_TOO_LONG')
    expect((await command(outgoing, id, { ...watch, item: { kind: 'article', name: '大炮' } })).error.code).toBe('HANDOVER_ITEM_UNKNOWN')
    for (const who of ['property', 'resident', 'contact'] as const) {
      expect((await get(`/handovers/${id}`, await street.as(who))).error.code).toBe('FORBIDDEN')
      expect((await command(await street.as(who), id, { command: 'takeOver', whole: true })).error.code).toBe('FORBIDDEN')
    }

    clock.set(at(end - 20, 2))
    const [goes, comes] = [await rota.token(out), await rota.token(into)]
    const asked = await command(comes, id, { command: 'ask', item, words: '谁来送？' })
    expect(asked.body).toMatchObject({ status: 'underWay', mayConfirm: true, mayWrite: false })
    expect(await titles(goes, id)).toContain(`${into}对交班有疑问`)
    expect((await command(comes, id, { command: 'takeOver', whole: true })).error.code).toBe('HANDOVER_QUESTION_OPEN')
    expect((await command(goes, id, { command: 'answer', item: key, words: '在抽屉' })).error.code).toBe('HANDOVER_NO_QUESTION')
    expect((await command(goes, id, { command: 'answer', item, words: '刘师傅' })).body.items[0]?.state).toBe('answered')
    expect(await titles(comes, id)).toContain(`${out}回了您的疑问`)
    await command(comes, id, { command: 'clear', items: [item] })
    await command(comes, id, { command: 'miss', item: key, words: '少一把' })
    const unclear = await command(comes, id, { command: 'takeOver', whole: false })
    const { items } = (await get<HandoverView>(`/handovers/${id}`, comes)).body
    expect(unclear.error.message).toBe(`还有 ${items.length - 2} 件没确认，确认完就能接班`)

    const commandId = randomUUID()
    const taken = await command(comes, id, { command: 'takeOver', whole: true, commandId })
    const again = await command(comes, id, { command: 'takeOver', whole: true, commandId })
    expect([taken.status, again.body]).toEqual([200, taken.body])
    expect(taken.body).toMatchObject({ status: 'leftOver', confirmed: { who: into, whole: true }, mayConfirm: false })
    expect((await command(comes, id, { command: 'takeOver', whole: true })).error.message).toBe(`${into}已经接班了`)
    await street.act('property', lift.id, { event: 'acknowledge' })
    const { body: kept } = await get<HandoverView>(`/handovers/${id}`, await street.as('secretary'))
    expect(kept.items[0]?.issue).toMatchObject({ title: trapped.words, status: 'open' })
    expect(JSON.stringify(kept)).not.toContain('null')
    expect(kept.items.find(({ ref }) => ref.kind === 'article')).toMatchObject({ state: 'missing', confirmed: { words: '少一把' } })
    const day = localDay(at(0, 2))
    const list = `/communities/${street.place.communityId}/handovers?day=${day}`
    expect((await get<HandoverList>(list, await street.as('secretary'))).body.items.map(({ status }) => status)).toContain('leftOver')
    expect((await get(list, await street.as('property'))).error.code).toBe('FORBIDDEN')
  })

  it('leaves nothing between two people in the middle of an escalation', async () => {
    const alerted = async (name: string, id: string) => titles(await rota.token(name), id)
    const acts = async (name: string, id: string) =>
      running().request('POST', `/issues/${id}/events`, await rota.token(name), { commandId: randomUUID(), event: 'acknowledge' })
    const { out, into } = await sides(4)
    clock.set(at(end, 4))
    const before = await street.post({ ...trapped, words: '三单元电梯也关了人' })
    await street.live(before.id, at(end + 5, 4))
    const told = await alerted(out, before.id)
    expect(told.length).toBeGreaterThan(0)
    // both hold the post until it is confirmed: told the same, nobody twice
    expect(await alerted(into, before.id)).toEqual(told)

    const [mine] = (await current(await rota.token(into))).body.items.filter(
      ({ side, outgoing }) => side === 'incoming' && outgoing.includes(out),
    )
    await command(await rota.token(into), mine?.id ?? '', { command: 'takeOver', whole: true })
    const after = await street.post({ ...trapped, words: '一单元电梯关了人' })
    expect(await alerted(into, after.id)).toHaveLength(1)
    expect(await alerted(out, after.id)).toEqual([])
    expect((await acts(out, after.id)).status).toBe(403)
    for (const { id } of [before, after]) expect((await acts(into, id)).status).toBe(200)
  })

  it('is not asked for of a change that went by before anybody knew of it', async () => {
    clock.set(at(end + 2 * hour, 6))
    const { incoming } = await sides(6)
    const ends = (await current(incoming)).body.items.map((handover) => handover.at)
    expect(ends).not.toContain(at(end, 6).toISOString())
    expect(ends).toContain(at(end + 12 * hour, 6).toISOString())
  })
})

describe('the articles', () => {
  it('are the office’s, each once', async () => {
    const path = `/communities/${street.place.communityId}/handover-articles`
    const save = async (who: 'secretary' | 'property', ...articles: object[]) =>
      running().request('PUT', path, await street.as(who), { articles })
    const key = { name: '钥匙', count: 3, unit: '把' }
    expect((await get(path, await street.as('secretary'))).body).toMatchObject({ saved: false })
    expect((await save('secretary', key, key)).error.message).toBe('“钥匙”写了两次，请合在一起')
    expect((await save('secretary', { ...key, count: 0 })).error.code).toBe('BAD_INPUT')
    expect((await save('property', key)).error.code).toBe('FORBIDDEN')
    expect((await save('secretary', key)).body).toEqual({ articles: [key], saved: true })
  })
})
