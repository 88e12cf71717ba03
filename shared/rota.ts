import * as z from 'zod/mini'
import { id } from './ids'
import { dutyPost } from './seats'
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
 * @throws ROTA_POST_TWICE, ROTA_POOL_EMPTY, ROTA_PERSON_UNKNOWN, ROTA_SHIFT_TWICE, ROTA_SHIFT_TIMES_WRONG, ROTA_PATTERN_HOLE, ROTA_TOO_MANY_SHIFTS
 */
export const rotaSettings = z.object({ posts: z.array(rotaPost).check(z.maxLength(4)) })
export type RotaSettings = z.infer<typeof rotaSettings>

/** GET /communities/:communityId/rota-settings */
export interface RotaSettingsView {
  settings: RotaSettings
  /** False: a suggestion nobody saved yet. */
  saved: boolean
  /** Who may be in a pool. */
  people: RotaPersonView[]
}

export interface RotaPersonView {
  personId: string
  name: string
  /** Nobody could call: no phone in the roster, or not in the roster any more. */
  unreachable: boolean
}
