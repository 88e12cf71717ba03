import type { Seat } from '@shared/seats'
import type { Actor } from '../../people/actor'
import type { ListedIssue } from '../issues.repository'

/** How somebody stands to an issue: decides what is shown and how names read (design §6). */
export interface Standing {
  isAuthor: boolean
  /** Holds one of the issue's seats, or works for its community. Nothing is ever held back from handlers. */
  isHandler: boolean
  /** Lives in the audience's area, verified, and the issue is published. */
  isNeighbour: boolean
}

const office = ['communityStaff', 'communitySecretary', 'administrator'] as const

/** Pure. @param mySeats every seat the actor holds in the issue's community */
export function standingOf(issue: ListedIssue, actor: Actor, mySeats: readonly Seat[]): Standing {
  const { communityId, seats, author, audienceAreaId, publishedAt } = issue
  const worksHere = actor.appointments.some((held) => held.communityId === communityId && office.some((role) => role === held.role))
  return {
    isAuthor: author.accountId === actor.accountId,
    isHandler: worksHere || seats.some((seat) => mySeats.includes(seat)),
    isNeighbour: publishedAt !== undefined && livesIn(actor, audienceAreaId),
  }
}

export const livesIn = (actor: Actor, areaId: string): boolean =>
  actor.residencies.some(({ verified, gatePath }) => verified && gatePath.includes(areaId))

export const mayRead = ({ isAuthor, isHandler, isNeighbour }: Standing): boolean => isAuthor || isHandler || isNeighbour

export const mayRelease = (actor: Actor, communityId: string): boolean =>
  actor.appointments.some((held) => held.communityId === communityId && office.some((role) => role === held.role))
