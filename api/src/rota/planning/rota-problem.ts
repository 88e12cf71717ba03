import type { DutyPost } from '@shared/seats'
import type { LocalDay } from '../../calendar/local-time'

/** As a duty sheet tells days apart: 工作日 (also 补班日), 休息日 (weekend), 节假日 (off by a holiday notice, whatever its weekday). */
export type DayClass = 'workday' | 'restDay' | 'holiday'

/** One shift of a pattern. Minutes of the local day it begins on; `to` may lie past 1440, 20:00–08:00 is 1200–1920. */
export interface PatternShift {
  /** 白班, 夜班 … */
  name: string
  from: number
  to: number
  /** How many are there at the same time. */
  people: 1 | 2 | 3
}

/** Which shifts a post has on which kind of day. */
export interface ShiftPattern {
  post: DutyPost
  shifts: Record<DayClass, PatternShift[]>
  /** Two rest days in a row are one shift: whoever has the first keeps it to the end of the second (双休日一人带班). */
  pairRestDays: boolean
  /** Somebody must be there every minute of every day. */
  roundTheClock: boolean
}

/** Who may be put on a post. Somebody in several pools is held to the strictest rest and week of them. */
export interface RotaPool {
  post: DutyPost
  personIds: string[]
  /** Between the end of one shift and the beginning of the next, hours. */
  minRestHours: number
  /** Shifts beginning in one week, Monday to Sunday. */
  maxShiftsPerWeek: number
}

/** One place of one shift: whoever has it is there from `from` to `to`. */
export interface Slot {
  /** `2026-02-17/communityStaff/夜班/0`: the same whenever the month is laid out again. */
  id: string
  /** The local day it begins on. */
  day: LocalDay
  post: DutyPost
  name: string
  from: Date
  to: Date
  /** At least four hours of it lie between 22:00 and 06:00. */
  isNight: boolean
  /** Begins on a rest day that is no holiday. */
  isWeekend: boolean
  /** Begins on a public holiday. Never weekend as well. */
  isHoliday: boolean
}

/** Away from `from` to before `to`. */
export interface Leave {
  personId: string
  from: Date
  to: Date
}

export interface Wish {
  personId: string
  /** Of the day a shift begins on. */
  day: LocalDay
  kind: 'want' | 'avoid'
}

/** What somebody has carried: shifts that are nights, weekends, holidays; hours of all. */
export interface Load {
  nights: number
  weekends: number
  holidays: number
  hours: number
}

/** A shift somebody has outside the month: the end of the one before, the beginning of the one after. */
export interface EdgeShift {
  personId: string
  from: Date
  to: Date
}

/** slotId → personId; a slot that is absent has nobody. */
export type Assigned = Readonly<Record<string, string>>

export interface RotaProblem {
  slots: Slot[]
  pools: RotaPool[]
  leaves: Leave[]
  wishes: Wish[]
  /** Of the year before this month, by person. Who is absent is new and starts with the average of the colleagues. */
  balance: Readonly<Record<string, Load>>
  /** Set by hand: stays, even against the rules. */
  fixed: Assigned
  edges: EdgeShift[]
}

/** How far a month is from fair: lower is better. Each part is weighed already; they add up to `total`. */
export interface RotaScore {
  empty: number
  nights: number
  weekends: number
  holidays: number
  hours: number
  wishes: number
  total: number
}

export interface PersonShare {
  personId: string
  shifts: number
  /** This month. */
  month: Load
  /** With this month. */
  year: Load
  /** In words for the office: `夜班 5 个（平均 4.8），今年一共 41 个；12 月 24 日请假，没排`. */
  why: string
}

export interface EmptySlot {
  slotId: string
  /** In words: who could not, and why. */
  why: string
}

export interface RotaProposal {
  assigned: Assigned
  empty: EmptySlot[]
  score: RotaScore
  /** Everybody of the pools or set by hand, by id. */
  people: PersonShare[]
}
