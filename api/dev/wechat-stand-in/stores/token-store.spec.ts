import { FixedClock } from '../../../src/core/clock'
import { TokenStore } from './token-store'

function setUp() {
  const clock = new FixedClock(new Date('2026-11-23T00:00:00Z'))
  return { clock, store: new TokenStore(clock) }
}

describe('stable token', () => {
  it('stays the same, with what remains of it, until its last 5 minutes', () => {
    const { clock, store } = setUp()
    const first = store.stableToken(false)
    expect(first.expires_in).toBe(7200)
    clock.advanceMinutes(114)
    expect(store.stableToken(false)).toEqual({ access_token: first.access_token, expires_in: 360 })
    clock.advanceMinutes(1)
    const second = store.stableToken(false)
    expect(second.access_token).not.toBe(first.access_token)
    expect(second.expires_in).toBe(7200)
  })

  it('both old and new are good for the 5 minutes of overlap, then the old one has expired', () => {
    const { clock, store } = setUp()
    const old = store.stableToken(false).access_token
    clock.advanceMinutes(115)
    const renewed = store.stableToken(false).access_token
    clock.advanceMinutes(4.9)
    expect(() => store.check(old)).not.toThrow()
    expect(() => store.check(renewed)).not.toThrow()
    clock.advanceMinutes(0.1)
    expect(() => store.check(old)).toThrow(expect.objectContaining({ errcode: 42001 }))
  })

  it('by force: the old one is refused at once, again only after 30 s', () => {
    const { clock, store } = setUp()
    const first = store.stableToken(true).access_token
    clock.advanceMinutes(0.4)
    expect(store.stableToken(true).access_token).toBe(first)
    clock.advanceMinutes(0.1)
    expect(store.stableToken(true).access_token).not.toBe(first)
    expect(() => store.check(first)).toThrow(expect.objectContaining({ errcode: 40001 }))
  })

  it('by force 20 times a Beijing day', () => {
    const { clock, store } = setUp()
    const forced = () => {
      clock.advanceMinutes(1)
      return store.stableToken(true).access_token
    }
    const tokens = Array.from({ length: 21 }, forced)
    expect(new Set(tokens).size).toBe(20)
    clock.set(new Date('2026-11-23T15:59:00Z'))
    const evening = store.stableToken(false).access_token
    expect(store.stableToken(true).access_token).toBe(evening)
    clock.set(new Date('2026-11-23T16:00:00Z'))
    expect(store.stableToken(true).access_token).not.toBe(evening)
  })
})

describe('legacy token', () => {
  it('is new at every call, the one before lives 5 minutes, and the stable one is untouched', () => {
    const { clock, store } = setUp()
    const stable = store.stableToken(false).access_token
    const first = store.legacyToken().access_token
    expect(store.legacyToken().access_token).not.toBe(first)
    clock.advanceMinutes(4.9)
    expect(() => store.check(first)).not.toThrow()
    clock.advanceMinutes(0.1)
    expect(() => store.check(first)).toThrow(expect.objectContaining({ errcode: 42001 }))
    expect(store.stableToken(false).access_token).toBe(stable)
  })

  it('2,000 a day', () => {
    const { store } = setUp()
    for (let i = 0; i < 2000; i++) store.legacyToken()
    expect(() => store.legacyToken()).toThrow(expect.objectContaining({ errcode: 45009 }))
  })
})

it('tells a missing token from an unknown one', () => {
  const { store } = setUp()
  expect(() => store.check('')).toThrow(expect.objectContaining({ errcode: 41001 }))
  expect(() => store.check('80_made-up')).toThrow(expect.objectContaining({ errcode: 40001 }))
})
