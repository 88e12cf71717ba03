import { randomUUID } from 'node:crypto'
import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import type { IssueView } from '@shared/issues'
import { endOfLocalDay, nextLocalHour } from '../src/calendar/local-time'
import { FixedClock } from '../src/core/clock'
import { ClimbingService } from '../src/issues/climbing/climbing.service'
import { IssuesRepository } from '../src/issues/issues.repository'
import { Dispatcher } from '../src/notifications/dispatcher'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { testApp } from './support/test-app'

/** Ten in the morning, ahead of everything that the community's making dates with the real clock. */
const start = nextLocalHour(new Date(), 10)

describe('what is not answered climbs', () => {
  const clock = new FixedClock(start)
  const running = testApp(clock)
  let place: SmallCommunity

  beforeAll(async () => {
    place = await smallCommunity(running())
    await as('resident')
    await as('contact')
    await running().request('POST', '/residencies', await as('resident'), {
      householdId: place.households['302'],
      relation: 'owner',
      clientRequestId: randomUUID(),
    })
  }, 60_000)

  /** A session ends after two hours: whoever comes back signs in again. */
  const as = (who: keyof SmallCommunity['people']): Promise<string> => running().signIn(place.people[who])
  const climbing = () => running().app.get(ClimbingService, { strict: false })
  const post = async (over: object = {}): Promise<IssueView> => {
    const { body } = await running().request<IssueView>('POST', '/issues', await as('resident'), {
      clientRequestId: randomUUID(),
      words: '3 层、5 层声控灯都不亮',
      place: { gateId: place.gateId, householdId: place.households['302'], spot: '楼道' },
      categoryKey: 'power.stairLight',
      ...over,
    })
    return body
  }
  const act = async (who: keyof SmallCommunity['people'], id: string, event: object) =>
    running().request<IssueView>('POST', `/issues/${id}/events`, await as(who), { commandId: randomUUID(), ...event })
  const seen = async (id: string): Promise<IssueView> =>
    (await running().request<IssueView>('GET', `/issues/${id}`, await as('resident'))).body
  const pass = async (minutes: number, times = 1): Promise<number> => {
    clock.advanceMinutes(minutes)
    let stepped = 0
    for (let time = 0; time < times; time++) stepped += await climbing().stepDue()
    return stepped
  }
  const inbox = async (who: keyof SmallCommunity['people']): Promise<InboxItemView[]> => {
    await running().app.get(Dispatcher, { strict: false }).dispatchDue()
    return (await running().request<Page<InboxItemView>>('GET', '/inbox', await as(who))).body.items
  }
  const told = async (who: keyof SmallCommunity['people'], id: string, title: string) =>
    (await inbox(who)).filter((item) => item.target.id === id && item.title === title).length

  it('goes to the gate group, past rungs that nobody holds to the community, each at its hour and once', async () => {
    clock.set(start)
    const { id } = await post()
    expect(await pass(59)).toBe(0)
    expect((await seen(id)).holder?.personName).toBe('周桂兰')

    // 60 waking minutes: by two processes at once and again, it is one step
    clock.advanceMinutes(1)
    const both = await Promise.all([climbing().stepDue(), climbing().stepDue()])
    expect(both[0] + both[1] + (await climbing().stepDue())).toBe(1)
    expect((await seen(id)).holder).toMatchObject({ seatName: '楼门长', personName: '赵淑英', state: 'asked' })
    expect(await told('steward', id, '没按时办，找到您这里了')).toBe(1)
    expect(await told('resident', id, '没按时办，自动找了楼门长')).toBe(1)

    await pass(60)
    // no duty officer here: 空岗 is written down, the secretary has it
    expect((await seen(id)).holder?.personName).toBe('陈晓雯')
    expect(await told('secretary', id, '没按时办，找到您这里了')).toBe(1)

    // the top that somebody holds: reminded every morning, no new breach
    await pass(60)
    clock.set(nextLocalHour(clock.now(), 9))
    await pass(0)
    expect(await told('secretary', id, '还等着您')).toBeGreaterThanOrEqual(1)
    const issue = await running().app.get(IssuesRepository, { strict: false }).findAnywhere(id)
    const kinds = issue?.state.breaches.map(({ clock: which, rung }) => `${which}@${rung}`) ?? []
    expect(kinds.filter((kind) => kind.startsWith('ack'))).toEqual([...new Set(kinds.filter((kind) => kind.startsWith('ack')))])
    expect(issue?.timeline.flatMap(({ gaps }) => gaps ?? [])[0]).toBe('dutyOfficer')
  })

  it('stays where it was taken', async () => {
    clock.set(start)
    const { id } = await post()
    await act('contact', id, { event: 'acknowledge' })
    await pass(5 * 60)
    expect((await seen(id)).holder?.personName).toBe('周桂兰')
  })

  it('is explained or done the same day, or it climbs at midnight', async () => {
    clock.set(start)
    const { id } = await post()
    await act('contact', id, { event: 'acknowledge' })
    clock.set(endOfLocalDay(start))
    expect(await pass(0)).toBeGreaterThanOrEqual(1)
    expect((await seen(id)).holder?.personName).toBe('赵淑英')
  })

  it('ends after three days in which the resident said nothing, and does not count as solved', async () => {
    clock.set(start)
    const { id } = await post({ categoryKey: 'property.question' })
    const resolved = await act('contact', id, { event: 'resolve', words: '问清楚了，告诉您了' })
    expect(resolved.body.status ?? resolved.error).toBe('resolved')
    await pass(72 * 60 - 1)
    expect((await seen(id)).status).toBe('resolved')
    await pass(1)
    expect(await seen(id)).toMatchObject({ status: 'closed', outcome: 'solvedUnconfirmed' })
    expect(await told('resident', id, '三天没有回音，先结束了')).toBe(1)
  })

  it('says at the door of the service when something is late, and when a step fails for good', async () => {
    clock.set(start)
    const { id } = await post()
    await climbing().stepDue()
    expect((await running().request('GET', '/health/timers', undefined)).status).toBe(200)
    clock.advanceMinutes(62)
    const late = await running().request('GET', '/health/timers', undefined)
    expect([late.status, late.error.code]).toEqual([503, 'TIMERS_LATE'])
    expect(late.error.details?.lagSeconds).toBeGreaterThanOrEqual(120)

    const issues = running().app.get(IssuesRepository, { strict: false })
    const broken = await issues.findAnywhere(id)
    if (!broken) throw new Error('not stored')
    // a policy version that is gone: its step throws, the others go on
    await issues.write(broken, { state: { ...broken.state, policyVersion: 999 }, entries: [], notices: [], now: clock.now() })
    for (const minutes of [0, 2, 4, 8, 16]) await pass(minutes)
    const parked = await running().request('GET', '/health/timers', undefined)
    expect(parked.error).toMatchObject({ code: 'TIMERS_LATE', details: { parked: 1 } })
    await pass(60)
    expect((await issues.findAnywhere(id))?.stepTrouble).toMatchObject({ failures: 5 })
  })
})
