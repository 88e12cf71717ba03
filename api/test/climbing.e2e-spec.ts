import type { MyCountsView } from '@shared/accounts'
import type { Page } from '@shared/ids'
import type { FeedSummaryView, IssueCardView } from '@shared/issues'
import { endOfLocalDay, nextLocalHour } from '../src/calendar/local-time'
import { FixedClock } from '../src/core/clock'
import { ClimbingService } from '../src/issues/climbing/climbing.service'
import { IssuesRepository } from '../src/issues/issues.repository'
import { type ClimbingStreet, climbingStreet } from './support/climbing-street'
import { testApp } from './support/test-app'

/** Ten in the morning, ahead of everything that the community's making dates with the real clock. */
const start = nextLocalHour(new Date(), 10)

describe('what is not answered climbs', () => {
  const clock = new FixedClock(start)
  const running = testApp(clock)
  let street: ClimbingStreet

  beforeAll(async () => {
    street = await climbingStreet(running(), clock)
  }, 60_000)

  const climbing = () => running().app.get(ClimbingService, { strict: false })

  it('goes to the gate group, past rungs that nobody holds to the community, each at its hour and once', async () => {
    clock.set(start)
    const { id } = await street.post()
    expect(await street.pass(59)).toBe(0)
    expect((await street.seen(id)).holder?.personName).toBe('周桂兰')

    // 60 waking minutes: by two processes at once and again, it is one step
    clock.advanceMinutes(1)
    const both = await Promise.all([climbing().stepDue(), climbing().stepDue()])
    expect(both[0] + both[1] + (await climbing().stepDue())).toBe(1)
    expect((await street.seen(id)).holder).toMatchObject({ seatName: '楼门长', personName: '赵淑英', state: 'asked' })
    expect(await street.told('steward', id, '没按时办，找到您这里了')).toBe(1)
    expect(await street.told('resident', id, '没按时办，自动找了楼门长')).toBe(1)

    await street.pass(60)
    // no duty officer here: 空岗 is written down, the secretary has it
    expect((await street.seen(id)).holder?.personName).toBe('陈晓雯')
    expect(await street.told('secretary', id, '没按时办，找到您这里了')).toBe(1)

    // the top that somebody holds: reminded every morning, no new breach
    await street.pass(60)
    clock.set(nextLocalHour(clock.now(), 9))
    await street.pass(0)
    expect(await street.told('secretary', id, '还等着您')).toBeGreaterThanOrEqual(1)
    const issue = await running().app.get(IssuesRepository, { strict: false }).findAnywhere(id)
    const kinds = issue?.state.breaches.map(({ clock: which, rung }) => `${which}@${rung}`) ?? []
    expect(kinds.filter((kind) => kind.startsWith('ack'))).toEqual([...new Set(kinds.filter((kind) => kind.startsWith('ack')))])
    // the gap in cover is recorded, and residents read it
    expect(issue?.timeline.flatMap(({ gaps }) => gaps ?? [])[0]).toBe('dutyOfficer')
    const { timeline, ladder } = await street.seen(id)
    expect(timeline.map(({ what }) => what)).toContain('没人按时接，社区值守暂时没人，往上找了社区')
    expect(ladder.find(({ name }) => name === '社区值守')).toMatchObject({ state: 'passed', people: [], gapInCover: true })
  })

  it('stays where it was taken', async () => {
    clock.set(start)
    const { id } = await street.post()
    await street.act('contact', id, { event: 'acknowledge' })
    await street.pass(5 * 60)
    expect((await street.seen(id)).holder?.personName).toBe('周桂兰')
  })

  it('is explained or done the same day, or it climbs at midnight', async () => {
    clock.set(start)
    const { id } = await street.post()
    await street.act('contact', id, { event: 'acknowledge' })
    clock.set(endOfLocalDay(start))
    expect(await street.pass(0)).toBeGreaterThanOrEqual(1)
    expect((await street.seen(id)).holder?.personName).toBe('赵淑英')
  })

  it('ends after three days in which the resident said nothing, and does not count as solved', async () => {
    clock.set(start)
    const { id } = await street.post({ categoryKey: 'property.question' })
    const resolved = await street.act('contact', id, { event: 'resolve', words: '问清楚了，告诉您了' })
    expect(resolved.body.status ?? resolved.error).toBe('resolved')
    await street.pass(72 * 60 - 1)
    expect((await street.seen(id)).status).toBe('resolved')
    await street.pass(1)
    expect(await street.seen(id)).toMatchObject({ status: 'closed', outcome: 'solvedUnconfirmed' })
    expect(await street.told('resident', id, '三天没有回音，先结束了')).toBe(1)

    const get = async <Body>(path: string) => (await running().request<Body>('GET', path, await street.as('resident'))).body
    expect((await get<FeedSummaryView>('/feed/summary')).solved).toBe(0)
    expect((await get<Page<IssueCardView>>('/feed?filter=solved')).items).toEqual([])
    expect((await get<MyCountsView>('/me/counts')).solved).toBe(0)
    // it may still be said that it was not done
    expect((await street.act('resident', id, { event: 'reopen' })).body).toMatchObject({ status: 'open', cycle: 1 })
  })

  it('says at the door of the service when something is late, and when a step fails for good', async () => {
    clock.set(start)
    const { id } = await street.post()
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
    for (const minutes of [0, 2, 4, 8, 16]) await street.pass(minutes)
    const parked = await running().request('GET', '/health/timers', undefined)
    expect(parked.error).toMatchObject({ code: 'TIMERS_LATE', details: { parked: 1 } })
    await street.pass(60)
    expect((await issues.findAnywhere(id))?.stepTrouble).toMatchObject({ failures: 5 })
  })
})
