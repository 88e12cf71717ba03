import type { RotaSettings } from '@shared/rota'
import type { RotaOfferView } from '@shared/rota-offers'
import type { DutyPost } from '@shared/seats'
import type { Actor } from '../../people/actor'
import type { RotaOffer } from '../months/rota-month.schema'
import { inPool } from '../rota.policy'

/** What an offer is to somebody; undefined: nothing of theirs. @param post of its shift */
export function partIn(actor: Actor, offer: RotaOffer, post: DutyPost, settings: RotaSettings): RotaOfferView['part'] | undefined {
  const isMe = (id?: string) => actor.people.some(({ personId }) => personId === id)
  if (isMe(offer.by)) return 'mine'
  if (isMe(offer.to)) return 'asked'
  return offer.to === undefined && inPool(actor, settings, post).length > 0 ? 'pool' : undefined
}
