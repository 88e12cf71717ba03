import { createHash } from 'node:crypto'
import { atLocal, daysAfter, type LocalDay, localDay } from '../../calendar/local-time'
import type { Issue, TextCheck } from '../issue.schema'
import type { Comment } from '../neighbours/comment.schema'
import type { Reviewed } from './review.schema'

/** As many as somebody looks at beside everything else. */
const sampleSize = 10

/** Of what neighbours first saw yesterday, today's sample is drawn: that set changes no more. */
export function sampledSpan(now: Date): { from: Date; to: Date } {
  const today = localDay(now)
  return { from: atLocal(daysAfter(today, -1)), to: atLocal(today) }
}

type Sampled = Reviewed & { textCheck: TextCheck }

const isUnseen = ({ textCheck, review }: Sampled, at: Date | undefined, now: Date): boolean => {
  const { from, to } = sampledSpan(now)
  return textCheck === 'pass' && !review && at !== undefined && at >= from && at < to
}

/** Passed by WeChat alone, and seen by neighbours since yesterday. */
export const isSampledIssue = (issue: Sampled & Pick<Issue, 'publishedAt'>, now: Date): boolean => isUnseen(issue, issue.publishedAt, now)

/** Handlers sign for what they say. */
export const isSampledComment = (comment: Sampled & Pick<Comment, 'at' | 'seatName'>, now: Date): boolean =>
  comment.seatName === undefined && isUnseen(comment, comment.at, now)

/** The same for everybody who asks on that day, however often, and as good as chance. */
export function dailySample<Item extends { _id: string }>(items: readonly Item[], day: LocalDay): Item[] {
  const lot = ({ _id }: Item): string => createHash('sha256').update(`${day}\n${_id}`).digest('hex')
  return items
    .map((item) => ({ item, lot: lot(item) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, sampleSize)
    .map(({ item }) => item)
}
