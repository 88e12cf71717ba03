import type { Seat } from '@shared/seats'
import DataLoader from 'dataloader'
import { groupBy } from '../core/group-by'
import type { Person } from '../people/person.schema'
import type { SeatHolders } from './seat-holders'

interface Asked {
  communityId: string
  seat: Seat
}

/** For one batch of work: what is asked at the same time is one reading per community, and nothing is read twice. */
export class BatchedSeats implements SeatHolders {
  private readonly loader: DataLoader<Asked, Person[], string>

  constructor(seats: SeatHolders) {
    this.loader = new DataLoader((asked) => readAll(seats, asked), { cacheKeyFn: ({ communityId, seat }) => `${communityId} ${seat}` })
  }

  async holders(communityId: string, seats: readonly Seat[]): Promise<Map<Seat, Person[]>> {
    const unique = [...new Set(seats)]
    const found = await Promise.all(unique.map((seat) => this.loader.load({ communityId, seat })))
    return new Map(unique.map((seat, at) => [seat, found[at] ?? []]))
  }
}

async function readAll(seats: SeatHolders, asked: readonly Asked[]): Promise<Person[][]> {
  const byCommunity = await Promise.all(
    [...groupBy(asked, ({ communityId }) => communityId)].map(
      async ([communityId, those]) =>
        [
          communityId,
          await seats.holders(
            communityId,
            those.map(({ seat }) => seat),
          ),
        ] as const,
    ),
  )
  const found = new Map(byCommunity)
  return asked.map(({ communityId, seat }) => found.get(communityId)?.get(seat) ?? [])
}
