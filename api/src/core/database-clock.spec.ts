import { Logger } from '@nestjs/common'
import type { Connection } from 'mongoose'
import { FixedClock } from './clock'
import { DatabaseClock, maxClockOffsetMs } from './database-clock'

const now = new Date('2026-11-23T02:00:00Z')

/** A database whose clock shows `now` less the given milliseconds; undefined: it does not answer. */
function compared(offsetMs: () => number | undefined, clock = new FixedClock(now)): DatabaseClock {
  const command = async () => {
    const offset = offsetMs()
    if (offset === undefined) throw new Error('away')
    return { localTime: new Date(now.getTime() - offset) }
  }
  return new DatabaseClock({ db: { admin: () => ({ command }) } } as unknown as Connection, clock)
}

describe('DatabaseClock', () => {
  beforeAll(() => Logger.overrideLogger(false))
  afterAll(() => Logger.overrideLogger(['error', 'warn']))

  it.each([
    [0, true],
    [maxClockOffsetMs, true],
    [-maxClockOffsetMs, true],
    [maxClockOffsetMs + 1, false],
    [-maxClockOffsetMs - 1, false],
  ])('%i ms apart: may timers act? %s', async (offset, trustworthy) => {
    const clock = compared(() => offset)
    await clock.onApplicationBootstrap()
    expect([clock.trustworthy, clock.offset]).toEqual([trustworthy, offset])
  })

  it('is not believed before it was compared', async () => {
    const clock = compared(() => undefined)
    expect(clock.trustworthy).toBe(false)
    await clock.compare()
    expect([clock.trustworthy, clock.offset]).toEqual([false, undefined])
  })

  it('stops timers when it drifts away, and lets them go on when it is back', async () => {
    let offset = 0
    const clock = compared(() => offset)
    await clock.compare()
    offset = 60_000
    await clock.compare()
    expect(clock.trustworthy).toBe(false)
    offset = 10
    await clock.compare()
    expect(clock.trustworthy).toBe(true)
  })

  it('notices at once that somebody set the clock', async () => {
    const own = new FixedClock(now)
    const clock = compared(() => 0, own)
    await clock.compare()
    own.advanceMinutes(120)
    expect([clock.trustworthy, clock.offset]).toEqual([false, expect.closeTo(120 * 60_000, -3)])
  })

  it('keeps what it knew while the database is away', async () => {
    let offset: number | undefined = 100
    const clock = compared(() => offset)
    await clock.compare()
    offset = undefined
    await clock.compare()
    expect(clock.offset).toBe(100)
  })
})
