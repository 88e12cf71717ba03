import { type CommunityPolicy, type RungKey, type RungSeat, rungKey } from '@shared/community-policy'
import { contactOf, onDuty, roleAt, type Seat } from '@shared/seats'
import type { MachineContext } from './context'
import type { IssuePlace, IssueState } from './issue-state'

const areaOf: Record<Extract<RungSeat, { kind: 'role' }>['at'], (place: IssuePlace) => string | undefined> = {
  gate: (place) => place.gateId,
  building: (place) => place.buildingId,
  grid: (place) => place.gridId,
  community: (place) => place.communityId,
  subdistrict: (place) => place.subdistrictId,
}

/** A policy's seat at a place; undefined where the place has no such thing (no dwelling, no grid). */
export function seatAt(seat: RungSeat, place: IssuePlace): Seat | undefined {
  if (seat.kind === 'onDuty') return onDuty(seat.post, place.communityId)
  if (seat.kind === 'contactOf') return place.householdId && contactOf(place.householdId)
  const areaId = areaOf[seat.at](place)
  return areaId && roleAt(seat.role, areaId)
}

/** The seats of a rung at a place, nearest first; empty when the rung does not exist there. */
export const rungSeats = (policy: CommunityPolicy, rung: number, place: IssuePlace): Seat[] =>
  (policy.ladder[rung]?.seats ?? []).flatMap((seat) => seatAt(seat, place) ?? [])

/** Every seat of the ladder at a place: what `held` may be asked about. */
export const ladderSeats = (policy: CommunityPolicy, place: IssuePlace): Seat[] =>
  policy.ladder.flatMap((_, rung) => rungSeats(policy, rung, place))

/** Index of the rung with this key or, where the community left it out, of the next above it; the ladder's length if none. */
export function rungIndex(policy: CommunityPolicy, key: RungKey): number {
  const found = policy.ladder.findIndex((rung) => rank(rung.key) >= rank(key))
  return found < 0 ? policy.ladder.length : found
}

const rank = (key: RungKey): number => rungKey.options.indexOf(key)

/** The highest rung a seat stands on; −1 for a seat that is not on the ladder (the receiving desk may not be). */
export const rungOfSeat = (policy: CommunityPolicy, place: IssuePlace, seat: Seat): number =>
  policy.ladder.findLastIndex((_, rung) => rungSeats(policy, rung, place).includes(seat))

export interface Rise {
  state: IssueState
  /** False at the top: nobody holds anything further up. */
  rose: boolean
  /** Rungs that exist at this place and that nobody holds (空岗). */
  gaps: RungKey[]
}

/**
 * Moves an issue to the first rung from `from` on that somebody holds and that clocks may reach: its first held seat owns the
 * issue, all its seats may act. At the top nothing moves. Clocks are the caller's.
 */
export function rise(state: IssueState, from: number, { policy, held }: MachineContext): Rise {
  const gaps: RungKey[] = []
  for (const [rung, { key, whistleOnly }] of policy.ladder.entries()) {
    if (rung < from || whistleOnly) continue
    const seats = rungSeats(policy, rung, state.place)
    const owner = seats.find(held)
    if (owner) return { state: { ...state, rung, owner, reached: reach(state.reached, seats) }, rose: true, gaps }
    if (seats.length > 0) gaps.push(key)
  }
  return { state, rose: false, gaps }
}

/** Told at once of what is urgent, besides whoever has it (design §5; by default contact member and duty officer). */
export function alertedAtOnce(policy: CommunityPolicy, { place, notMyContact }: Pick<IssueState, 'place' | 'notMyContact'>): Seat[] {
  return policy.ladder.flatMap(({ key, urgentAtOnce }, rung) =>
    urgentAtOnce && !(notMyContact && key === 'contactMember') ? rungSeats(policy, rung, place) : [],
  )
}

/** Adds the seats not yet among the reached ones. */
export const reach = (reached: readonly Seat[], seats: readonly Seat[]): Seat[] => [...new Set([...reached, ...seats])]
