import { roleAt } from '@shared/seats'
import { endOfLocalDay, nextLocalHour } from '../src/calendar/local-time'
import { FixedClock } from '../src/core/clock'
import { type ClimbingStreet, climbingStreet } from './support/climbing-street'
import { testApp } from './support/test-app'

const start = nextLocalHour(new Date(), 10)
const dayMs = 24 * 60 * 60_000
const later = (ms: number, from = start): Date => new Date(from.getTime() + ms)

describe('what somebody was asked and did not answer', () => {
  const clock = new FixedClock(start)
  const running = testApp(clock)
  let street: ClimbingStreet

  beforeAll(async () => {
    street = await climbingStreet(running(), clock, { withSubdistrict: true })
  }, 60_000)
  beforeEach(() => clock.set(start))

  const explanation = (promisedAt: Date) => ({ event: 'explain', words: '灯座要换，厂家周末才送到', promisedAt: promisedAt.toISOString() })

  it('a question to the resident: after three days it goes on, with the time to resolve that was left', async () => {
    const { id } = await street.post()
    await street.act('contact', id, explanation(later(6 * dayMs)))
    clock.set(later(3600_000))
    await street.act('contact', id, { event: 'wait', words: '哪一层的灯？' })
    expect((await street.seen(id)).waiting).toMatchObject({ who: '联户党员 周桂兰', question: '哪一层的灯？' })
    expect((await street.stored(id)).state.clocks.resolve?.dueAt).toBeUndefined()
    expect((await street.act('contact', id, { event: 'wait', words: '还在吗？' })).error.message).toContain('已经在等居民回话')

    await street.live(id, later(3600_000 + 3 * dayMs - 1))
    expect((await street.seen(id)).waiting).toBeDefined()
    await street.live(id, later(3600_000 + 3 * dayMs))
    expect((await street.seen(id)).waiting).toBeUndefined()
    expect((await street.stored(id)).state.clocks.resolve?.dueAt).toEqual(later(10 * dayMs))
    expect(await street.told('contact', id, '等了三天，接着办吧')).toBe(1)
    expect((await street.stored(id)).state.breaches).toEqual([])
  })

  it('an answer of the resident ends the waiting at once, and so does one that a handler was given', async () => {
    const { id } = await street.post()
    await street.act('contact', id, { event: 'acknowledge' })
    for (const who of ['resident', 'contact'] as const) {
      await street.act('contact', id, { event: 'wait', words: '哪一层的灯？' })
      expect((await street.seen(id, who)).actions).toContain('reply')
      expect((await street.act(who, id, { event: 'reply', words: '三层' })).body.waiting).toBeUndefined()
    }
    expect((await street.act('contact', id, { event: 'wait', words: '几户？' })).error.message).toContain('已经等过居民 2 次')
  })

  it('a transfer: it goes back to the first receiver, who is told with whoever offered it', async () => {
    const { id } = await street.post()
    await street.act('contact', id, { event: 'acknowledge' })
    const offered = await street.act('contact', id, {
      event: 'offerTransfer',
      to: roleAt('gateSteward', street.place.gateId),
      words: '请她看看',
    })
    expect(offered.body.asked).toMatchObject([{ kind: 'transfer', state: 'pending', words: '请她看看' }])
    await street.live(id, later(120 * 60_000 - 1))
    expect((await street.seen(id)).holder?.personName).toBe('周桂兰')
    await street.live(id, later(120 * 60_000))
    expect((await street.seen(id)).holder).toMatchObject({ seatName: '物业', personName: '王建国' })
    for (const who of ['property', 'contact'] as const) expect(await street.told(who, id, '对方没按时接，退回来了')).toBe(1)
    expect((await street.act('steward', id, { event: 'acceptTransfer' })).error.code).toBe('FORBIDDEN')
  })

  it('a transfer that is refused goes back too, with the reason', async () => {
    const { id } = await street.post()
    await street.act('contact', id, { event: 'acknowledge' })
    await street.act('contact', id, { event: 'offerTransfer', to: roleAt('gateSteward', street.place.gateId), words: '请她看看' })
    await street.act('steward', id, { event: 'refuseTransfer', words: '要电工，我办不了' })
    expect((await street.seen(id)).holder?.personName).toBe('王建国')
    expect((await street.seen(id)).timeline[0]).toMatchObject({ who: '楼门长 赵淑英', words: '要电工，我办不了' })
    expect(await street.told('property', id, '楼门长 赵淑英 办不了，退回来了')).toBe(1)
  })

  it('a whistle: the department falls silent, the subdistrict has it on its table', async () => {
    const { id } = await street.post({ notMyContact: true })
    await street.act('secretary', id, explanation(later(30 * dayMs)))
    const department = roleAt('districtDepartment', street.subdistrictId)
    const { body } = await street.act('secretary', id, { event: 'whistle', to: department, words: '请来看线路' })
    const by = new Date(body.asked[0]?.by ?? 0)
    await street.live(id, new Date(by.getTime() - 1))
    expect((await street.seen(id)).asked).toMatchObject([{ state: 'pending' }])
    await street.live(id, by)
    expect((await street.seen(id)).asked).toMatchObject([{ state: 'silent' }])
    for (const who of ['subdistrict', 'secretary'] as const) expect(await street.told(who, id, '呼叫的部门没按时报到')).toBe(1)
    expect((await street.seen(id)).timeline[0]?.what).toBe('呼叫的部门没按时报到，往上找了街道')
    expect((await street.seen(id, 'subdistrict')).actions).toContain('resolve')
  })

  it('what was promised: a second explanation is taken a rung higher, not before', async () => {
    const { id } = await street.post()
    await street.act('contact', id, explanation(later(3600_000)))
    const again = await street.act('contact', id, explanation(later(2 * dayMs)))
    expect(again.error.message).toContain('提到上一级才能再说明')
    await street.live(id, endOfLocalDay(start))
    expect((await street.seen(id)).holder?.personName).toBe('赵淑英')
    expect((await street.act('steward', id, explanation(later(2 * dayMs)))).body.explained).toBe(true)
  })

  it('the day itself: an explanation at its last moment is in time, a moment later the issue has climbed', async () => {
    const midnight = endOfLocalDay(start)
    const [inTime, late] = [await street.post(), await street.post()]
    for (const { id } of [inTime, late]) await street.act('contact', id, { event: 'acknowledge' })
    clock.set(midnight)
    expect((await street.act('contact', inTime.id, explanation(later(2 * dayMs)))).status).toBe(200)
    await street.pass(0)
    expect((await street.stored(inTime.id)).state).toMatchObject({ rung: 0, breaches: [] })
    expect((await street.stored(late.id)).state).toMatchObject({ rung: 1, breaches: [{ clock: 'explain' }] })
    await street.pass(1)
    expect((await street.stored(late.id)).state.breaches).toHaveLength(1)
  })
})
