import type { CommunityPolicy } from '@shared/community-policy'
import { type DutyPost, isContact, onDuty, type Seat } from '@shared/seats'
import type { IssueState } from '../machine/issue-state'
import { ladderSeats, rungIndex, rungSeats } from '../machine/ladder'

/** Desks that take work on; the leader of the day is asked by the ladder. */
const workingPosts: readonly DutyPost[] = ['propertyStaff', 'communityStaff', 'socialWorker']

/** Whom a handler may ask to take over: who works here, up to the community; not who has it, nor a contact the author did not want. */
export function transferSeats({ place, owner, firstReceiver, notMyContact }: IssueState, policy: CommunityPolicy): Seat[] {
  const here = policy.ladder.slice(0, rungIndex(policy, 'subdistrict')).flatMap((_, rung) => rungSeats(policy, rung, place))
  const posts = workingPosts.map((post) => onDuty(post, place.communityId))
  return [...new Set([...here, firstReceiver, ...posts])].filter((seat) => seat !== owner && !(notMyContact && isContact(seat)))
}

/** Departments above the community that may be called in (吹哨), less those that are called already. */
export function whistleSeats({ place, whistles }: IssueState, policy: CommunityPolicy): Seat[] {
  const pending = whistles.filter(({ state }) => state === 'pending').map(({ seat }) => seat)
  const below = new Set(policy.ladder.slice(0, rungIndex(policy, 'subdistrict')).flatMap((_, rung) => rungSeats(policy, rung, place)))
  return [...new Set(ladderSeats(policy, place))].filter((seat) => !below.has(seat) && !pending.includes(seat))
}
