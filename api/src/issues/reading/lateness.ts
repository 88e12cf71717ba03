import type { Breach, BreachClock, IssueState } from '../machine/issue-state'

/** Is what the clock was for still owed? An explanation given afterwards takes the place of both of its deadlines. */
const owed: Record<BreachClock, (state: IssueState, breach: Breach) => boolean> = {
  ack: ({ status }) => status === 'open',
  arrive: ({ status }) => status === 'open' || status === 'acknowledged',
  resolve: unexplainedSince,
  explain: unexplainedSince,
}

/**
 * Since when it is late: the earliest deadline of this cycle that passed and is still owed. A clock that runs out starts again for the
 * next rung, so that the running clocks alone would never say so.
 */
export function lateSince(state: IssueState): Date | undefined {
  if (state.status === 'resolved' || state.status === 'closed') return undefined
  return state.breaches
    .filter((breach) => breach.cycle === state.cycle && owed[breach.clock](state, breach))
    .map(({ dueAt }) => dueAt)
    .sort((a, b) => a.getTime() - b.getTime())[0]
}

function unexplainedSince({ explanation }: IssueState, { at }: Breach): boolean {
  return !explanation || explanation.at <= at
}
