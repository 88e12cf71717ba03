import type { PersonaView } from '@shared/accounts'
import type { InboxItemView } from '@shared/inbox'
import { isUrgentTemplate } from '../demo-run/demo-channels'
import type { ReceivedMessage } from '../wechat-stand-in/stores/message-store'

/** One message on a phone, by whichever way it came. */
export interface PhoneItem {
  id: string
  channel: ReceivedMessage['channel'] | 'inbox'
  title: string
  body?: string
  /** What a card says, line by line. */
  lines: { label: string; value: string }[]
  at: string
  /** When the phone was on again, for what had to wait. */
  waitedUntil?: string
  urgent: boolean
  /** Of what lies in the mini program. */
  read?: boolean
  /** Where a tap leads, as this person. */
  href?: string
}

export interface PhoneView {
  openid: string
  off: boolean
  /** Messages that came while it is off. */
  waiting: number
  takesReminders: boolean
  /** What reaches this phone, in words. */
  reach: string
  unread: number
  items: PhoneItem[]
}

/** How the stand-in sees this phone. */
export interface PhoneSide {
  off: boolean
  waiting: number
  takesReminders: boolean
  follows: boolean
  /** One-time messages that may still be sent, of all templates. */
  credits: number
  /** Kinds of messages that may be sent without end. */
  always: number
  messages: readonly ReceivedMessage[]
}

export type LabelOf = (templateId: string, keyword: string) => string

const shownItems = 20
const inboxPage = '/pages/inbox/index'

/** A phone as the demo shows it; newest first. A phone that is off shows what it had. */
export function phoneView({ openid }: PersonaView, side: PhoneSide, inbox: readonly InboxItemView[], labelOf: LabelOf): PhoneView {
  const items = [
    ...side.messages.map((message) => itemOfMessage(openid, message, labelOf)),
    ...inbox.map((item) => itemOfInbox(openid, item)),
  ]
  return {
    openid,
    off: side.off,
    waiting: side.waiting,
    takesReminders: side.takesReminders,
    reach: reachWords(side),
    unread: inbox.filter(({ readAt }) => !readAt).length,
    items: newestFirst(items).slice(0, shownItems),
  }
}

/** The group of the duty room; newest first. */
export const roomItems = (messages: readonly ReceivedMessage[]): PhoneItem[] =>
  messages.slice(0, shownItems).map(({ msgId, title, receivedAt }) => ({
    id: msgId,
    channel: 'dutyRoom',
    title: '',
    body: title,
    lines: [],
    at: receivedAt,
    urgent: false,
  }))

function itemOfMessage(openid: string, message: ReceivedMessage, labelOf: LabelOf): PhoneItem {
  const { msgId, channel, templateId, title, page, data, receivedAt, arrivedAt } = message
  const isCard = channel !== 'sms'
  return {
    id: msgId,
    channel,
    title: isCard ? title : '',
    ...(isCard ? {} : { body: title }),
    lines: isCard ? Object.entries(data).map(([keyword, value]) => ({ label: labelOf(templateId, keyword), value })) : [],
    at: receivedAt,
    ...(arrivedAt && arrivedAt !== receivedAt ? { waitedUntil: arrivedAt } : {}),
    urgent: isUrgentTemplate(templateId),
    ...(page ? { href: hrefOf(openid, `/${page}`) } : {}),
  }
}

const itemOfInbox = (openid: string, { id, title, body, at, urgent, readAt }: InboxItemView): PhoneItem => ({
  id,
  channel: 'inbox',
  title,
  body,
  lines: [],
  at,
  urgent,
  read: readAt !== undefined,
  href: hrefOf(openid, inboxPage),
})

const hrefOf = (openid: string, page: string): string => `/?persona=${encodeURIComponent(openid)}#${page}`

/** By the moment they came; what the mini program keeps lies below what made the phone ring for it. */
const newestFirst = (items: PhoneItem[]): PhoneItem[] =>
  items.sort((a, b) => b.at.localeCompare(a.at) || Number(a.channel === 'inbox') - Number(b.channel === 'inbox'))

function reachWords({ takesReminders, credits, always, follows }: PhoneSide): string {
  const reminders = !takesReminders
    ? '微信提醒关着'
    : [always > 0 ? `${always} 类一直提醒` : '', credits > 0 ? `还能提醒 ${credits} 次` : ''].filter(Boolean).join('，') || '没开微信提醒'
  return `${reminders}，${follows ? '关注了服务号' : '没关注服务号'}`
}
