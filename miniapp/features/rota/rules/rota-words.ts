import type { RotaChange, RotaLoad, RotaMonthView, RotaPlanView, RotaPost, RotaShiftView } from '@shared/rota'
import { postName } from '@shared/seats'
import { clockTime, noonOf, sameDay } from '@/lib/times'

/** 2026年12月 */
export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** 12月5日 */
export const dayWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** 12月5日 周六 */
export const longDayWords = (day: string): string => `${dayWords(day)} ${weekdays[new Date(noonOf(day)).getUTCDay()]}`

/** 12月5日夜班（物业） */
export const shiftWords = ({ day, name, post }: Pick<RotaShiftView, 'day' | 'name' | 'post'>): string =>
  `${dayWords(day)}${name}（${postName[post]}）`

/** 20:00–8:00, 16:00–24:00 */
export const hoursWords = ({ from, to }: { from: string; to: string }): string => `${clockTime(from)}–${endClock(to)}`

/** 20:00 到次日 8:00, 16:00 到 24:00 */
export const spanWords = ({ from, to }: { from: string; to: string }): string =>
  `${clockTime(from)} 到${sameDay(from, to) || isMidnight(to) ? ' ' : '次日 '}${endClock(to)}`

const isMidnight = (at: string): boolean => clockTime(at) === '0:00'

/** The end of a day is 24:00. */
const endClock = (at: string): string => (isMidnight(at) ? '24:00' : clockTime(at))

/** 夜 5 · 休 2 · 节 1 · 112 小时 */
export const loadWords = ({ nights, weekends, holidays, hours }: RotaLoad): string =>
  `夜 ${short(nights)} · 休 ${short(weekends)} · 节 ${short(holidays)} · ${short(hours)} 小时`

const short = (value: number): string => String(Number(value.toFixed(1)))

/** What a change of mine does, in one line. */
export function changeWords(change: RotaChange, { shifts }: Pick<RotaMonthView, 'shifts'>, nameOf: (personId: string) => string): string {
  switch (change.kind) {
    case 'put': {
      const shift = shifts.find(({ id }) => id === change.shiftId)
      const what = shift ? shiftWords(shift) : '一个已经没有的班'
      return change.personId === null ? `${what}空出来` : `${what}给${nameOf(change.personId)}`
    }
    case 'leave':
      return `${nameOf(change.personId)} ${daysWords(change)}请假`
    case 'endLeave':
      return `${nameOf(change.personId)} ${dayWords(change.firstDay)}起的假不请了`
    case 'wish':
      return `${nameOf(change.personId)} ${dayWords(change.day)}${{ want: '想值班', avoid: '不想值班', none: '的心愿去掉' }[change.wish ?? 'none']}`
  }
}

/** 12月5日, 12月5日到12月7日 */
export const daysWords = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }): string =>
  firstDay === lastDay ? dayWords(firstDay) : `${dayWords(firstDay)}到${dayWords(lastDay)}`

const scoreParts = [
  ['nights', '夜班'],
  ['weekends', '双休日'],
  ['holidays', '节假日'],
  ['hours', '工时'],
  ['wishes', '心愿'],
] as const

/** How fair a month is, without what nobody has: 0 is perfectly even. */
export function scoreWords({ score, empty }: RotaPlanView): { total: string; parts: string } {
  const parts = scoreParts.map(([key, name]) => ({ name, points: Math.round(score[key]) })).filter(({ points }) => points > 0)
  return {
    total: String(Math.round(score.total - score.empty)),
    parts: [
      parts.length > 0 ? `差在${parts.map(({ name, points }) => `${name} ${points}`).join('、')}` : '大家一样多，心愿都照顾到了',
      ...(empty.length > 0 ? [`还有 ${empty.length} 个班没人`] : []),
    ].join('；'),
  }
}

/** Of everybody of a post, this year with this month: 夜班每人 4–5 个，双休日每人 2 个，工时每人 112–120 小时. */
export function spreadWords({ personIds }: Pick<RotaPost, 'personIds'>, shares: RotaPlanView['shares']): string {
  const loads = shares.filter(({ personId }) => personIds.includes(personId)).map(({ year }) => year)
  const kinds = [
    ['nights', '夜班', '个'],
    ['weekends', '双休日', '个'],
    ['holidays', '节假日', '个'],
    ['hours', '工时', '小时'],
  ] as const
  return kinds
    .flatMap(([kind, name, unit]) => {
      const counts = loads.map((load) => load[kind])
      const [least, most] = [Math.min(...counts), Math.max(...counts)]
      if (counts.length === 0 || most === 0) return []
      return [`${name}每人 ${least === most ? short(least) : `${short(least)}–${short(most)}`} ${unit}`]
    })
    .join('，')
}
