import * as z from 'zod/mini'
import { id, requestId } from './ids'
import { typedWords } from './words'

/** The widest area a contact may come from; `community` forbids nothing inside the community. */
export const contactBorder = z.enum(['community', 'grid', 'building', 'gate'])
export type ContactBorder = z.infer<typeof contactBorder>

/** Same gate 0, building 1, grid 2, community 3 (design §8). */
export type Distance = 0 | 1 | 2 | 3
export const distanceName: Record<Distance, string> = { 0: '同单元', 1: '同楼', 2: '同网格', 3: '同社区' }

/** GET, PUT /communities/:communityId/assignment-settings */
export const assignmentSettings = z.object({
  /** Households per contact member. @throws LIMITS_REVERSED when min > max */
  min: z.number().check(z.int(), z.minimum(1), z.maximum(50)),
  max: z.number().check(z.int(), z.minimum(1), z.maximum(50)),
  border: contactBorder,
  /** Whether a member's own household counts towards the limits. */
  countsOwnHome: z.boolean(),
  /** A repair proposal is applied by itself. */
  appliesRepairs: z.boolean(),
})
export type AssignmentSettings = z.infer<typeof assignmentSettings>
export const defaultAssignmentSettings: AssignmentSettings = {
  min: 5,
  max: 10,
  border: 'community',
  countsOwnHome: false,
  appliesRepairs: false,
}

/** Fresh: the whole community anew, with the fewest moves · repair: what changed since, nobody is brought in who is not needed. */
export const planKind = z.enum(['fresh', 'repair'])
export type PlanKind = z.infer<typeof planKind>

/** draft → awaitingPhone (applied from a desk) → applying → applied. */
export type PlanStatus = 'draft' | 'awaitingPhone' | 'applying' | 'applied' | 'discarded'

/** Lexicographic, the first counts most (design §8). */
export interface PlanCost {
  uncovered: number
  shortfall: number
  /** 0 in repair plans, which do not look at it. */
  idle: number
  moves: number
  distance: number
  imbalance: number
}

/** One column of 全社区，方案比现在. */
export interface CoverFigures {
  households: number
  /** In a plan: somebody was found. Whoever nobody was found for keeps the present contact until then. */
  covered: number
  uncovered: number
  /** Members with households, but fewer than min or more than max. */
  outsideLimits: number
  /** Households whose contact lives at the same gate. */
  sameGate: number
  membersUsed: number
  membersInReserve: number
  /** Households whose contact changes; 0 for the present. */
  moved: number
}

export interface PlanSummary {
  id: string
  communityId: string
  kind: PlanKind
  status: PlanStatus
  rev: number
  createdAt: string
  /** 陈晓雯; 系统 for a proposal nobody asked for. */
  createdBy: string
  /** Why it was made: 陈建国不再联户，8 户要换人. Absent when somebody simply asked. */
  reason?: string
  appliedAt?: string
  figures: CoverFigures
}

/** GET /plans/:id, answer of every change of a plan; GET /communities/:communityId/board for the present (no `plan`). */
export interface BoardView {
  plan?: PlanSummary & {
    cost: PlanCost
    /** No plan can be better than this; equal to `cost` when the plan is proven best. */
    bound: PlanCost
    proven: boolean
    /** The roster is no longer the one this plan was made from: it can only be made anew. */
    stale: boolean
    /** Applying: how many of `figures.moved` are done, and which were left alone because somebody else changed them. */
    done: number
    conflicts: { householdId: string; address: string; why: string }[]
  }
  settings: AssignmentSettings
  now: CoverFigures
  members: BoardMember[]
  buildings: { id: string; name: string; gates: BoardGate[] }[]
  /** What is missing, the most missing first; empty when everybody has a contact. */
  shortage?: {
    uncovered: number
    /** How many more members would close it, and where they had better live. */
    wanted: { gateId: string; gateName: string; missing: number; members: number }[]
    membersWanted: number
    /** What a higher limit would leave uncovered: [{max: 11, uncovered: 8}, …] */
    higherLimits: { max: number; uncovered: number }[]
  }
  reserve: { personId: string; name: string; gateName?: string; why: string }[]
}

export interface BoardMember {
  personId: string
  name: string
  /** Absent: lives elsewhere or nobody knows. */
  gateName?: string
  /** Households in the plan (in the present, when there is no plan), not counting the own home. */
  load: number
  loadNow: number
  max: number
  /** 请假, 不再联户; absent: may be asked. */
  unavailable?: string
}

