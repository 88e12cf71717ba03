import type { IssueOutcome, IssueStatus, PersonEvent } from '@shared/issues'
import type { Seat } from '@shared/seats'
import type { ActingContext } from './context'
import * as does from './effects'
import type { As, Check, Guard, InputOf } from './guards'
import * as is from './guards'
import type { ClockName, IssueState, StepName, Told } from './issue-state'
import { asked, askedUrgently, author, authorAndNeighbours, owner, seats, seatsOfRung, urgentAlert } from './told'

/** Who may do it, in which states, under which rules on the state: what also decides whether a button is shown. */
export interface Admission {
  as: As
  from: readonly IssueStatus[]
  guards?: readonly Guard[]
  /** Absent: the status stays, or the effect decides. */
  to?: IssueStatus
  /** The step of progress it takes. */
  step?: StepName
}

/** One row of design §5. */
export interface Row<E extends PersonEvent> extends Admission {
  /** Rules on what was sent. */
  checks?: readonly Check<E>[]
  outcome?: IssueOutcome
  stops?: readonly ClockName[]
  /** Climbs a rung before the effect. */
  raises?: true
  effect?: (state: IssueState, ctx: ActingContext, input: InputOf<E>) => IssueState
  /** Who hears of it, beside whoever an urgent alert or a raise reaches. */
  tell: (after: IssueState, before: IssueState, ctx: ActingContext) => Told[]
}

const beforeResolved = ['open', 'acknowledged', 'onSite'] as const
const inHand = ['acknowledged', 'onSite'] as const

const offerer = ({ transfer }: IssueState): Seat[] => (transfer ? [transfer.from] : [])

export const eventTable: { readonly [E in PersonEvent]: Row<E> } = {
  acknowledge: {
    as: is.handler,
    from: beforeResolved,
    guards: [is.ackRunning],
    to: 'acknowledged',
    step: 'acknowledge',
    stops: ['ack'],
    effect: (state, { doer }) => does.ownBy(state, doer.seat),
    tell: authorAndNeighbours('acknowledge'),
  },
  arrive: {
    as: is.handler,
    from: ['open', 'acknowledged'],
    to: 'onSite',
    step: 'arrive',
    stops: ['ack', 'arrive'],
    tell: authorAndNeighbours('arrive'),
  },
  explain: {
    as: is.handler,
    from: beforeResolved,
    guards: [is.rungAboveLastExplanation],
    checks: [is.longEnough, is.promiseAhead],
    stops: ['ack'],
    effect: does.explain,
    tell: authorAndNeighbours('explain'),
  },
  wait: {
    as: is.handler,
    from: inHand,
    guards: [is.notWaiting, is.waitsLeft],
    effect: does.beginWait,
    tell: author('wait'),
  },
  reply: {
    as: is.authorOrHandler,
    from: inHand,
    guards: [is.waiting],
    effect: does.endWait,
    tell: owner('reply'),
  },
  offerTransfer: {
    as: is.handler,
    from: inHand,
    guards: [is.noTransferPending],
    checks: [is.seatOfThisPlace, is.notTheOwner],
    effect: (state, ctx, { to }) => does.offerTransfer(state, to, ctx),
    tell: asked('offerTransfer', ({ transfer }) => (transfer ? [transfer.to] : [])),
  },
  acceptTransfer: {
    as: is.transferee,
    from: inHand,
    guards: [is.transferPending],
    effect: (state, { doer }) => does.endTransfer(state, doer.seat),
    tell: (after, before) => [...author('acceptTransfer')(after), ...seats('acceptTransfer', () => offerer(before))(after)],
  },
  refuseTransfer: {
    as: is.transferee,
    from: inHand,
    guards: [is.transferPending],
    effect: (state) => does.endTransfer(state, state.firstReceiver),
    tell: (after, before) => asked('refuseTransfer', ({ firstReceiver }) => [firstReceiver, ...offerer(before)])(after),
  },
  whistle: {
    as: is.handler,
    from: inHand,
    guards: [is.communityLevel],
    checks: [is.seatOfThisPlace, is.departmentNotPending],
    effect: (state, ctx, { to }) => does.blowWhistle(state, to, ctx),
    tell: asked('whistle', ({ whistles }) => whistles.slice(-1).map(({ seat }) => seat)),
  },
  reportIn: {
    as: is.department,
    from: inHand,
    guards: [is.whistlePending],
    effect: does.reportIn,
    tell: (after, before) => [...author('reportIn')(after), ...seats('reportIn', () => [before.owner, after.firstReceiver])(after)],
  },
  refuseWhistle: {
    as: is.department,
    from: inHand,
    guards: [is.whistlePending],
    effect: (state, ctx) => does.answerWhistle(state, 'refused', ctx),
    tell: asked('refuseWhistle', (after) => [after.owner, after.firstReceiver]),
  },
  setUrgency: {
    as: is.handler,
    from: beforeResolved,
    effect: (state, ctx, { urgency }) => does.setUrgency(state, urgency, ctx),
    tell: (after, before, ctx) => [...owner('setUrgency')(after), ...(before.urgency === 'U' ? [] : urgentAlert(after, ctx))],
  },
  resolve: {
    as: is.handler,
    from: beforeResolved,
    checks: [is.afterPhotoTaken],
    to: 'resolved',
    step: 'resolve',
    effect: does.resolve,
    tell: authorAndNeighbours('resolve'),
  },
  confirm: {
    as: is.author,
    from: ['resolved'],
    to: 'closed',
    outcome: 'solved',
    step: 'close',
    effect: (state, ctx, { contacted, satisfaction }) => ({ ...does.close(state, ctx), feedback: { contacted, satisfaction } }),
    tell: owner('confirm'),
  },
  closeExplained: {
    as: is.handler,
    from: inHand,
    guards: [is.communityLevel, is.explained, is.otherThanExplainer],
    to: 'closed',
    outcome: 'explained',
    step: 'close',
    effect: does.close,
    tell: authorAndNeighbours('closeExplained'),
  },
  closeNotOurs: {
    as: is.receiver,
    from: inHand,
    to: 'closed',
    outcome: 'notOurs',
    step: 'close',
    effect: does.close,
    tell: authorAndNeighbours('closeNotOurs'),
  },
  withdraw: {
    as: is.author,
    from: [...beforeResolved, 'resolved'],
    to: 'closed',
    outcome: 'withdrawn',
    step: 'close',
    effect: does.close,
    tell: owner('withdraw'),
  },
  merge: {
    as: is.handler,
    from: beforeResolved,
    checks: [is.mergeTargetOpen],
    to: 'closed',
    outcome: 'merged',
    step: 'close',
    effect: (state, ctx, { targetId }) => ({ ...does.close(state, ctx), mergedInto: targetId }),
    tell: authorAndNeighbours('merge'),
  },
  reopen: {
    as: is.author,
    from: ['resolved', 'closed'],
    guards: [is.outcomeReopenable, is.reopenInTime, is.cyclesLeft],
    to: 'open',
    raises: true,
    effect: (state, ctx, { contacted }) => ({
      ...does.beginCycle(state, ctx),
      feedback: contacted === undefined ? undefined : { contacted },
    }),
    tell: (after, _, ctx) => askedUrgently('reopen', [...seatsOfRung(after, ctx), after.owner, after.firstReceiver], after, ctx),
  },
}
