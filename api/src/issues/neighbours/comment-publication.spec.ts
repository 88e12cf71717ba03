import { later, monday } from '../machine/testing/street'
import { buildComment } from '../testing/build-comment'
import type { Comment } from './comment.schema'
import { afterCommentCheck, isShownComment } from './comment-publication'

const decided = (decision: 'show' | 'keepBack') => ({ id: 'command', decision, by: { accountId: 'a' }, at: monday })

describe('isShownComment', () => {
  it.each<[string, Partial<Comment>, boolean]>([
    ['what WeChat passed', { textCheck: 'pass' }, true],
    ['not checked yet', { textCheck: 'pending' }, false],
    ['for a person to read', { textCheck: 'review' }, false],
    ['nobody could check it', { textCheck: 'failed' }, false],
    ['… and a person shows it', { textCheck: 'failed', review: decided('show') }, true],
    ['passed, but a person keeps it back', { textCheck: 'pass', review: decided('keepBack') }, false],
    ['of a handler, not checked yet', { seatName: '物业', textCheck: 'pending' }, true],
    ['of a handler at a desk, whom WeChat does not know', { seatName: '物业', textCheck: 'failed' }, true],
    ['of a handler, refused by WeChat', { seatName: '物业', textCheck: 'risky' }, false],
    ['of a handler, kept back by a person', { seatName: '物业', textCheck: 'pass', review: decided('keepBack') }, false],
  ])('%s', (_, over, shown) => {
    expect(isShownComment(buildComment(over))).toBe(shown)
  })
})

describe('afterCommentCheck', () => {
  const comment = buildComment({ textCheck: 'pending', checkDueAt: monday })

  it('asks again later when WeChat is away', () => {
    expect(afterCommentCheck(comment, 'pending', monday).set).toEqual({ checkDueAt: later(2) })
  })

  it('is done with what passed, and tells nobody', () => {
    expect(afterCommentCheck(comment, 'pass', monday)).toEqual({
      set: { textCheck: 'pass', checkDueAt: undefined, waitsForReview: undefined },
      notices: [],
      now: monday,
    })
  })

  it.each<[Comment['textCheck'], string | undefined, boolean]>([
    ['review', undefined, true],
    ['review', '物业', true],
    ['failed', undefined, true],
    ['failed', '物业', false],
    ['risky', undefined, false],
  ])('%s of a neighbour or a handler (%s) waits for a person: %s', (verdict, seatName, waits) => {
    const { set } = afterCommentCheck({ ...comment, seatName }, verdict, monday)
    expect([set.textCheck, set.checkDueAt, set.waitsForReview?.since]).toEqual([verdict, undefined, waits ? monday : undefined])
  })

  it('does not wait for a person who has decided already', () => {
    expect(afterCommentCheck({ ...comment, review: decided('keepBack') }, 'review', monday).set.waitsForReview).toBeUndefined()
  })

  it('tells its author of what WeChat refused, once', () => {
    const { notices } = afterCommentCheck(comment, 'risky', monday)
    expect(notices).toMatchObject([
      { eventId: `${comment._id}:refused`, kind: 'commentRefused', recipients: [`account:${comment.accountId}`], urgent: false },
    ])
  })
})
