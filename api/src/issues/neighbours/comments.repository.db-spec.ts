import { freshDatabase } from '../../../test/support/fresh-database'
import { newId } from '../../core/ids'
import { type Comment, commentSchema } from './comment.schema'
import { CommentsRepository } from './comments.repository'

const now = new Date('2026-11-23T02:00:00Z')

describe('the repository of comments', () => {
  const database = freshDatabase()
  let comments: CommentsRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<Comment>('Comment', commentSchema)
    await model.init()
    comments = new CommentsRepository(model)
  })

  const comment = (over: Partial<Comment>): Comment => ({
    _id: newId(),
    communityId: newId(),
    issueId: newId(),
    accountId: newId(),
    clientRequestId: newId(),
    words: '我家也是',
    textCheck: 'pass',
    at: now,
    ...over,
  })

  it('stores a double tap once', async () => {
    const said = comment({})
    expect([await comments.insert(said), await comments.insert({ ...said, _id: newId() })]).toEqual([true, false])
  })

  it('lists the oldest first, those of one moment as they were made', async () => {
    const here = { communityId: newId(), issueId: newId() }
    const made = [comment(here), comment(here), comment(here), comment({ ...here, at: new Date(now.getTime() + 1) })]
    for (const said of made.toReversed()) await comments.insert(said)
    const listed = await comments.listOfIssue(here.communityId, here.issueId)
    expect(listed.map(({ _id }) => _id)).toEqual(made.map(({ _id }) => _id))
  })
})
