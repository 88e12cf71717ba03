import type { UnwakeableWhy } from '@shared/rota'

/**
 * Who could not be woken. The notifications room knows; it stands below this one and binds this
 * (a person on duty whom nobody can wake is a gap in cover, design §7).
 */
export abstract class WakeUps {
  /** Of these people of the roster, each with the reason; whoever the roster does not know any more is among them. */
  abstract unwakeable(communityId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, UnwakeableWhy>>
}
