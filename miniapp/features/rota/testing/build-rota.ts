import type { RotaMonthView, RotaPlanView, RotaPost, RotaSettingsView, RotaShiftView } from '@shared/rota'
import { shiftPatterns } from '@shared/rota-patterns'
import { calendarDay, noonOf } from '@/lib/times'
import { daysOfMonth } from '../rules/month-grid'

export const communityId = '000000000000000000000070'
const id = (tail: number): string => String(tail).padStart(24, '0')
export const people = [
  { personId: id(1), name: '王建国' },
  { personId: id(2), name: '田海涛' },
  { personId: id(3), name: '孙志强', unreachable: 'noPhone' },
] as const

export const buildPost = (over: Partial<RotaPost> = {}): RotaPost => ({
  post: 'propertyStaff',
  shifts: {
    workday: [...shiftPatterns.twelveHours],
    restDay: [...shiftPatterns.twelveHours],
    holiday: [...shiftPatterns.twelveHours],
  },
  pairRestDays: false,
  roundTheClock: true,
  personIds: people.map(({ personId }) => personId),
  minRestHours: 12,
  maxShiftsPerWeek: 5,
  ...over,
})

export const buildSettings = (over: Partial<RotaSettingsView> = {}): RotaSettingsView => ({
  settings: { posts: [buildPost()] },
  saved: true,
  rev: 3,
  people: [...people],
  ...over,
})

/** Day and night of a day of the property; whoever is named has it. */
export function buildShifts(day: string, names: Record<'白班' | '夜班', string | undefined>): RotaShiftView[] {
  const next = calendarDay(new Date(noonOf(day)), 1)
  return [
    { name: '白班' as const, from: `${day}T08:00:00+08:00`, to: `${day}T20:00:00+08:00`, isNight: false },
    { name: '夜班' as const, from: `${day}T20:00:00+08:00`, to: `${next}T08:00:00+08:00`, isNight: true },
  ].map(({ name, from, to, isNight }) => ({
    id: `${day}/propertyStaff/${name}/0`,
    day,
    post: 'propertyStaff',
    name,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    isNight,
    isWeekend: false,
    isHoliday: false,
    person: people.find((person) => person.name === names[name]),
    byHand: false,
  }))
}

const load = (nights: number) => ({ nights, weekends: 0, holidays: 0, hours: nights * 12 })

export const buildPlan = (over: Partial<RotaPlanView> = {}): RotaPlanView => ({
  leaves: [],
  wishes: [],
  breaks: [],
  empty: [],
  score: { empty: 0, nights: 12, weekends: 0, holidays: 0, hours: 1.5, wishes: 0, total: 13.5 },
  shares: people.map(({ personId, name }, at) => ({
    personId,
    name,
    shifts: 20,
    month: load(10 + at),
    year: load(40 + at),
    why: `${name}一共 20 个班`,
  })),
  ...over,
})

/** December 2026: 王建国 by day, 田海涛 by night. */
export const buildMonth = (over: Partial<RotaMonthView> = {}): RotaMonthView => ({
  communityId,
  month: '2026-12',
  status: 'draft',
  rev: 4,
  changedBy: '陈晓雯',
  shifts: daysOfMonth('2026-12').flatMap((day) => buildShifts(day, { 白班: '王建国', 夜班: '田海涛' })),
  plan: buildPlan(),
  ...over,
})
