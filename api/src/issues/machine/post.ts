import type { Category, CommunityPolicy, Urgency } from '@shared/community-policy'
import { roleAt, type Seat } from '@shared/seats'
import { DomainError } from '../../core/domain-error'
import { withNextTimer } from './clocks'
import type { MachineContext, Transition } from './context'
import { startClocks } from './effects'
import type { Doer, IssuePlace, IssueState } from './issue-state'
import { rise, rungIndex, seatAt } from './ladder'
import { askedUrgently, seatsOfRung } from './told'
import { climbed } from './transition'

export interface PostInput {
  /** The clientRequestId. */
  commandId: string
  by: Doer
  place: IssuePlace
  categoryKey: string
  /** Answer to the category's question. */
  urgentAnswer?: boolean
  notMyContact: boolean
  policyVersion: number
}

/**
 * A resident makes an issue urgent only by answering the category's question with yes (design §5); a no to what the catalogue
 * calls urgent leaves it at 24 hours.
 * @throws DomainError URGENCY_ANSWER_REQUIRED {question}
 */
export function urgencyOf({ question, urgency }: Category, answer: boolean | undefined): Urgency {
  if (!question) return urgency
  if (answer === undefined) throw new DomainError('URGENCY_ANSWER_REQUIRED', { question: question.words })
  if (answer) return 'U'
  return urgency === 'U' ? 'H' : urgency
}

/**
 * A new issue: with the first rung that somebody holds (the community's for "not my contact"), all its clocks running.
 * Where nobody holds anything the receiving desk owns it. Whether it was posted already (author, clientRequestId) is the caller's.
 * @throws DomainError CATEGORY_UNKNOWN, URGENCY_ANSWER_REQUIRED {question}
 */
export function post(input: PostInput, ctx: MachineContext): Transition {
  const { policy, now } = ctx
  const { place, notMyContact, categoryKey, policyVersion } = input
  const category = policy.categories.find(({ key }) => key === categoryKey)
  if (!category) throw new DomainError('CATEGORY_UNKNOWN')

  const firstRung = notMyContact ? Math.min(rungIndex(policy, 'community'), policy.ladder.length - 1) : 0
  const firstReceiver = receivingDesk(place, policy)
  const blank: IssueState = {
    place,
    categoryKey,
    notMyContact,
    policyVersion,
    status: 'open',
    cycle: 0,
    urgency: urgencyOf(category, input.urgentAnswer),
    rung: firstRung,
    reached: [],
    owner: firstReceiver,
    firstReceiver,
    whistles: [],
    waits: 0,
    clocks: {},
    breaches: [],
    steps: {},
    postedAt: now,
    cycleStartedAt: now,
    entryCount: 1,
  }
  const { state: risen, gaps } = rise(blank, firstRung, ctx)
  const state = withNextTimer(startClocks(risen, ctx))
  return {
    state,
    entry: { commandId: input.commandId, at: now, event: 'post', by: input.by, urgency: state.urgency, ...climbed(blank, state, gaps) },
    told: askedUrgently('post', [...seatsOfRung(state, ctx), state.firstReceiver], state, ctx),
  }
}

/** The desk that receives everything; the community office where the policy names a seat that this place lacks. */
export const receivingDesk = (place: IssuePlace, policy: CommunityPolicy): Seat =>
  seatAt(policy.receivingDesk, place) ?? roleAt('communityStaff', place.communityId)
