import * as z from 'zod/mini'
import type { DutyPlaceView } from './duty'
import { id, requestId } from './ids'
import { type DutyPost, dutyPost } from './seats'
import { typedWords } from './words'

/** 2026-12 */
export const rotaMonth = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/))

/** A month is one document. */
export const maxShifts = 300

const minutesOfDay = (max: number) => z.number().check(z.int(), z.minimum(0), z.maximum(max))

/** 白班, 夜班 …; minutes of the local day it begins on, `to` may lie on the next day: 20:00–08:00 is 1200–1920. */
const patternShift = z.object({
  name: typedWords(10).check(z.regex(/^[^/]*$/)),
  from: minutesOfDay(1439),
  to: minutesOfDay(2880),
  people: z.union([z.literal(1), z.literal(2), z.literal(3)]),
})

export type PatternShift = z.infer<typeof patternShift>

const shiftsOfDay = z.array(patternShift).check(z.maxLength(6))

/** 岗位: who is there when, and from whom they are chosen. */
export const rotaPost = z.object({
  post: dutyPost,
  /** 工作日 (also 补班日), 休息日, 节假日 */
  shifts: z.object({ workday: shiftsOfDay, restDay: shiftsOfDay, holiday: shiftsOfDay }),
  /** Two rest days in a row are one shift (双休日一人带班). */
  pairRestDays: z.boolean(),
  /** Somebody must be there every minute of every day. */
  roundTheClock: z.boolean(),
  /** The pool. */
  personIds: z.array(id).check(z.maxLength(60)),
  minRestHours: z.number().check(z.int(), z.minimum(0), z.maximum(48)),
  maxShiftsPerWeek: z.number().check(z.int(), z.minimum(1), z.maximum(7)),
})
export type RotaPost = z.infer<typeof rotaPost>

/**
 * PUT /communities/:communityId/rota-settings → RotaSettingsView. No posts: the community keeps no rota.
 * @throws ROTA_POST_TWICE, ROTA_POOL_EMPTY, ROTA_PERSON_UNKNOWN, ROTA_SHIFT_TWICE, ROTA_SHIFT_TIMES_WRONG, ROTA_PATTERN_HOLE, ROTA_TOO_MANY_SHIFTS, ROTA_SETTINGS_CHANGED
 */
export const saveRotaSettingsInput = z.object({
  posts: z.array(rotaPost).check(z.maxLength(4)),
  /** As it was read; 0 when nobody saved any. */
  rev: z.number().check(z.int(), z.minimum(0)),
})
export type SaveRotaSettingsInput = z.infer<typeof saveRotaSettingsInput>
export type RotaSettings = Pick<SaveRotaSettingsInput, 'posts'>

/** GET /communities/:communityId/rota-settings */
export interface RotaSettingsView {
  settings: RotaSettings
  /** False: a suggestion nobody saved yet. */
  saved: boolean
  rev: number
  /** Who saved last. */
  changedBy?: string
  /** Who may be in a pool. */
  people: RotaPersonView[]
}

export interface RotaPersonView {
  personId: string
  name: string
  /** Why nobody could wake this person; absent: somebody could. */
  unreachable?: UnwakeableWhy
}

/** No phone in the roster, or not in the roster any more · none of the channels of this deployment reaches. */
export type UnwakeableWhy = 'noPhone' | 'noChannel'

export const unwakeableWords: Record<UnwakeableWhy, string> = { noPhone: '没有电话', noChannel: '收不到提醒' }

export type RotaStatus = 'draft' | 'published'

/** 2026-12-05/propertyStaff/夜班/0 */
export const shiftId = z.string().check(z.minLength(1), z.maxLength(80))

export interface RotaShiftView {
  id: string
  /** The local day it begins on. */
  day: string
  post: DutyPost
  name: string
  from: string
  to: string
  isNight: boolean
  isWeekend: boolean
  isHoliday: boolean
  /** Absent: nobody yet. */
  person?: { personId: string; name: string }
  /** Set by hand or taken: stays when the month is generated again. */
  byHand: boolean
  /** Who was on it when it was published, once it changed hands: 串班 (调) or 代班 and 顶班 (代). */
  insteadOf?: { name: string; how: ShiftMove }
}

/** How a shift came to somebody else. */
export type ShiftMove = 'swap' | 'takeOver'

/** Something wrong with a shift, in words for the office: 2 月 17 日夜班：王建国那时请假. */
export interface RotaBreakView {
  code: 'nobody' | 'notOfPool' | 'leave' | 'overlap' | 'rest' | 'week'
  shiftId: string
  words: string
}

/** GET /communities/:communityId/rota/:month. A month nobody made yet is a draft without shifts, rev 0; a draft is shown to the office only. */
export interface RotaMonthView {
  communityId: string
  month: string
  status: RotaStatus
  rev: number
  /** Absent as long as nobody made it. */
  changedBy?: string
  shifts: RotaShiftView[]
  /** For the office only. */
  plan?: RotaPlanView
}

