import type { RotaShiftView } from '@shared/rota'
import { clockTime, date, dayAndTime, daysBetween } from '@/lib/times'

type Span = Pick<RotaShiftView, 'from' | 'to'>

/** 8:00 到 20:00 · 20:00 到次日 8:00 · 8:30 到 12月7日 8:30 */
export function hours({ from, to }: Span, now: Date): string {
  const days = daysBetween(from, to)
  if (days > 1) return `${clockTime(from)} 到 ${date(to, now)} ${clockTime(to)}`
  return `${clockTime(from)} 到${days === 1 ? '次日' : ''} ${clockTime(to)}`
}

/** How it stands with my shifts: 正在值夜班，到明天 8:00 · 下一个班 今天 20:00 夜班 */
export function standing(mine: readonly (Span & { name: string })[], now: Date): string {
  const [first] = mine
  if (!first) return '看谁在值班，哪天缺人'
  if (Date.parse(first.from) <= now.getTime()) return `您正在值${first.name}，到${dayAndTime(first.to, now)}`
  return `您下一个班：${dayAndTime(first.from, now)} ${first.name}`
}

type Neighbour = Pick<RotaShiftView, 'post' | 'from' | 'to' | 'person'>

/** 接 孙志强，交 马丽: whom I follow at my post and who follows me. Empty where nobody is known. */
export function between({ post, from, to }: Pick<RotaShiftView, 'post' | 'from' | 'to'>, shifts: readonly Neighbour[]): string {
  const names = (at: (shift: Neighbour) => boolean) =>
    shifts.flatMap((shift) => (shift.post === post && shift.person && at(shift) ? [shift.person.name] : [])).join('、')
  const [before, after] = [names((shift) => shift.to === from), names((shift) => shift.from === to)]
  return [before && `接 ${before}`, after && `交 ${after}`].filter(Boolean).join('，')
}
