import type { TimelineEntryView } from '@shared/issues'
import { keptBackText } from '@shared/review'
import type { Issue } from '../issue.schema'

/** That the office keeps it from neighbours, among what else happened: for its author and handlers. @param entries newest first */
export function withReview(entries: TimelineEntryView[], { review }: Pick<Issue, 'review'>): TimelineEntryView[] {
  if (review?.decision !== 'keepBack') return entries
  const { id, at, reason, words } = review
  const entry = {
    id,
    at: at.toISOString(),
    event: 'keptBack',
    who: '社区',
    what: '没给邻居看',
    words: keptBackText(reason, words),
    photos: [],
  }
  return [entry, ...entries].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
