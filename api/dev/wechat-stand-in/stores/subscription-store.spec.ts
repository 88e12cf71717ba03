import type { MessageTemplate } from '../options'
import { SubscriptionStore } from './subscription-store'

const once: MessageTemplate = { id: 'T1', title: '诉求进展', kind: 'oneTime', keywords: ['thing1'] }
const always: MessageTemplate = { ...once, id: 'T2', kind: 'longTerm' }
const refused = expect.objectContaining({ errcode: 43101 })

it('one accept buys one message of that person and template', () => {
  const store = new SubscriptionStore([once, always])
  expect(() => store.spend('oA', once)).toThrow(refused)
  store.accept('oA', once)
  store.accept('oA', once)
  store.spend('oA', once)
  expect(() => store.spend('oB', once)).toThrow(refused)
  store.spend('oA', once)
  expect(() => store.spend('oA', once)).toThrow(refused)
})

it('refusing later does not take bought messages away', () => {
  const store = new SubscriptionStore([once])
  store.accept('oA', once)
  store.reject('oA', once)
  expect(() => store.spend('oA', once)).not.toThrow()
})

it('a long-term subscription lasts until it is refused', () => {
  const store = new SubscriptionStore([always])
  store.accept('oA', always)
  for (let i = 0; i < 100; i++) store.spend('oA', always)
  store.reject('oA', always)
  expect(() => store.spend('oA', always)).toThrow(refused)
})
