import { type DutyPost, onDuty, roleAt, roleOfPost } from '@shared/seats'
import type { IssueState } from '../machine/issue-state'
import { lateSince } from '../reading/lateness'

/** What a post hands over: what is with it, and whatever is urgent or overdue, wherever it is. */
export function isHandedOver(state: IssueState, post: DutyPost): boolean {
  const { owner, urgency, place } = state
  const ofPost = [onDuty(post, place.communityId), roleAt(roleOfPost[post], place.communityId)]
  return urgency === 'U' || lateSince(state) !== undefined || ofPost.includes(owner)
}

/** Urgent first, then by how long it is overdue, then the oldest. */
export function byHaste(a: IssueState, b: IssueState): number {
  const rank = (state: IssueState) => [
    state.urgency === 'U' ? 0 : 1,
    lateSince(state)?.getTime() ?? Number.MAX_SAFE_INTEGER,
    state.postedAt.getTime(),
  ]
  const [left, right] = [rank(a), rank(b)]
  return left.map((value, index) => value - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}
