import type { IssueEventInput, IssueOutcome, PersonEvent } from '@shared/issues'
import { minExplanation } from '@shared/issues'
import { isContact, parseSeat, type Seat } from '@shared/seats'
import { visibleLength } from '@shared/words'
import { DomainError } from '../../core/domain-error'
import { isRunning } from './clocks'
import { type ActingContext, type Actor, seatNameOf } from './context'
import type { By, Doer, IssuePlace, IssueState } from './issue-state'
import { rungIndex, rungOfSeat } from './ladder'

/** How often one cycle may wait for the resident (design §5). */
const maxWaits = 2
const dayMs = 24 * 60 * 60_000

/** As whom somebody may do a thing; undefined: not at all. */
export type As = (state: IssueState, actor: Actor) => Doer | undefined
/** A rule on the state; it also decides whether a button is shown. Undefined: fine. */
export type Guard = (state: IssueState, ctx: ActingContext) => DomainError | undefined
export type InputOf<E extends PersonEvent> = Extract<IssueEventInput, { event: E }>
/** A rule on what was sent. */
export type Check<E extends PersonEvent> = (state: IssueState, ctx: ActingContext, input: InputOf<E>) => DomainError | undefined

export const notAllowed = (why: string): DomainError => new DomainError('EVENT_NOT_ALLOWED', { why })

/** Somebody was faster: says who. */
export const changedMeanwhile = (by: By, { actor, nameOf = seatNameOf }: Pick<ActingContext, 'actor' | 'nameOf'>): DomainError =>
  new DomainError('CHANGED_MEANWHILE', { who: by !== 'system' && by.accountId === actor.accountId ? '您' : nameOf(by) })

const refuseUnless = (holds: (state: IssueState, ctx: ActingContext) => boolean, why: string): Guard => {
  return (state, ctx) => (holds(state, ctx) ? undefined : notAllowed(why))
}

// ── As whom ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Whose holders are handlers: the owner, every rung reached, the first receiver, departments that reported in. Nearest first. */
export const handlerSeats = (state: IssueState): Seat[] => [
  ...new Set([state.owner, ...state.reached, state.firstReceiver, ...whistled(state, 'reportedIn').map(({ seat }) => seat)]),
]

const whistled = (state: IssueState, is: 'pending' | 'reportedIn') => state.whistles.filter((whistle) => whistle.state === is)

const doerAt = ({ accountId, personId }: Actor, seat?: Seat): Doer => ({ accountId, ...(personId && { personId }), ...(seat && { seat }) })

const firstHeld =
  (seatsOf: (state: IssueState) => Seat[]): As =>
  (state, actor) => {
    const seat = seatsOf(state).find((candidate) => actor.seats.includes(candidate))
    return seat ? doerAt(actor, seat) : undefined
  }

export const author: As = (_, actor) => (actor.isAuthor ? doerAt(actor) : undefined)
export const handler = firstHeld(handlerSeats)
export const authorOrHandler: As = (state, actor) => author(state, actor) ?? handler(state, actor)
export const receiver = firstHeld((state) => [state.firstReceiver])
/** Whoever was asked to take over; when nothing is pending any handler, to be told so. */
export const transferee = firstHeld((state) => (state.transfer ? [state.transfer.to] : handlerSeats(state)))
/** A department that was whistled for, one still pending first. */
export const department = firstHeld((state) => [...whistled(state, 'pending'), ...state.whistles].map(({ seat }) => seat))

// ── Rules on the state ───────────────────────────────────────────────────────────────────────────────────────────────────────

export const ackRunning: Guard = (state, ctx) => {
  if (isRunning(state, 'ack')) return undefined
  return state.steps.acknowledge ? changedMeanwhile(state.steps.acknowledge.by, ctx) : notAllowed('已经有人响应了')
}

export const rungAboveLastExplanation = refuseUnless(
  ({ explanation, rung }) => !explanation || rung > explanation.rung,
  '已经说明过一次，提到上一级才能再说明',
)
export const notWaiting = refuseUnless((state) => !state.waitingSince, '已经在等居民回话')
export const waitsLeft = refuseUnless((state) => state.waits < maxWaits, `已经等过居民 ${maxWaits} 次`)
export const waiting = refuseUnless((state) => state.waitingSince !== undefined, '现在没有在等居民回话')
export const noTransferPending = refuseUnless((state) => !state.transfer, '上一次转交还没有人接')
export const transferPending = refuseUnless((state) => state.transfer !== undefined, '转交已经有结果了')

