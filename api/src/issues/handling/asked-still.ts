import type { IssueState } from '../machine/issue-state'

/** A notice is made up to so long after its event (the outbox's turn). */
const madeWithinMs = 5_000

type Rule = (state: IssueState, since: Date) => boolean

const untaken: Rule = ({ clocks }) => clocks.ack !== undefined
const underWay: Rule = ({ status }) => status !== 'resolved' && status !== 'closed'

/**
 * Made urgent after it was taken on: nobody is to take it again, so it calls until somebody is there. Taken on since it called: they
 * know.
 */
const untakenOrUnattended: Rule = (state, since) => {
  const { clocks, steps } = state
  const takenBefore = steps.acknowledge !== undefined && steps.acknowledge.at.getTime() < since.getTime() - madeWithinMs
  return untaken(state, since) || (clocks.arrive !== undefined && takenBefore)
}

/** What a notice asks for or reports as going on; what is not here is news that stays true. */
const rules: Record<string, Rule> = {
  'issue.post.handler': untaken,
  'issue.urgentAlert.handler': untakenOrUnattended,
  'issue.raised.handler': untaken,
  'issue.reminded.handler': untaken,
  'issue.reopen.handler': untaken,
  'issue.offerTransfer.handler': ({ transfer }) => transfer !== undefined,
  'issue.whistle.handler': ({ whistles }) => whistles.some(({ state }) => state === 'pending'),
  'issue.climbed.handler': underWay,
  'issue.reply.handler': underWay,
  'issue.setUrgency.handler': underWay,
  'issue.refuseTransfer.handler': underWay,
  'issue.refuseWhistle.handler': underWay,
  'issue.waitFired.handler': underWay,
  'issue.transferFired.handler': underWay,
  'issue.reportInFired.handler': underWay,
  'issue.acceptTransfer.handler': underWay,
  'issue.reportIn.handler': underWay,
  'issue.raised.author': underWay,
  'issue.acknowledge.author': underWay,
  'issue.arrive.author': underWay,
  'issue.explain.author': underWay,
  'issue.acceptTransfer.author': underWay,
  'issue.reportIn.author': underWay,
  'issue.acknowledge.neighbour': underWay,
  'issue.arrive.neighbour': underWay,
  'issue.explain.neighbour': underWay,
  'issue.wait.author': ({ waitingSince }) => waitingSince !== undefined,
  'issue.resolve.author': ({ status }) => status === 'resolved',
}

/**
 * Whether a notice about an issue is still true. Whether its recipient is still concerned is another question.
 * @param since when the notice was made
 */
export const isAskedStill = (kind: string, state: IssueState, since: Date): boolean => rules[kind]?.(state, since) ?? true

/** Asked of whoever holds a seat of the issue: nobody else is to be woken for it. */
export const isForSeats = (kind: string): boolean => kind.endsWith('.handler')
