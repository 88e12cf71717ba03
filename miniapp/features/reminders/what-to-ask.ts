import type { Purpose } from '@shared/channels'
import type { MyRemindersView } from '@shared/delivery'

export type Reminder = MyRemindersView['purposes'][number]

/** WeChat takes no more at once. */
const atOnce = 5
/** Fewer left, and whoever answers for others is asked for more. */
const fewLeft = 2

/**
 * The templates one tap may ask for: WeChat never mixes what is asked for each time with what lasts, so what lasts and is not on
 * comes first, alone; then what has least left.
 */
export function whatToAsk(reminders: readonly Reminder[]): string[] {
  const lasting = reminders.filter(({ kind, on }) => kind === 'longTerm' && !on)
  const counted = reminders.filter(({ kind }) => kind === 'oneTime').sort((a, b) => (a.left ?? 0) - (b.left ?? 0))
  return (lasting.length > 0 ? lasting : counted).flatMap(({ templateId }) => templateId ?? []).slice(0, atOnce)
}

/** Whether the next message of one of these would not come. */
export const isMissing = (reminders: readonly Reminder[]): boolean => reminders.some(({ templateId, on }) => templateId && !on)

const runsLow = (reminders: readonly Reminder[]): boolean =>
  reminders.some(({ kind, templateId, left = 0 }) => templateId && kind === 'oneTime' && left < fewLeft)

/**
 * What a tap of somebody at work brings in besides.
 * @param kept templates WeChat gives another message of without asking
 * @param mayInterrupt its sheet may come up now
 */
export function refillOf(reminders: readonly Reminder[], kept: readonly string[], mayInterrupt: boolean): string[] {
  const unseen = whatToAsk(reminders.filter(({ kind, templateId = '' }) => kind === 'oneTime' && kept.includes(templateId)))
  if (unseen.length > 0) return unseen
  return mayInterrupt && (runsLow(reminders) || isMissing(reminders)) ? whatToAsk(reminders) : []
}

/** What one is told because others wait for it. */
export const ofWork = (reminders: readonly Reminder[]): Reminder[] => ofPurposes(reminders, ['urgent', 'todo', 'duty'])

export const ofPurposes = (reminders: readonly Reminder[], purposes: readonly Purpose[]): Reminder[] =>
  reminders.filter(({ purpose }) => purposes.includes(purpose))

/** 还能提醒 3 次 */
export function reminderWords({ templateId, kind, left = 0, on }: Reminder): string {
  if (!templateId) return '只在“消息”里'
  if (!on) return '没开'
  return kind === 'longTerm' ? '一直提醒' : `还能提醒 ${left} 次`
}

/** Under 提醒 in 我的: how it stands. */
export function remindersLine(reminders: MyRemindersView | undefined): string {
  if (!reminders) return '微信叫您一声，还能试一条'
  if (!reminders.reaches.some(({ reaches }) => reaches)) return '现在叫不到您，点开看看'
  return isMissing(reminders.purposes) ? '有的还没开' : '都开着，还能试一条'
}
