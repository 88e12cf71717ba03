import { Injectable } from '@nestjs/common'
import type { OfferShiftInput, RotaOffersView } from '@shared/rota-offers'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import type { PendingNotice } from '../../core/outbox'
import type { Actor } from '../../people/actor'
import type { RotaMonth, RotaOffer } from '../months/rota-month.schema'
import { type MonthOf, RotaMonthChanges } from '../months/rota-month-changes'
import { RotaSurroundings, type Surroundings } from '../months/rota-surroundings'
import { RotaPeople } from '../rota-people'
import { MoveRules } from './move-rules'
import { MyOffersService } from './my-offers.service'
import { newOffer, withOffers } from './new-offer'
import { OfferNotices } from './offer-notices'
import { movesOf } from './shift-moves'

/** 换班: somebody offers a shift to one person, or to the whole pool. It stays theirs until somebody agrees. */
@Injectable()
export class AskOfferService {
  constructor(
    private readonly changes: RotaMonthChanges,
    private readonly surroundings: RotaSurroundings,
    private readonly people: RotaPeople,
    private readonly rules: MoveRules,
    private readonly notices: OfferNotices,
    private readonly mine: MyOffersService,
  ) {}

  /** What is asked already is not asked again. @throws what newOffer, withOffers and MoveRules throw; ROTA_OFFER_PERSON_GONE */
  async ask(actor: Actor, of: MonthOf, wanted: OfferShiftInput): Promise<RotaOffersView> {
    const around = await this.surroundings.of(of)
    const myIds = actor.people.map(({ personId }) => personId)
    const id = newId()
    await this.changes.apply(actor, {
      ...of,
      commandId: wanted.commandId,
      action: 'shiftOffered',
      decide: async (stored, now) => {
        const offer = newOffer(stored, id, wanted, myIds, now)
        const offers = withOffers(stored, [offer], now)
        if (!offers.includes(offer)) return undefined
        if (offer.to !== undefined) await this.requireWilling(stored, around, offer, offer.to, now)
        return { ...stored, offers }
      },
      tell: (_, after, now) => this.tell(after, around, id, now),
    })
    return this.mine.in(actor, of.communityId)
  }

  private async requireWilling(month: RotaMonth, around: Surroundings, offer: RotaOffer, to: string, now: Date): Promise<void> {
    const [asked] = await this.people.listByIds(month.communityId, [to])
    if (!asked || asked.endedAt) throw new DomainError('ROTA_OFFER_PERSON_GONE')
    await this.rules.require(month, around, offer, movesOf(month.shifts, offer, to), now)
  }

  private tell(month: RotaMonth, around: Surroundings, id: string, now: Date): Promise<PendingNotice[]> {
    const asked = month.offers.filter((offer) => offer.id === id)
    return asked.some(({ kind }) => kind === 'cover')
      ? this.notices.wanted(month, around, asked, now)
      : this.notices.asked(month, asked, now)
  }
}
