import type { RotaSettings } from '@shared/rota'
import type { DutyPost } from '@shared/seats'
import { type Actor, holdsRoleOver } from '../people/actor'

/** The office reads drafts, leave and what is wrong. */
export const readsPlan = (actor: Actor, communityId: string): boolean =>
  holdsRoleOver(actor, ['communityStaff', 'communitySecretary', 'administrator'], [communityId])

/** The actor's roster entries in a pool: those who can be put on a post. */
export const inPool = (actor: Actor, { posts }: RotaSettings, post?: DutyPost): string[] => {
  const pools = posts.filter((one) => post === undefined || one.post === post)
  return actor.people.map(({ personId }) => personId).filter((personId) => pools.some(({ personIds }) => personIds.includes(personId)))
}

/** Who is on which shift is read by the office and by those who take turns. */
export const readsRota = (actor: Actor, communityId: string, settings: RotaSettings): boolean =>
  readsPlan(actor, communityId) || inPool(actor, settings).length > 0
