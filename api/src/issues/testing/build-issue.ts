import { newId } from '../../core/ids'
import { type Issue, seatsOf, workBucketOf } from '../issue.schema'
import type { IssueState } from '../machine/issue-state'
import { monday, place, posted } from '../machine/testing/street'

/** An issue as it was just posted in the street of the machine's tests, published; each test gives what matters. */
export function buildIssue({ state, ...over }: Partial<Omit<Issue, 'state'>> & { state?: Partial<IssueState> } = {}): Issue {
  const fresh = posted()
  const _id = newId()
  const merged: IssueState = { ...fresh.state, ...state }
  return {
    _id,
    communityId: place.communityId,
    author: { accountId: newId(), anonymous: false },
    clientRequestId: newId(),
    words: '3 层、5 层声控灯都不亮',
    photoIds: [],
    gateName: '3号楼2单元',
    spot: '302',
    visibility: 'building',
    audienceAreaId: merged.place.buildingId,
    publishedAt: monday,
    textCheck: 'pass',
    state: merged,
    seats: seatsOf(merged),
    timeline: [fresh.entry],
    workBucket: workBucketOf(_id),
    rev: 0,
    pendingNotices: [],
    ...over,
  }
}
