import type { NoticeView } from '@shared/notices'
import { agoDid, clockTime, dayAndTime, remaining, sameDay } from '@/lib/times'

type Times = Pick<NoticeView, 'fromAt' | 'untilAt'>

/** 今天 14:00 到 17:00 · 今天 14:00 到明天 9:00 */
export const noticeSpan = ({ fromAt, untilAt }: Times, now: Date): string =>
  `${dayAndTime(fromAt, now)} 到${sameDay(fromAt, untilAt) ? ` ${clockTime(untilAt)}` : dayAndTime(untilAt, now)}`

/** 明天 9:00 开始 · 还剩 1 小时 34 分 · 过了说好的时间，还没恢复 · 今天 16:20 已恢复 */
export function noticeState({ fromAt, untilAt, ended }: Pick<NoticeView, 'fromAt' | 'untilAt' | 'ended'>, now: Date): string {
  if (ended?.how === 'restored') return agoDid(ended.at, now, '已恢复')
  if (ended) return agoDid(ended.at, now, '撤下的')
  if (Date.parse(fromAt) > now.getTime()) return `${dayAndTime(fromAt, now)} 开始`
  if (Date.parse(untilAt) < now.getTime()) return '过了说好的时间，还没恢复'
  return `还剩 ${remaining(untilAt, now)}`
}
