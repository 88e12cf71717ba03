import type { NoticeEnd } from '@shared/notices'
import type { IssueState } from '../machine/issue-state'
import type { Notice } from './notice.schema'

/** A notice whose time passed hangs one more day, in case its handler only forgot to change it. */
export const overAfterMs = 24 * 60 * 60_000

/**
 * Pure: whether a notice ends by itself, and how. An issue that was only explained or handed outside changes nothing at the tap of the
 * water: its notice hangs until its time is over.
 * @param issue undefined when it is gone
 */
export function liftingOf(
  { text }: Pick<Notice, 'text'>,
  issue: Pick<IssueState, 'status' | 'outcome'> | undefined,
  now: Date,
): NoticeEnd | undefined {
  if (!issue || issue.outcome === 'withdrawn' || issue.outcome === 'merged') return 'takenDown'
  const mended = issue.status === 'resolved' || issue.outcome === 'solved' || issue.outcome === 'solvedUnconfirmed'
  if (mended) return 'restored'
  return now.getTime() - text.untilAt.getTime() > overAfterMs ? 'over' : undefined
}
