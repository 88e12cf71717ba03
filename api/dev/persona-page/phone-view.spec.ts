import type { PersonaView } from '@shared/accounts'
import type { InboxItemView } from '@shared/inbox'
import type { ReceivedMessage } from '../wechat-stand-in/stores/message-store'
import { demoPersonas } from './personas'
import { type PhoneSide, phoneView } from './phone-view'

const [persona] = demoPersonas as [PersonaView]
const at = (minute: number) => `2026-11-23T02:${String(minute).padStart(2, '0')}:00.000Z`

const card: ReceivedMessage = {
  seq: 1,
  msgId: '1',
  channel: 'subscription',
  to: persona.openid,
  templateId: 'demo-card-urgent',
  title: '紧急事项提醒',
  page: 'packages/issue/detail/index?id=i1',
  data: { thing1: '电梯停了' },
  receivedAt: at(5),
  arrivedAt: at(9),
}
const item: InboxItemView = {
  id: 'n1',
  kind: 'k',
  title: '收到了',
  body: '马上看',
  urgent: false,
  at: at(5),
  target: { kind: 'issue', id: 'i1' },
}
const side: PhoneSide = { off: false, waiting: 0, takesReminders: true, follows: false, credits: 0, always: 0, messages: [card] }
const view = (over: Partial<PhoneSide> = {}, inbox: InboxItemView[] = [item]) =>
  phoneView(persona, { ...side, ...over }, inbox, (_, keyword) => (keyword === 'thing1' ? '什么事' : keyword))

it('shows a card with its lines; a tap opens its page as this person; what waited says until when', () => {
  expect(view().items[0]).toMatchObject({
    channel: 'subscription',
    lines: [{ label: '什么事', value: '电梯停了' }],
    href: `/?persona=${persona.openid}#/packages/issue/detail/index?id=i1`,
    urgent: true,
    waitedUntil: at(9),
  })
})

it('an SMS is its text, without a page', () => {
  const sms: ReceivedMessage = { ...card, channel: 'sms', templateId: 'demo-sms-todo', title: '【户联网】有事等您办', page: undefined }
  const [first] = view({ messages: [sms] }).items
  expect(first).toMatchObject({ title: '', body: '【户联网】有事等您办', lines: [], urgent: false })
  expect(first?.href).toBeUndefined()
})

it('newest first, what rang above what the mini program keeps of the same moment, 20 at most', () => {
  const later = { ...item, id: 'n2', at: at(6) }
  expect(view({}, [later, item]).items.map(({ id }) => id)).toEqual(['n2', '1', 'n1'])
  expect(
    view(
      {},
      Array.from({ length: 30 }, (_, i) => ({ ...item, id: String(i), at: at(i) })),
    ).items,
  ).toHaveLength(20)
  expect(view({}, [later, { ...item, readAt: at(7) }]).unread).toBe(1)
})

it.each([
  [{}, '没开微信提醒，没关注服务号'],
  [{ credits: 3, always: 2, follows: true }, '2 类一直提醒，还能提醒 3 次，关注了服务号'],
  [{ takesReminders: false, credits: 3 }, '微信提醒关着，没关注服务号'],
])('%j: %s', (over, words) => {
  expect(view(over).reach).toBe(words)
})