export interface RotaPlanView {
  leaves: { personId: string; name: string; firstDay: string; lastDay: string }[]
  wishes: { personId: string; name: string; day: string; wish: 'want' | 'avoid' }[]
  breaks: RotaBreakView[]
  /** Why nobody could be put there: 这个岗 4 个人：2 个请假，2 个休息不够. */
  empty: { shiftId: string; why: string }[]
  /** How far from fair, lower is better; the parts add up to `total`. */
  score: Record<'empty' | 'nights' | 'weekends' | 'holidays' | 'hours' | 'wishes' | 'total', number>
  /** Everybody of the pools: this month, with it the year so far, and why. */
  shares: { personId: string; name: string; shifts: number; month: RotaLoad; year: RotaLoad; why: string }[]
}

/** Shifts that are nights, weekends, holidays; hours of all. */
export type RotaLoad = Record<'nights' | 'weekends' | 'holidays' | 'hours', number>

const asRead = { rev: z.number().check(z.int(), z.minimum(0)), commandId: requestId }

/**
 * POST /communities/:communityId/rota/:month/generate, …/publish → RotaMonthView. What was set by hand stays.
 * @throws ROTA_CHANGED, ROTA_PUBLISHED, ROTA_NO_POSTS, ROTA_MONTH_OUT_OF_RANGE; publishing: ROTA_EMPTY
 */
export const rotaCommandInput = z.object(asRead)
export type RotaCommandInput = z.infer<typeof rotaCommandInput>

const rotaChange = z.discriminatedUnion('kind', [
  /** Puts somebody on a shift; null takes off whoever has it. */
  z.object({ kind: z.literal('put'), shiftId, personId: z.nullable(id) }),
  /** 请假, whole days. */
  z.object({ kind: z.literal('leave'), personId: id, firstDay: z.iso.date(), lastDay: z.iso.date() }),
  z.object({ kind: z.literal('endLeave'), personId: id, firstDay: z.iso.date() }),
  /** null takes it back. */
  z.object({ kind: z.literal('wish'), personId: id, day: z.iso.date(), wish: z.nullable(z.enum(['want', 'avoid'])) }),
])
export type RotaChange = z.infer<typeof rotaChange>

/**
 * POST /communities/:communityId/rota/:month/changes → RotaChangeAnswer.
 * @throws ROTA_CHANGED, ROTA_SHIFT_NOT_FOUND, ROTA_PERSON_UNKNOWN, ROTA_LEAVE_REVERSED, ROTA_LIST_FULL, ROTA_OVERLAP, ROTA_BREAKS_RULES
 */
export const changeRotaInput = z.object({
  ...asRead,
  /** Only says what would break. */
  dryRun: z.boolean(),
  /** Saves although a rule breaks; never two shifts at the same time. */
  knowingly: z.boolean(),
  changes: z.array(rotaChange).check(z.minLength(1), z.maxLength(50)),
})
export type ChangeRotaInput = z.infer<typeof changeRotaInput>

export interface RotaChangeAnswer {
  month: RotaMonthView
  /** What these changes break that was whole before. */
  breaks: RotaBreakView[]
}

/** POST /communities/:communityId/rota/:month/take (我来值) → RotaMonthView. @throws ROTA_SHIFT_NOT_FOUND, ROTA_SHIFT_TAKEN, ROTA_SHIFT_OVER, ROTA_NOT_IN_POOL, ROTA_TAKE_REFUSED */
export const takeShiftInput = z.object({ shiftId, commandId: requestId })
export type TakeShiftInput = z.infer<typeof takeShiftInput>

/** GET /communities/:communityId/on-duty: for whoever is signed in. */
export interface OnDutyView {
  /** Called where nobody agreed to show an own number. */
  deskPhone: string
  posts: OnDutyPostView[]
}

export interface OnDutyPostView {
  post: DutyPost
  /** 物业 */
  name: string
  /** Empty: nobody is on the rota now. */
  now: OnDutyPersonView[]
  next?: { names: string[]; from: string }
}

export interface OnDutyPersonView {
  name: string
  /** Only with consent. */
  phone?: string
  since: string
  until: string
}

/** GET /my-shifts: those of published months that are not over, the next first. */
export interface MyShiftsView {
  /** Empty: 值班 is not for me. */
  places: DutyPlaceView[]
  items: { communityId: string; id: string; post: DutyPost; postName: string; name: string; from: string; to: string }[]
}

/** GET /communities/:communityId/rota-cover: what is red in the next 30 days, by what is published. In order of time. */
export interface RotaCoverView {
  from: string
  to: string
  /** Nobody who can be reached is at a post that must be covered round the clock. */
  gaps: RotaStretch[]
  /** Shifts nobody has, for 我来值. */
  free: (RotaShiftView & { postName: string; mayTake: boolean })[]
  /** For the office only. */
  people?: {
    /** One person at two places at the same time. */
    doubles: { name: string; postNames: [string, string]; from: string; to: string }[]
    /** On a shift, and nobody could wake them. */
    unreachable: (RotaStretch & { name: string; why: UnwakeableWhy })[]
  }
}

export interface RotaStretch {
  post: DutyPost
  postName: string
  from: string
  to: string
}
