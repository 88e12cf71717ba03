import * as z from 'zod/mini'
import { cursor, id, type Page, requestId } from './ids'
import { typedWords } from './words'

export const relation = z.enum(['owner', 'tenant', 'family'])
export type Relation = z.infer<typeof relation>
export const relationName: Record<Relation, string> = { owner: '业主', tenant: '租户', family: '家属' }

export type ResidencyStatus = 'pending' | 'verified' | 'rejected' | 'ended'

/** POST /residencies */
export const claimResidencyInput = z.object({
  householdId: id,
  relation,
  /** How the applicant is called, read by whoever decides; kept encrypted. */
  name: z.optional(typedWords(20)),
  clientRequestId: requestId,
})
export type ClaimResidencyInput = z.infer<typeof claimResidencyInput>

/** Reasons shown to the applicant word for word. */
export const refusalReason = z.enum(['wrongRoom', 'doesNotLiveHere', 'unknownPerson', 'other'])
export type RefusalReason = z.infer<typeof refusalReason>
export const refusalWords: Record<RefusalReason, string> = {
  wrongRoom: '门牌好像选错了，请再选一次',
  doesNotLiveHere: '这一户说您不住这里',
  unknownPerson: '不认识，想和您见一面再定',
  other: '还不能确认',
}

/** What the applicant reads, word for word: shown to the decider before, and to the applicant after. */
export const refusalText = (reason: RefusalReason | undefined, words?: string): string =>
  [reason && refusalWords[reason], words].filter(Boolean).join('。')

/** POST /residencies/:id/decide */
export const decideResidencyInput = z.object({
  decision: z.enum(['confirm', 'refuse']),
  reason: z.optional(refusalReason),
  words: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  commandId: requestId,
})
export type DecideResidencyInput = z.infer<typeof decideResidencyInput>

/** My own residency. */
export interface ResidencyView {
  id: string
  householdId: string
  communityId: string
  communityName: string
  buildingId: string
  gateId: string
  /** 3号楼2单元 801 */
  address: string
  /** 3号楼2单元 */
  gateName: string
  room: string
  relation: Relation
  status: ResidencyStatus
  /** 电话和社区登记一致 / 楼门长 赵淑英 点的头 */
  how?: string
  refusedBecause?: string
  createdAt: string
  decidedAt?: string
  /** Who is looking at a pending one: 楼门长 赵淑英 … */
  deciders: string[]
  deskPhone: string
  /** ISO; until when the household's verified residents may object. */
  objectionUntil?: string
  /** How many of the household are told of a phone match. */
  toldCount?: number
}

/** GET /residency-requests — Page<ResidencyRequestView>, newest first. */
export const residencyRequestsQuery = z.object({
  filter: z._default(z.enum(['waiting', 'decided']), 'waiting'),
  cursor: z.optional(cursor),
})
export type ResidencyRequestsQuery = z.infer<typeof residencyRequestsQuery>
export type ResidencyRequestList = Page<ResidencyRequestView>

/** For those who may decide, and the answer of POST /residencies/:id/decide. The full name is shown (audited). */
export interface ResidencyRequestView {
  id: string
  address: string
  room: string
  name: string
  relation: Relation
  createdAt: string
  maskedPhone?: string
  /** For and against, as sentences with a shape. */
  facts: { tone: 'for' | 'against' | 'neutral'; words: string }[]
  status: ResidencyStatus
  decidedAt?: string
  decidedBy?: string
}
