import { Injectable } from '@nestjs/common'
import type { AnswerOfferInput, RotaOffersView, RotaOfferView } from '@shared/rota-offers'
import { DomainError } from '../../core/domain-error'
import type { Actor } from '../../people/actor'
import { openOffers } from '../months/open-offers'
import type { RotaMonth, RotaOffer, Shift } from '../months/rota-month.schema'
import { type MonthOf, RotaMonthChanges } from '../months/rota-month-changes'
import { RotaSurroundings, type Surroundings } from '../months/rota-surroundings'
import { inPool } from '../rota.policy'
import { RotaPeople } from '../rota-people'
import { MoveRules } from './move-rules'
import { MyOffersService } from './my-offers.service'
import { partIn } from './offer.policy'
import { OfferNotices } from './offer-notices'
import { moved, movesOf } from './shift-moves'

export interface OfferOf extends MonthOf {
  offerId: string
}

interface Found {
  offer: RotaOffer
  shift: Shift
  part: RotaOfferView['part']
}

/** 愿意换, 不方便, 收回: of all who answer at once one is first, the others are told who has the shift. */
@Injectable()
export class AnswerOfferService {
  constructor(
    private readonly changes: RotaMonthChanges,
    private readonly surroundings: RotaSurroundings,
    private readonly people: RotaPeople,
    private readonly rules: MoveRules,
    private readonly notices: OfferNotices,
    private readonly mine: MyOffersService,
  ) {}

  /** The shifts change hands and those who gave them are told, in one write. @throws what `find` throws, ROTA_OFFER_REFUSED */
  async accept(actor: Actor, { offerId, ...of }: OfferOf, { commandId }: AnswerOfferInput): Promise<RotaOffersView> {
    const around = await this.surroundings.of(of)
    const isMe = isOneOf(actor)
    let agreed: { offer: RotaOffer; by: string } | undefined
    await this.changes.apply(actor, {
      ...of,
      commandId,
      action: 'shiftOfferAccepted',
      decide: async (stored, now) => {
        if (heldThrough(stored, offerId).some(isMe)) return undefined
        const { offer, shift, part } = await this.find(actor, stored, offerId, around, now)
        const by = part === 'asked' ? offer.to : inPool(actor, around.settings, shift.post)[0]
        if (part === 'mine' || by === undefined) throw new DomainError('ROTA_OFFER_NOT_YOURS')
        const moves = movesOf(stored.shifts, offer, by)
        await this.rules.require(stored, around, offer, moves, now)
        agreed = { offer, by }
        // with its shift in other hands the offer is not open any more
        return { ...stored, shifts: moved(stored.shifts, moves, offer) }
      },
      tell: (before, _, now) => (agreed ? this.notices.accepted(before, agreed.offer, agreed.by, now) : []),
    })
    return this.mine.in(actor, of.communityId)
  }

  /** @throws what `find` throws */
  async decline(actor: Actor, of: OfferOf, { commandId }: AnswerOfferInput): Promise<RotaOffersView> {
    return this.end(actor, of, commandId, { action: 'shiftOfferDeclined', part: 'asked', tell: 'declined' })
  }

  /** @throws what `find` throws */
  async withdraw(actor: Actor, of: OfferOf, { commandId }: AnswerOfferInput): Promise<RotaOffersView> {
    return this.end(actor, of, commandId, { action: 'shiftOfferWithdrawn', part: 'mine', tell: 'withdrawn' })
  }

  private async end(
    actor: Actor,
    { offerId, ...of }: OfferOf,
    commandId: string,
    { action, part, tell }: { action: string; part: Found['part']; tell: 'declined' | 'withdrawn' },
  ): Promise<RotaOffersView> {
    const around = await this.surroundings.of(of)
    let ended: RotaOffer | undefined
    await this.changes.apply(actor, {
      ...of,
      commandId,
      action,
      decide: async (stored, now) => {
        const found = await this.find(actor, stored, offerId, around, now)
        if (found.part !== part) throw new DomainError('ROTA_OFFER_NOT_YOURS')
        ended = found.offer
        return { ...stored, offers: stored.offers.filter(({ id }) => id !== offerId) }
      },
      tell: (before, _, now) => (ended ? this.notices[tell](before, ended, now) : []),
    })
    return this.mine.in(actor, of.communityId)
  }

  /** @throws ROTA_OFFER_TAKEN naming who has the shift by it, ROTA_OFFER_GONE, ROTA_OFFER_NOT_YOURS */
  private async find(actor: Actor, stored: RotaMonth, offerId: string, around: Surroundings, now: Date): Promise<Found> {
    const offer = openOffers(stored, now).find(({ id }) => id === offerId)
    const shift = stored.shifts.find(({ id }) => id === offer?.shiftId)
    if (!offer || !shift) {
      const [who] = heldThrough(stored, offerId).filter((personId) => !isOneOf(actor)(personId))
      if (who === undefined) throw new DomainError('ROTA_OFFER_GONE')
      throw new DomainError('ROTA_OFFER_TAKEN', { who: (await this.people.namesOf(stored.communityId, [who]))(who) })
    }
    const part = partIn(actor, offer, shift.post, around.settings)
    if (!part) throw new DomainError('ROTA_OFFER_NOT_YOURS')
    return { offer, shift, part }
  }
}

const isOneOf =
  ({ people }: Actor) =>
  (id: string): boolean =>
    people.some(({ personId }) => personId === id)

/** Who has the shifts that changed hands by an offer. */
const heldThrough = ({ shifts }: RotaMonth, offerId: string): string[] =>
  shifts.flatMap(({ insteadOf, personId }) => (insteadOf?.offerId === offerId && personId ? [personId] : []))