export interface BoardGate {
  id: string
  /** 2单元 */
  name: string
  fullName: string
  cells: BoardCell[]
}

/** One household, in walking order: floor by floor, upwards. */
export interface BoardCell {
  householdId: string
  room: string
  floor: number
  /** Place in `members`; -1: nobody. */
  to: number
  /** The present contact; -1: nobody. */
  from: number
  pinned?: true
  /** The member's own home. */
  own?: true
}

/** GET /plans/:id/gates/:gateId — one gate, household by household, with the reason of each. */
export interface PlanGateView {
  gateId: string
  fullName: string
  households: PlanHousehold[]
  /** Who may be chosen instead, the nearest first. */
  members: { personId: string; name: string; gateName?: string; load: number; max: number; distance: Distance }[]
}

export interface PlanHousehold {
  householdId: string
  room: string
  floor: number
  /** Absent: nobody could be found. */
  contact?: { personId: string; name: string }
  from?: { personId: string; name: string }
  pinned: boolean
  /** Never these, as the office wished; absent: nobody. */
  excluded?: { personId: string; name: string }[]
  /** 同单元，原联户党员，6 户 */
  reason: string
}

/** POST /communities/:communityId/plans, answers BoardView; GET, answers PlanSummary[], at most 50, the newest first. @throws NO_HOUSEHOLDS, NO_MEMBERS, LIMITS_REVERSED, MEMBER_TWICE */
export const createPlanInput = z.object({ kind: planKind, commandId: requestId })
export type CreatePlanInput = z.infer<typeof createPlanInput>

/**
 * POST /plans/:id/wishes — pins and moves by hand, then solved again. Answers BoardView.
 * @throws PLAN_CHANGED, PLAN_FINISHED, PLAN_STALE, PIN_OUTSIDE, PIN_OVER_LIMIT, PIN_NOT_POSSIBLE
 */
export const planWishesInput = z.object({
  rev: z.number().check(z.int(), z.minimum(0)),
  commandId: requestId,
  wishes: z
    .array(
      z.discriminatedUnion('kind', [
        /** This household goes to (or stays with) this member. */
        z.object({ kind: z.literal('pin'), householdId: id, personId: id }),
        z.object({ kind: z.literal('unpin'), householdId: id }),
        /** Never this member for this household (a quarrel). */
        z.object({ kind: z.literal('exclude'), householdId: id, personId: id }),
        z.object({ kind: z.literal('allow'), householdId: id, personId: id }),
      ]),
    )
    .check(z.minLength(1), z.maxLength(200)),
})
export type PlanWishesInput = z.infer<typeof planWishesInput>
export type PlanWish = PlanWishesInput['wishes'][number]

/** POST /plans/:id/apply — from a desk it waits for a second tap (POST /plans/:id/confirm) on the phone that signed the desk in. */
export const applyPlanInput = z.object({ commandId: requestId })
export type ApplyPlanInput = z.infer<typeof applyPlanInput>

/** GET /plans/:id/compare/:otherId */
export interface PlanComparison {
  one: PlanSummary & { cost: PlanCost }
  other: PlanSummary & { cost: PlanCost }
  /** Households that the two give to different members. */
  differences: { householdId: string; address: string; one?: string; other?: string; now?: string }[]
}

/** GET /communities/:communityId/cover — 覆盖与负担. */
export interface CoverView {
  now: CoverFigures
  settings: AssignmentSettings
  /** How many members look after so many households; every number from 0 to the highest. */
  histogram: { households: number; members: number }[]
  /** Members below min, at the highest or above it, the most pressing first. */
  attention: { personId: string; name: string; gateName?: string; load: number; why: string }[]
  /** Gates with households without a contact, the most first. */
  redGates: { gateId: string; fullName: string; households: number; uncovered: number }[]
  /** Day by day, oldest first, at most 90. */
  trend: { day: string; households: number; covered: number }[]
  /** The repair proposal that waits for a yes. */
  proposal?: PlanSummary
}

/** GET /communities/:communityId/members */
export interface MemberView {
  personId: string
  name: string
  gateName?: string
  load: number
  /** The own highest number, where one was agreed. */
  max?: number
  unavailable?: { since: string; until?: string; reason: string }
}

/** PUT /members/:id/availability — by the office; the households stay with the member until a plan moves them. */
export const memberAvailabilityInput = z.object({
  unavailable: z.nullable(z.object({ reason: typedWords(100), until: z.optional(z.iso.datetime()) })),
  max: z.optional(z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(50)))),
})
export type MemberAvailabilityInput = z.infer<typeof memberAvailabilityInput>
