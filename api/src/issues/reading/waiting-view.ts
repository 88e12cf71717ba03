import type { WaitingView } from '@shared/issues'
import type { By, IssueState, TimelineEntry } from '../machine/issue-state'

/** What the resident is asked, by whom, and until when an answer is waited for; undefined when nobody waits. */
export function waitingView(
  { waitingSince, clocks }: IssueState,
  timeline: readonly TimelineEntry[],
  nameOf: (by: By) => string,
): WaitingView | undefined {
  const asked = timeline.findLast(({ event }) => event === 'wait')
  const by = clocks.wait?.dueAt
  if (!waitingSince || !asked || !by) return undefined
  return { who: nameOf(asked.by), question: asked.words ?? '', by: by.toISOString() }
}
