import { Injectable } from '@nestjs/common'
import { groupBy } from '../../core/group-by'
import { type PendingNotice, pendingNotice } from '../../core/outbox'
import type { RotaMonth, RotaOffer, Shift } from '../months/rota-month.schema'
import { inWords } from '../months/rota-notices'
import type { Surroundings } from '../months/rota-surroundings'
import { RotaPeople } from '../rota-people'
import { isUrgent } from './offer.presenter'
import { movesJudge } from './shift-moves'

/** Whom offers tell. */
@Injectable()
export class OfferNotices {
  constructor(private readonly people: RotaPeople) {}

  /** 串班, 代班: to the one who is asked. */
  async asked(month: RotaMonth, offers: readonly RotaOffer[], now: Date): Promise<PendingNotice[]> {
    return this.toEach(offers, async (offer) => {
      const kind = offer.kind === 'swap' ? 'swapAsked' : 'takeOverAsked'
      return this.told(kind, month, offer, { to: offer.to, who: offer.by, now })
    })
  }

  /** 顶班: to those of the pool whom the rules allow it, once for all of these shifts. */
  async wanted(month: RotaMonth, { pools, ...around }: Surroundings, offers: readonly RotaOffer[], now: Date): Promise<PendingNotice[]> {
    const judge = movesJudge(month, { pools, ...around }, now)
    const fitting = offers.flatMap((offer) => {
      const shift = month.shifts.find(({ id }) => id === offer.shiftId)
      if (!shift) return []
      const pool = pools.filter(({ post }) => post === shift.post).flatMap(({ personIds }) => personIds)
      const able = pool.filter((personId) => personId !== offer.by && judge([{ shift, personId }]).length === 0)
      return able.map((personId) => ({ personId, offer, shift }))
    })
    return this.toEach([...groupBy(fitting, ({ personId }) => personId)], async ([to, those]) => {
      const [first] = those
      if (!first) return []
      const headline = inWords(those.map(({ shift }) => shift))
      return this.told('coverWanted', month, first.offer, { to, who: first.offer.by, now, headline })
    })
  }

  /** To whose shift it was. @param month before it changed hands */
  accepted(month: RotaMonth, offer: RotaOffer, by: string, now: Date): Promise<PendingNotice[]> {
    return this.told(offer.kind === 'cover' ? 'coverFound' : 'offerAccepted', month, offer, { to: offer.by, who: by, now })
  }

  /** To whose shift it stays. */
  declined(month: RotaMonth, offer: RotaOffer, now: Date): Promise<PendingNotice[]> {
    return this.told('offerDeclined', month, offer, { to: offer.by, who: offer.to ?? '', now })
  }

  /** To the one who was asked; a pool is not told again. */
  withdrawn(month: RotaMonth, offer: RotaOffer, now: Date): Promise<PendingNotice[]> {
    return this.told('offerWithdrawn', month, offer, { to: offer.to, who: offer.by, now })
  }

  private async toEach<Item>(items: readonly Item[], tell: (item: Item) => Promise<PendingNotice[]>): Promise<PendingNotice[]> {
    return (await Promise.all(items.map(tell))).flat()
  }

  private async told(
    kind: string,
    { communityId, shifts }: RotaMonth,
    offer: RotaOffer,
    { to, who, now, headline }: { to: string | undefined; who: string; now: Date; headline?: string },
  ): Promise<PendingNotice[]> {
    const shift = shifts.find(({ id }) => id === offer.shiftId)
    if (to === undefined || !shift) return []
    const nameOf = await this.people.namesOf(communityId, [who])
    return [
      pendingNotice({
        kind,
        recipients: [`person:${to}`],
        params: { who: nameOf(who), headline: headline ?? offerWords(shifts, shift, offer) },
        urgent: isUrgent(shift, now),
        target: { kind: 'rotaOffer', id: offer.id },
      }),
    ]
  }
}

/** 12 月 5 日夜班 20:00–08:00，换 12 月 8 日白班 08:00–20:00 */
function offerWords(shifts: readonly Shift[], shift: Shift, { forShiftId }: RotaOffer): string {
  const wanted = shifts.find(({ id }) => id === forShiftId)
  return wanted ? `${inWords([shift])}，换 ${inWords([wanted])}` : inWords([shift])
}