/** The issue has climbed to the community, or whoever acts stands there or above. */
export const communityLevel = refuseUnless(({ rung, place }, { policy, doer }) => {
  const acting = doer.seat === undefined ? -1 : rungOfSeat(policy, place, doer.seat)
  return Math.max(rung, acting) >= rungIndex(policy, 'community')
}, '要到社区这一级才能办')

export const whistlePending: Guard = (state, ctx) => {
  const mine = state.whistles.filter(({ seat }) => seat === ctx.doer.seat)
  if (mine.some((whistle) => whistle.state === 'pending')) return undefined
  const by = mine.at(-1)?.by
  return by ? changedMeanwhile(by, ctx) : notAllowed('报到的时间已经过了')
}

export const explained = refuseUnless((state) => state.explanation !== undefined, '要先向居民说明原因')
export const otherThanExplainer = refuseUnless(
  ({ explanation }, { doer }) =>
    explanation?.by.accountId !== doer.accountId && (doer.personId === undefined || explanation?.by.personId !== doer.personId),
  '说明的人不能自己批，请另一位来点',
)

const reopenable: readonly IssueOutcome[] = ['solved', 'solvedUnconfirmed', 'explained', 'notOurs']
export const outcomeReopenable = refuseUnless(({ outcome }) => !outcome || reopenable.includes(outcome), '撤回或并案的事请重新说一件')
export const reopenInTime = refuseUnless(({ closedAt, resolvedAt }, { now, policy }) => {
  const since = closedAt ?? resolvedAt
  return since !== undefined && now.getTime() - since.getTime() <= policy.reopenDays * dayMs
}, '时间过得太久了，请重新说一件')
export const cyclesLeft = refuseUnless(({ cycle }, { policy }) => cycle < policy.maxCycles, '已经重开太多次，请打值班电话')

// ── Rules on what was sent ───────────────────────────────────────────────────────────────────────────────────────────────────

export const longEnough: Check<'explain'> = (_, __, { words }) =>
  visibleLength(words) >= minExplanation ? undefined : new DomainError('EXPLANATION_TOO_SHORT', { min: minExplanation })

export const promiseAhead: Check<'explain'> = (_, { now }, { promisedAt }) =>
  new Date(promisedAt) > now ? undefined : new DomainError('PROMISE_IN_PAST')

export const seatOfThisPlace = ({ place, notMyContact }: IssueState, _: ActingContext, { to }: { to: Seat }): DomainError | undefined => {
  if (!standsAt(to, place)) return new DomainError('PLACE_OUTSIDE_COMMUNITY')
  return notMyContact && isContact(to) ? notAllowed('居民不想让联户党员经手') : undefined
}

export const notTheOwner: Check<'offerTransfer'> = ({ owner }, _, { to }) => (to === owner ? notAllowed('这件事已经在他手上') : undefined)

export const departmentNotPending: Check<'whistle'> = (state, _, { to }) =>
  whistled(state, 'pending').some(({ seat }) => seat === to) ? notAllowed('已经呼叫过，正在等报到') : undefined

export const afterPhotoTaken: Check<'resolve'> = ({ categoryKey }, { policy }, { photoIds }) => {
  const asked = policy.categories.some(({ key, afterPhoto }) => key === categoryKey && afterPhoto)
  return asked && photoIds.length === 0 ? new DomainError('AFTER_PHOTO_REQUIRED') : undefined
}

export const mergeTargetOpen: Check<'merge'> = ({ place }, { mergeTarget }) => {
  if (!mergeTarget) return new DomainError('ISSUE_NOT_FOUND')
  if (mergeTarget.communityId !== place.communityId) return new DomainError('PLACE_OUTSIDE_COMMUNITY')
  if (mergeTarget.isSame) return notAllowed('不能并到它自己')
  return mergeTarget.status === 'closed' ? notAllowed('那件事已经结束') : undefined
}

function standsAt(seat: Seat, place: IssuePlace): boolean {
  const parsed = parseSeat(seat)
  if (!parsed) return false
  if (parsed.kind === 'contactOf') return parsed.householdId === place.householdId
  if (parsed.kind === 'onDuty') return parsed.communityId === place.communityId
  return [place.gateId, place.buildingId, place.gridId, place.communityId, place.subdistrictId].includes(parsed.areaId)
}
