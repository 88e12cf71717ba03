import { freshDatabase } from '../../../test/support/fresh-database'
import { newId } from '../../core/ids'
import { later, monday } from '../machine/testing/street'
import { buildComment } from '../testing/build-comment'
import { type Comment, commentSchema } from './comment.schema'
import { afterCommentCheck } from './comment-publication'
import { CommentsRepository } from './comments.repository'

describe('the repository of comments', () => {
  const database = freshDatabase()
  let comments: CommentsRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<Comment>('Comment', commentSchema)
    await model.init()
    comments = new CommentsRepository(model)
  })

  it('stores a double tap once', async () => {
    const said = buildComment()
    expect([await comments.insert(said), await comments.insert({ ...said, _id: newId() })]).toEqual([true, false])
  })

  it('lists the oldest first, those of one moment as they were made', async () => {
    const here = { communityId: newId(), issueId: newId() }
    const made = [buildComment(here), buildComment(here), buildComment(here), buildComment({ ...here, at: later(1) })]
    for (const said of made.toReversed()) await comments.insert(said)
    const listed = await comments.listOfIssue(here.communityId, here.issueId)
    expect(listed.map(({ _id }) => _id)).toEqual(made.map(({ _id }) => _id))
  })

  it('asks about what is due, and no more once there is a verdict', async () => {
    const said = buildComment({ textCheck: 'pending', checkDueAt: later(-10) })
    await comments.insert(said)
    await comments.insert(buildComment({ textCheck: 'pending', checkDueAt: later(10) }))
    expect((await comments.listCheckDueAnywhere(monday, 10)).map(({ _id }) => _id)).toEqual([said._id])
    const { set, notices } = afterCommentCheck(said, 'risky', monday)
    const writes = await Promise.all([1, 2].map(() => comments.write(said, set, notices, monday)))
    expect(writes.sort()).toEqual([false, true])
    expect(await comments.listCheckDueAnywhere(monday, 10)).toEqual([])
    expect(await comments.find(said.communityId, said._id)).toMatchObject({ textCheck: 'risky', noticesDueAt: monday, rev: 1 })
    expect(await comments.find(newId(), said._id)).toBeNull()
  })
})
