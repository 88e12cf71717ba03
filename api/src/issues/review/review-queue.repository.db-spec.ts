import type { Model } from 'mongoose'
import { freshDatabase } from '../../../test/support/fresh-database'
import { atLocal } from '../../calendar/local-time'
import { newId } from '../../core/ids'
import { type Issue, issueSchema } from '../issue.schema'
import { later, monday, place } from '../machine/testing/street'
import { type Comment, commentSchema } from '../neighbours/comment.schema'
import { buildComment } from '../testing/build-comment'
import { buildIssue } from '../testing/build-issue'
import { ReviewQueueRepository } from './review-queue.repository'

const wait = (minutes: number) => ({ waitsForReview: { since: later(minutes), tellAt: later(minutes + 120) } })
const idsOf = (found: readonly { _id: string }[]) => found.map(({ _id }) => _id)

describe('the queue of what waits for a person', () => {
  const database = freshDatabase()
  let issues: Model<Issue>
  let comments: Model<Comment>
  let queue: ReviewQueueRepository

  beforeAll(async () => {
    const connection = await database.connect()
    issues = connection.model<Issue>('Issue', issueSchema)
    comments = connection.model<Comment>('Comment', commentSchema)
    await Promise.all([issues.init(), comments.init()])
    queue = new ReviewQueueRepository(issues, comments)
  })

  const issue = async (over: Parameters<typeof buildIssue>[0]) => {
    const made = buildIssue({ communityId: place.communityId, ...over })
    await issues.create(made)
    return made._id
  }
  const comment = async (over: Partial<Comment>) => {
    const made = buildComment({ communityId: place.communityId, ...over })
    await comments.create(made)
    return made._id
  }

  it('lists the longest waiting first, urgent ones apart, page by page, of one community', async () => {
    const communityId = newId()
    const urgent = await issue({ communityId, ...wait(9), state: { urgency: 'U' } })
    const second = await issue({ communityId, ...wait(2) })
    const first = await issue({ communityId, ...wait(1) })
    await issue({ communityId })
    await issue({ communityId: newId(), ...wait(0) })
    await issue({ communityId, ...wait(0), state: { status: 'closed', outcome: 'withdrawn' } })
    const said = await comment({ communityId, ...wait(3) })
    await comment({ communityId })
    expect(idsOf(await queue.listIssues(communityId, true, undefined, 10))).toEqual([urgent])
    expect(idsOf(await queue.listIssues(communityId, false, undefined, 1))).toEqual([first])
    expect(idsOf(await queue.listIssues(communityId, false, { at: later(1), id: first }, 10))).toEqual([second])
    expect(idsOf(await queue.listComments(communityId, undefined, 10))).toEqual([said])
    expect(await queue.listComments(communityId, { at: later(3), id: said }, 10)).toEqual([])
    expect(await queue.count(communityId)).toBe(4)
  })

  it('finds what the office has to be told of', async () => {
    const due = await issue(wait(-200))
    await issue(wait(0))
    const said = await comment(wait(-200))
    const found = await queue.listToTellAnywhere(monday, 10)
    expect([idsOf(found.issues), idsOf(found.comments)]).toEqual([[due], [said]])
  })

  it('draws from what WeChat alone passed, and what was looked at as a sample of that day', async () => {
    const communityId = newId()
    const span = { from: atLocal('2026-11-23'), to: atLocal('2026-11-24') }
    const noon = atLocal('2026-11-23', 12 * 60)
    const review = { id: 'c', decision: 'keepBack' as const, by: { accountId: 'a' }, at: noon }
    const passed = await issue({ communityId, publishedAt: noon })
    await issue({ communityId, publishedAt: span.to })
    await issue({ communityId, publishedAt: noon, textCheck: 'review', review })
    const looked = await issue({ communityId, publishedAt: undefined, review: { ...review, sampleOf: '2026-11-24' } })
    const said = await comment({ communityId, at: noon })
    await comment({ communityId, at: noon, seatName: '物业' })
    const [drawn, drawnComments] = await Promise.all([
      queue.listSampledIssues(communityId, span, '2026-11-24'),
      queue.listSampledComments(communityId, span, '2026-11-24'),
    ])
    expect([idsOf(drawn).sort(), idsOf(drawnComments)]).toEqual([[passed, looked].sort(), [said]])
  })
})
