import type { AppointedRole, Role } from '@shared/roles'
import { roleOfSeat, type Seat } from '@shared/seats'
import type { Actor } from '../../people/actor'
import type { ListedIssue } from '../issues.repository'

/** How somebody stands to an issue: decides what is shown and how names read (design §6). */
export interface Standing {
  isAuthor: boolean
  /** Holds one of the issue's seats, or works for its community. Nothing is ever held back from handlers. */
  isHandler: boolean
  /** The issue is published and not taken back, and the actor lives in the audience's area, verified, or looks after it. */
  isNeighbour: boolean
}

const office = ['communityStaff', 'communitySecretary', 'administrator'] as const

/** Pure. @param mySeats every seat the actor holds that may be one of the issue's */
export function standingOf(issue: ListedIssue, actor: Actor, mySeats: readonly Seat[]): Standing {
  const { author, audienceAreaId } = issue
  return {
    isAuthor: author.accountId === actor.accountId,
    isHandler: handlesAs(issue, actor, mySeats) !== undefined,
    isNeighbour: isShown(issue) && (livesIn(actor, audienceAreaId) || looksAfter(actor, issue)),
  }
}

/** By which role somebody handles it: of the nearest seat held, else of the community's office; undefined: not at all. */
export function handlesAs({ communityId, seats }: ListedIssue, actor: Actor, mySeats: readonly Seat[]): Role | undefined {
  const seat = seats.find((one) => mySeats.includes(one))
  return seat === undefined ? officeRole(actor, communityId) : roleOfSeat(seat)
}

/** To neighbours; what its author took back is shown no longer. */
const isShown = ({ publishedAt, state }: ListedIssue): boolean => publishedAt !== undefined && state.outcome !== 'withdrawn'

export const livesIn = (actor: Actor, areaId: string): boolean =>
  actor.residencies.some(({ verified, gatePath }) => verified && gatePath.includes(areaId))

/** Photos that neighbours see are those a person chose, where one has looked; all others see every photo. */
export const photosFor = ({ photoIds, review }: ListedIssue, { isAuthor, isHandler }: Standing): string[] =>
  isAuthor || isHandler || review?.decision !== 'show' ? photoIds : photoIds.filter((id) => review.photoIds?.includes(id))

/** Roles that read what is published for an area without living there. */
export const onlookers = [
  'gateSteward',
  'partyGroupLeader',
  'gridWorker',
  'socialWorker',
  'propertyStaff',
  'communityStaff',
  'communitySecretary',
  'administrator',
] as const satisfies readonly AppointedRole[]

/** Appointed for the audience's area, for something in it (a gate of the building), or above it. */
const looksAfter = ({ appointments }: Actor, { audienceAreaId, state: { place } }: ListedIssue): boolean =>
  appointments.some(
    ({ role, areaId, areaPath }) =>
      onlookers.some((one) => one === role) &&
      (areaPath.includes(audienceAreaId) || [place.buildingId, place.gridId, place.communityId].includes(areaId)),
  )

/**
 * May know who says it more closely than by the gate. A contact member has five to ten households, so that the name of the
 * contact member would give an anonymous author away.
 */
export const mayKnowWho = ({ author }: ListedIssue, { isAuthor, isHandler }: Standing): boolean =>
  !author.anonymous || isAuthor || isHandler

export const mayRead = ({ isAuthor, isHandler, isNeighbour }: Standing): boolean => isAuthor || isHandler || isNeighbour

/** Decides what neighbours see of it. */
export const mayReview = (actor: Actor, communityId: string): boolean => officeRole(actor, communityId) !== undefined

const officeRole = ({ appointments }: Actor, communityId: string): Role | undefined =>
  appointments.find((held) => held.communityId === communityId && office.some((role) => role === held.role))?.role
