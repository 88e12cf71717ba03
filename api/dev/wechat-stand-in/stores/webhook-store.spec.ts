import { FixedClock } from '../../../src/core/clock'
import { MessageStore } from './message-store'
import { PhoneStore } from './phone-store'
import { WebhookStore } from './webhook-store'

function setUp() {
  const clock = new FixedClock(new Date('2026-11-23T00:00:00Z'))
  const messages = new MessageStore(clock, new PhoneStore())
  return { clock, messages, store: new WebhookStore(clock, messages, ['K']) }
}

const errcode = (code: number) => expect.objectContaining({ errcode: code })

it('takes 20 messages a minute', () => {
  const { clock, messages, store } = setUp()
  for (let i = 0; i < 20; i++) store.send('K', 'text', '值班室请看')
  expect(() => store.send('K', 'text', '第 21 条')).toThrow(errcode(45009))
  clock.advanceMinutes(1)
  expect(() => store.send('K', 'text', '下一分钟')).not.toThrow()
  expect(messages.list('K')).toHaveLength(21)
})

it('counts bytes, not characters', () => {
  const { store } = setUp()
  expect(() => store.send('K', 'text', '字'.repeat(682))).not.toThrow()
  expect(() => store.send('K', 'text', '字'.repeat(683))).toThrow(errcode(40058))
  expect(() => store.send('K', 'markdown', '字'.repeat(683))).not.toThrow()
  expect(() => store.send('K', 'markdown', '字'.repeat(1366))).toThrow(errcode(40058))
})

it('refuses an unknown key, an unknown kind and an empty message', () => {
  const { store } = setUp()
  expect(() => store.send('X', 'text', '好')).toThrow(errcode(93000))
  expect(() => store.send('K', 'song', '好')).toThrow(errcode(40008))
  expect(() => store.send('K', 'text', '')).toThrow(errcode(44002))
})
