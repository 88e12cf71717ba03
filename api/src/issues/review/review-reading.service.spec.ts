import type { ReviewItemView } from '@shared/review'
import { atLocal } from '../../calendar/local-time'
import { FixedClock } from '../../core/clock'
import type { Position } from '../../core/paging'
import type { IssuesRepository, ListedIssue } from '../issues.repository'
import { later, monday, place } from '../machine/testing/street'
import type { Comment } from '../neighbours/comment.schema'
import { buildComment } from '../testing/build-comment'
import { buildIssue } from '../testing/build-issue'
import type { ReviewPresenter } from './review.presenter'
import type { ReviewQueueRepository } from './review-queue.repository'
import { ReviewReadingService } from './review-reading.service'

const { communityId } = place
const now = atLocal('2026-11-24', 10 * 60)
const waits = (minutes: number) => ({ waitsForReview: { since: later(minutes), tellAt: later(minutes + 120) } })
const looked = { id: 'command', decision: 'show' as const, by: { accountId: 'a' }, at: now, sampleOf: '2026-11-24' }

/** A queue of what is given, read as the repository reads. */
function bench({ issues = [] as ListedIssue[], comments = [] as Comment[] }) {
  const after = <Doc extends ListedIssue | Comment>(docs: Doc[], position: Position | undefined, limit: number): Doc[] =>
    docs.filter(({ waitsForReview }) => !position || (waitsForReview?.since ?? monday) > position.at).slice(0, limit)
  const queue = {
    listIssues: async (_: string, urgent: boolean, position: Position | undefined, limit: number) =>
      after(
        issues.filter(({ state }) => (state.urgency === 'U') === urgent),
        position,
        limit,
      ),
    listComments: async (_: string, position: Position | undefined, limit: number) => after(comments, position, limit),
    count: async () => issues.length + comments.length,
    listSampledIssues: async () => issues,
    listSampledComments: async () => comments,
  } as unknown as ReviewQueueRepository
  const view = async ({ _id }: ListedIssue | Comment) => ({ id: _id }) as ReviewItemView
  const presenter = { issue: view, comment: view } as unknown as ReviewPresenter
  return new ReviewReadingService(queue, {} as IssuesRepository, presenter, new FixedClock(now))
}
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('ReviewReadingService', () => {
  it('lists issues and comments together, the longest waiting first, urgent ones before all, each once however many pages', async () => {
    const urgent = buildIssue({ ...waits(90), state: { urgency: 'U' } })
    const issues = Array.from({ length: 15 }, (_, n) => buildIssue(waits(2 * n)))
    const comments = Array.from({ length: 15 }, (_, n) => buildComment(waits(2 * n + 1)))
    const reading = bench({ issues: [urgent, ...issues], comments })
    const first = await reading.list(communityId, {})
    const second = await reading.list(communityId, { cursor: first.nextCursor })
    const mixed = issues.flatMap(({ _id }, n) => [_id, comments[n]?._id])
    expect([...ids(first.items), ...ids(second.items)]).toEqual([urgent._id, ...mixed])
    expect([first.items.length, second.nextCursor]).toEqual([21, undefined])
  })

  it('refuses a position it did not give', async () => {
    await expect(bench({}).list(communityId, { cursor: 'x' })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  it('offers what of the day’s sample nobody has looked at, and counts the rest', async () => {
    const issues = Array.from({ length: 7 }, (_, n) => buildIssue(n < 2 ? { review: looked } : {}))
    const reading = bench({ issues, comments: [buildComment()] })
    const { items, looked: done } = await reading.sample(communityId)
    expect([items.length, done]).toEqual([6, 2])
    expect(await reading.count(communityId)).toEqual({ waiting: 8, sample: 6 })
  })

  it('draws no more than ten, and the same ten while they are looked at', async () => {
    const issues = Array.from({ length: 30 }, () => buildIssue())
    const drawn = ids((await bench({ issues }).sample(communityId)).items)
    const gone = issues.map((issue) => (issue._id === drawn[0] ? { ...issue, publishedAt: undefined, review: looked } : issue))
    const after = await bench({ issues: gone }).sample(communityId)
    expect([ids(after.items), after.looked]).toEqual([drawn.slice(1), 1])
  })
})
