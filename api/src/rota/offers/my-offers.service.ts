import { Injectable } from '@nestjs/common'
import type { RotaOffersView } from '@shared/rota-offers'
import { AreasRepository } from '../../areas/areas.repository'
import { Clock } from '../../core/clock'
import type { Actor } from '../../people/actor'
import { monthsAt, monthsLater } from '../months/month-of'
import { openOffers } from '../months/open-offers'
import { monthsAhead } from '../months/rota-generator.service'
import { RotaMonthsRepository } from '../months/rota-months.repository'
import { rotaSettingsOf } from '../settings/rota-settings-of'
import { partIn } from './offer.policy'
import { OfferPresenter, type ShownOffer } from './offer.presenter'

/** What is open that concerns somebody: asked by them, of them, of their pools. */
@Injectable()
export class MyOffersService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly months: RotaMonthsRepository,
    private readonly presenter: OfferPresenter,
    private readonly clock: Clock,
  ) {}

  async everywhere(actor: Actor): Promise<RotaOffersView> {
    const communityIds = [...new Set(actor.people.map(({ communityId }) => communityId))]
    const views = await Promise.all(communityIds.map((communityId) => this.in(actor, communityId)))
    return { items: views.flatMap(({ items }) => items).sort((a, b) => a.shift.from.localeCompare(b.shift.from)) }
  }

  async in(actor: Actor, communityId: string): Promise<RotaOffersView> {
    const now = this.clock.now()
    const community = await this.areas.findAnywhere(communityId)
    const settings = rotaSettingsOf(community ?? {})
    if (settings.posts.length === 0) return { items: [] }
    const { first, last } = monthsAt(now)
    const months = await this.months.listPublished(communityId, first, monthsLater(last, monthsAhead))
    const shown = months.flatMap((month) =>
      openOffers(month, now).flatMap((offer): ShownOffer[] => {
        const shift = month.shifts.find(({ id }) => id === offer.shiftId)
        const part = shift && partIn(actor, offer, shift.post, settings)
        return shift && part ? [{ month, offer, shift, part }] : []
      }),
    )
    const items = await this.presenter.offers(communityId, shown, now)
    return { items: items.sort((a, b) => a.shift.from.localeCompare(b.shift.from)) }
  }
}
