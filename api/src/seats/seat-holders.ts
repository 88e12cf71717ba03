import type { Seat } from '@shared/seats'
import type { Person } from '../people/person.schema'

/** Answers who holds seats now, the nearest first; an empty list is a gap in cover. */
export interface SeatHolders {
  holders(communityId: string, seats: readonly Seat[]): Promise<Map<Seat, Person[]>>
}
