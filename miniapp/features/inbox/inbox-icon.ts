import type { InboxItemView } from '@shared/inbox'
import type { IconName } from '@/components/icon/icon'

const byEvent: Record<string, IconName> = {
  post: 'say',
  raised: 'up',
  climbed: 'up',
  reminded: 'clock',
  acknowledge: 'ack',
  arrive: 'pin',
  explain: 'note',
  wait: 'chat',
  reply: 'chat',
  offerTransfer: 'swap',
  acceptTransfer: 'swap',
  refuseTransfer: 'swap',
  transferFired: 'swap',
  whistle: 'whistle',
  reportIn: 'whistle',
  refuseWhistle: 'whistle',
  reportInFired: 'whistle',
  resolve: 'smile',
  confirm: 'check',
  closeExplained: 'note',
  closeNotOurs: 'arrow',
  merge: 'link',
  reopen: 'again',
  heldBack: 'eye',
  noticePublished: 'note',
  noticeLifted: 'check',
  noticeTakenDown: 'note',
  noticeRefused: 'eye',
  residencyRequested: 'user',
  residencyMatched: 'people',
  residencyVerified: 'shield',
  residencyRefused: 'home',
  contactOnLeave: 'swap',
  contactHandedBack: 'swap',
  contactGoesOn: 'people',
  importAwaitsPhone: 'monitor',
  planAwaitsPhone: 'monitor',
  repairProposed: 'people',
  repairBySystem: 'people',
  memberOnLeave: 'cal',
  memberHasEnded: 'people',
  memberIsBack: 'people',
  memberMaxAgreed: 'people',
  memberMaxEnded: 'people',
}

/** The shape beside a message; urgent ones all carry the bolt. */
export function inboxIcon({ kind, urgent, readAt }: Pick<InboxItemView, 'kind' | 'urgent' | 'readAt'>): IconName {
  if (urgent && !readAt) return 'bolt'
  return byEvent[kind.replace(/^issue\./, '').split('.')[0] ?? ''] ?? 'bell'
}
