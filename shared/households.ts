import * as z from 'zod/mini'
import type { IssueStatus } from './issues'
import type { VisitKind } from './visits'
import { typedWords } from './words'

/** GET /my-households — 我的联户. Names and numbers are masked until opened (audited). */
export interface MyHouseholdsView {
  /** The own home not counted. */
  total: number
  /** 3号楼2单元 3–6 层 */
  line: string
  /** Of those that are to be visited (not empty dwellings, not the own home), how many were this month. */
  visitedThisMonth: { done: number; of: number }
  households: MyHouseholdView[]
  /** Open issues of my households first, newest on top. */
  openIssues: {
    issueId: string
    householdId: string
    words: string
    postedAt: string
    status: IssueStatus
    cycle: number
    urgent: boolean
  }[]
  /** Where these households are; more than one only for somebody in two rosters. */
  communities: MyHouseholdsCommunity[]
}

export interface MyHouseholdsCommunity {
  communityId: string
  name: string
  households: number
  /** 不再联户, 请假: the households are still with this member until somebody else has them. */
  unavailable?: {
    /** Absent: for good. */
    until?: string
    /** The member said so, and may take it back. */
    mayTakeBack: boolean
  }
}

export interface MyHouseholdView {
  householdId: string
  gateName: string
  room: string
  floor: number
  /** 李** */
  maskedName: string
  /** 业主·3 口 */
  line: string
  careFlags: string[]
  /** The member's own home: nobody visits himself. */
  own?: true
  lastContact?: { kind: VisitKind; at: string }
  /** The end of the day by which to look in; absent for an empty dwelling and the own home. */
  visitDueBy?: string
  /** Past it, or within a week. */
  visitDue?: 'late' | 'soon'
  openIssues: number
}

/** POST /households/:id/reveal — why, as chosen on the screen; kept in the audit entry. */
export const revealHouseholdInput = z.object({ reason: z.optional(typedWords(100)) })
export type RevealHouseholdInput = z.infer<typeof revealHouseholdInput>

/** Answer of POST /households/:id/reveal; its audit entry is written before. */
export interface RevealedHouseholdView {
  householdId: string
  careFlags: string[]
  people: { personId: string; name: string; relation: string; phone?: string }[]
}
