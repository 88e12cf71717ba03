import { FixedClock } from '../../src/core/clock'
import type { MessageTemplate } from './options'
import { recallPhones, rememberPhones } from './phones-memory'
import { createWorld } from './world'

const once: MessageTemplate = { id: 'T1', title: '进展', kind: 'oneTime', keywords: ['thing1'] }
const always: MessageTemplate = { id: 'T2', title: '值班', kind: 'longTerm', keywords: ['thing1'] }
const now = new Date('2026-11-23T02:00:00Z')
const world = () => createWorld({ clock: new FixedClock(now), appId: 'wx1', appSecret: 's', templates: [once, always] })

it('another start knows what was bought, chosen and received', () => {
  const before = world()
  for (const template of [once, always]) before.subscriptions.accept('oLi', template)
  before.reminders.keep('oLi', 'T1', 'accept')
  before.reminders.setMainSwitch('oWang', false)
  const msgId = before.messages.accept({ channel: 'subscription', to: 'oLi', templateId: 'T1', title: '进展', data: { thing1: '到场' } })

  const after = world()
  recallPhones(after, JSON.parse(JSON.stringify(rememberPhones(before))))
  expect(after.messages.list('oLi')).toMatchObject([{ msgId, title: '进展' }])
  expect(after.reminders.keptBy('oLi').get('T1')).toBe('accept')
  expect(after.reminders.isSwitchedOn('oWang')).toBe(false)
  after.subscriptions.spend('oLi', once, now)
  expect(after.subscriptions.creditsLeft('oLi', 'T1')).toBe(0)
  expect(after.subscriptions.creditsLeft('oLi', 'T2')).toBe(Number.POSITIVE_INFINITY)
  expect(after.messages.accept({ channel: 'sms', to: 'oLi', templateId: 'S', title: '短信', data: {} })).not.toBe(msgId)
})
