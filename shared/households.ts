import * as z from 'zod/mini'
import type { IssueStatus } from './issues'
import { typedWords } from './words'

/** GET /my-households — 我的联户. Names and numbers are masked until opened (audited). */
export interface MyHouseholdsView {
  total: number
  /** 3号楼2单元 3–6 层 */
  line: string
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
  openIssues: number
}

/** POST /households/:id/reveal — why, as chosen on the screen; kept in the audit entry. */
export const revealHouseholdInput = z.object({ reason: z.optional(typedWords(100)) })
export type RevealHouseholdInput = z.infer<typeof revealHouseholdInput>

/** Answer of POST /households/:id/reveal; its audit entry is written before. */
export interface RevealedHouseholdView {
  householdId: string
  people: { personId: string; name: string; relation: string; phone?: string }[]
}
