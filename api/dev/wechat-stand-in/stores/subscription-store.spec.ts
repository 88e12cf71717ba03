import type { MessageTemplate } from '../options'
import { SubscriptionStore } from './subscription-store'

const once: MessageTemplate = { id: 'T1', title: '诉求进展', kind: 'oneTime', keywords: ['thing1'] }
const always: MessageTemplate = { ...once, id: 'T2', kind: 'longTerm' }
const now = new Date('2026-11-23T02:00:00Z')
const refused = expect.objectContaining({ errcode: 43101 })

it('one accept buys one message of that person and template', () => {
  const store = new SubscriptionStore([once, always])
  expect(() => store.spend('oA', once, now)).toThrow(refused)
  store.accept('oA', once)
  store.accept('oA', once)
  store.spend('oA', once, now)
  expect(() => store.spend('oB', once, now)).toThrow(refused)
  store.spend('oA', once, now)
  expect(() => store.spend('oA', once, now)).toThrow(refused)
})

it('refusing later does not take bought messages away', () => {
  const store = new SubscriptionStore([once])
  store.accept('oA', once)
  store.reject('oA', once)
  expect(() => store.spend('oA', once, now)).not.toThrow()
})

it('a long-term subscription lasts until it is refused', () => {
  const store = new SubscriptionStore([always])
  store.accept('oA', always)
  for (let i = 0; i < 100; i++) store.spend('oA', always, now)
  store.reject('oA', always)
  expect(() => store.spend('oA', always, now)).toThrow(refused)
})

it('a long-term template may be limited to so many a day and person', () => {
  const twice: MessageTemplate = { ...always, perDay: 2 }
  const store = new SubscriptionStore([twice])
  for (const openid of ['oA', 'oB']) store.accept(openid, twice)
  for (let i = 0; i < 2; i++) store.spend('oA', twice, now)
  expect(() => store.spend('oA', twice, now)).toThrow(expect.objectContaining({ errcode: 45009 }))
  expect(() => store.spend('oB', twice, now)).not.toThrow()
  // midnight in Beijing
  expect(() => store.spend('oA', twice, new Date('2026-11-23T16:00:00Z'))).not.toThrow()
})
