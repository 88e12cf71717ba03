import { FixedClock } from '../../../src/core/clock'
import { CodeStore } from './code-store'

function setUp() {
  const clock = new FixedClock(new Date('2026-11-23T00:00:00Z'))
  return { clock, store: new CodeStore(clock) }
}

const errcode = (code: number) => expect.objectContaining({ errcode: code })

it('is good for 5 minutes', () => {
  const { clock, store } = setUp()
  const early = store.issue('login', 'oA')
  const late = store.issue('login', 'oA')
  clock.advanceMinutes(4.99)
  expect(store.redeem('login', early)).toBe('oA')
  clock.advanceMinutes(0.01)
  expect(() => store.redeem('login', late)).toThrow(errcode(40029))
})

it('works once: a login code then answers 40163, a phone code 40029', () => {
  const { store } = setUp()
  const login = store.issue('login', 'oA')
  const phone = store.issue('phone', 'oA')
  store.redeem('login', login)
  store.redeem('phone', phone)
  expect(() => store.redeem('login', login)).toThrow(errcode(40163))
  expect(() => store.redeem('phone', phone)).toThrow(errcode(40029))
})

it('of one kind is no code of the other kind, and stays usable', () => {
  const { store } = setUp()
  const login = store.issue('login', 'oA')
  expect(() => store.redeem('phone', login)).toThrow(errcode(40029))
  expect(store.redeem('login', login)).toBe('oA')
})

it('made up: 40029', () => {
  expect(() => setUp().store.redeem('login', '0nothing')).toThrow(errcode(40029))
})

it('for another openid than expected: 40003, and stays usable', () => {
  const { store } = setUp()
  const phone = store.issue('phone', 'oA')
  expect(() => store.redeem('phone', phone, 'oB')).toThrow(errcode(40003))
  expect(store.redeem('phone', phone, 'oA')).toBe('oA')
})
