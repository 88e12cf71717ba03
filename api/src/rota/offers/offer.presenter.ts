import { Injectable } from '@nestjs/common'
import type { OfferedShiftView, RotaOfferView } from '@shared/rota-offers'
import { postName } from '@shared/seats'
import type { RotaMonth, RotaOffer, Shift } from '../months/rota-month.schema'
import { RotaPeople } from '../rota-people'

export interface ShownOffer {
  month: RotaMonth
  offer: RotaOffer
  shift: Shift
  part: RotaOfferView['part']
}

const urgentWithinMs = 24 * 60 * 60_000

/** Begins within 24 hours. */
export const isUrgent = ({ from }: Pick<Shift, 'from'>, now: Date): boolean => from.getTime() - now.getTime() < urgentWithinMs

/** Offers as those they concern read them. */
@Injectable()
export class OfferPresenter {
  constructor(private readonly people: RotaPeople) {}

  /** @param shown of one community */
  async offers(communityId: string, shown: readonly ShownOffer[], now: Date): Promise<RotaOfferView[]> {
    const nameOf = await this.people.namesOf(
      communityId,
      shown.flatMap(({ offer }) => [offer.by, ...(offer.to ? [offer.to] : [])]),
    )
    const person = (personId: string) => ({ personId, name: nameOf(personId) })
    return shown.map(({ month, offer, shift, part }) => {
      const wanted = month.shifts.find(({ id }) => id === offer.forShiftId)
      return {
        id: offer.id,
        communityId,
        month: month.month,
        kind: offer.kind,
        part,
        by: person(offer.by),
        to: offer.to === undefined ? undefined : person(offer.to),
        shift: offeredShift(shift),
        forShift: wanted && offeredShift(wanted),
        urgent: isUrgent(shift, now),
      }
    })
  }
}

export const offeredShift = ({ id, day, post, name, from, to }: Shift): OfferedShiftView => ({
  id,
  day,
  post,
  postName: postName[post],
  name,
  from: from.toISOString(),
  to: to.toISOString(),
})
