import * as z from 'zod/mini'
import { appointedRole } from './roles'
import { dutyPost } from './seats'

/**
 * What a community decides for itself: categories, ladder, clocks. Stored as immutable policyVersions; an issue keeps the
 * version it was posted under. Starting values: config/presets/ (sources: office-formats §3, §6; design §13).
 */

/** U at once, H 24 h, N 7 days, C 15 days (letters of office-formats §3). */
export const urgency = z.enum(['U', 'H', 'N', 'C'])
export type Urgency = z.infer<typeof urgency>

/** always: around the clock · waking: 07:00–22:00 daily · working: office hours on working days. */
export const clockKind = z.enum(['always', 'waking', 'working'])
export type ClockKind = z.infer<typeof clockKind>

const minutes = z.number().check(z.int(), z.minimum(1), z.maximum(60 * 24 * 60))

export const duration = z.object({ minutes, kind: clockKind })
export type Duration = z.infer<typeof duration>

export const category = z.object({
  /** Stable key such as `lift.trapped`. */
  key: z.string().check(z.regex(/^[a-z]\w*(\.[a-zA-Z]\w*)?$/)),
  /** 电梯 */
  group: z.string().check(z.minLength(1), z.maxLength(12)),
  /** 电梯困人 */
  name: z.string().check(z.minLength(1), z.maxLength(12)),
  urgency,
  /** Words that suggest this category while the resident types. */
  keywords: z.array(z.string().check(z.minLength(1), z.maxLength(8))).check(z.maxLength(20)),
  /** Asked of the resident only for what can hurt; a yes makes the issue urgent. */
  question: z.optional(
    z.object({ words: z.string().check(z.maxLength(40)), yes: z.string().check(z.maxLength(10)), no: z.string().check(z.maxLength(10)) }),
  ),
  /** Facility categories publish photos after the content check; others wait for a staff release too. */
  facility: z.boolean(),
  afterPhoto: z.boolean(),
})
export type Category = z.infer<typeof category>

/** Who is asked at a rung, in terms of the place of the issue; resolved to seats when the issue is posted or raised. */
export const rungKey = z.enum(['contactMember', 'gateGroup', 'grid', 'dutyOfficer', 'community', 'subdistrict', 'district'])
export type RungKey = z.infer<typeof rungKey>

export const rungSeat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contactOf') }),
  z.object({ kind: z.literal('role'), role: appointedRole, at: z.enum(['gate', 'building', 'grid', 'community', 'subdistrict']) }),
  z.object({ kind: z.literal('onDuty'), post: dutyPost }),
])
export type RungSeat = z.infer<typeof rungSeat>

export const rung = z.object({
  key: rungKey,
  name: z.string().check(z.minLength(1), z.maxLength(12)),
  seats: z.array(rungSeat).check(z.minLength(1), z.maxLength(6)),
  /** 要人点: reached by a whistle only, never by a clock. Always so for the district. */
  whistleOnly: z.boolean(),
  /** 紧急马上叫: told at once of what is urgent, whoever has it. */
  urgentAtOnce: z.boolean(),
})
export type Rung = z.infer<typeof rung>

/** Minutes of the local day, on working days: when clocks of kind `working` run. */
export const officeHours = z.object({
  from: z.number().check(z.int(), z.minimum(0), z.maximum(24 * 60)),
  to: z.number().check(z.int(), z.minimum(0), z.maximum(24 * 60)),
})
export type OfficeHours = z.infer<typeof officeHours>

export const clockSettings = z.object({
  /** Per rung, until somebody acknowledges. */
  acknowledge: z.record(urgency, duration),
  /** Urgent only: until somebody is on the spot. */
  arrive: duration,
  resolve: z.record(urgency, duration),
  wait: duration,
  transfer: duration,
  reportIn: duration,
  confirm: duration,
  /** At the top of the ladder: urgent repeats after so many minutes. */
  topRepeatUrgentMinutes: minutes,
  /** At the top of the ladder the rest repeats daily at this hour (Asia/Shanghai). */
  topRepeatDailyHour: z.number().check(z.int(), z.minimum(0), z.maximum(23)),
  officeHours,
})
export type ClockSettings = z.infer<typeof clockSettings>

export const communityPolicy = z.object({
  categories: z.array(category).check(z.minLength(1), z.maxLength(200)),
  ladder: z.array(rung).check(z.minLength(2), z.maxLength(10)),
  clocks: clockSettings,
  /** The desk that receives everything and answers for it to the end. */
  receivingDesk: rungSeat,
  maxCycles: z.number().check(z.int(), z.minimum(1), z.maximum(10)),
  reopenDays: z.number().check(z.int(), z.minimum(1), z.maximum(60)),
  /** The community's own words to residents on how long things take and who is asked next (给居民的话). */
  explanation: z.string().check(z.trim(), z.maxLength(300)),
})
export type CommunityPolicy = z.infer<typeof communityPolicy>

/** GET /communities/:id/categories */
export interface CategoriesView {
  policyVersion: number
  categories: Category[]
}
