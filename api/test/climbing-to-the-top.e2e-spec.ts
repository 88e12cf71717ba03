import { endOfLocalDay, localDay, nextLocalHour } from '../src/calendar/local-time'
import { FixedClock } from '../src/core/clock'
import { type ClimbingStreet, climbingStreet, type Told } from './support/climbing-street'
import { testApp } from './support/test-app'

/** Ten in the morning, ahead of everything that the community's making dates with the real clock. */
const start = nextLocalHour(new Date(), 10)
const minutesLater = (minutes: number, from = start): Date => new Date(from.getTime() + minutes * 60_000)

describe('what nobody answers at all', () => {
  const clock = new FixedClock(start)
  const running = testApp(clock)
  let street: ClimbingStreet

  beforeAll(async () => {
    street = await climbingStreet(running(), clock, { withSubdistrict: true })
  }, 60_000)

  const reminders = (told: Told[]) =>
    told.filter(({ kind, recipient }) => kind === 'issue.reminded.handler' && recipient.startsWith('person:'))
  const each = <Value>(values: Value[]) => new Set(values).size
  /** Lives through the time in between, so that notifications carry the moment they were told. */
  const liveTelling = async (id: string, until: Date) => {
    for (let due = (await street.stored(id)).state.nextTimerAt; due && due <= until; due = (await street.stored(id)).state.nextTimerAt) {
      await street.live(id, due)
      await street.notifications(id)
    }
    clock.set(until)
  }

  it('urgent: a rung every five minutes up to the subdistrict, which is asked again every quarter of an hour', async () => {
    clock.set(start)
    const { id } = await street.post({ categoryKey: 'lift.trapped', urgentAnswer: true, words: '电梯里有人出不来' })
    const rungAfter = async (minutes: number) => {
      await liveTelling(id, minutesLater(minutes))
      return (await street.seen(id)).holder?.personName
    }
    expect(await rungAfter(4)).toBe('周桂兰')
    expect(await rungAfter(5)).toBe('赵淑英')
    // acknowledge and arrive both run out here: one rung up, one breach each
    expect(await rungAfter(10)).toBe('陈晓雯')
    expect(await rungAfter(15)).toBe('郭卫东')
    expect(await street.told('subdistrict', id, '没按时办，找到您这里了')).toBe(1)

    await liveTelling(id, minutesLater(66))
    const told = await street.notifications(id)
    expect(reminders(told).map(({ at }) => (at.getTime() - start.getTime()) / 60_000)).toEqual([20, 35, 50, 65])
    expect(each(told.map(({ key }) => key))).toBe(told.length)

    const { breaches } = (await street.stored(id)).state
    const once = ['ack@0', 'ack@1', 'ack@4', 'ack@5', 'arrive@1', 'arrive@5', 'resolve@5']
    expect(breaches.map(({ clock: which, rung }) => `${which}@${rung}`).sort()).toEqual(once)

    // whoever is on the spot is asked no more
    expect((await street.act('subdistrict', id, { event: 'arrive' })).body.holder).toMatchObject({ personName: '郭卫东', state: 'onSite' })
    await street.act('resident', id, { event: 'withdraw' })
  })

  it('not urgent: at the top the subdistrict is reminded at nine every morning, once', async () => {
    clock.set(start)
    const { id } = await street.post()
    await liveTelling(id, minutesLater(4 * 24 * 60))
    expect((await street.seen(id)).holder?.personName).toBe('郭卫东')
    const told = reminders(await street.notifications(id)).filter(({ at }) => at > nextLocalHour(start, 0))
    const mornings = [0, 1, 2, 3].map((days) => minutesLater(days * 24 * 60, nextLocalHour(start, 9)))
    expect(told.map(({ at }) => at)).toEqual(mornings)
    expect(each(told.map(({ at }) => localDay(at)))).toBe(4)
    expect((await street.seen(id)).ladder.some(({ state }) => state === 'next')).toBe(false)
    await street.act('resident', id, { event: 'withdraw' })
  })

  it('a rung reached in quiet hours moves at once, and has until the morning', async () => {
    clock.set(start)
    const { id } = await street.post()
    await street.act('contact', id, { event: 'acknowledge' })
    const midnight = endOfLocalDay(start)
    await liveTelling(id, midnight)
    expect((await street.seen(id)).holder).toMatchObject({ personName: '赵淑英', state: 'asked' })
    expect(await street.told('resident', id, '没按时办，自动找了楼门长')).toBe(1)
    const { clocks } = (await street.stored(id)).state
    expect(clocks.ack?.dueAt).toEqual(nextLocalHour(start, 8))
    await street.act('resident', id, { event: 'withdraw' })
  })
})
