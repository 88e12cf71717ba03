import { newId } from '../../core/ids'
import { monday } from '../machine/testing/street'
import type { Comment } from '../neighbours/comment.schema'

/** A neighbour's comment that WeChat passed; each test gives what matters. */
export const buildComment = (over: Partial<Comment> = {}): Comment => ({
  _id: newId(),
  communityId: newId(),
  issueId: newId(),
  accountId: newId(),
  clientRequestId: newId(),
  words: '我家也是',
  textCheck: 'pass',
  at: monday,
  rev: 0,
  pendingNotices: [],
  ...over,
})
