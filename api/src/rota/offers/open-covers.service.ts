import { Injectable } from '@nestjs/common'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { type PendingNotice, pendingNotice } from '../../core/outbox'
import { untoldCovers, withOpenOffers } from '../months/open-offers'
import type { RotaMonth, RotaOffer } from '../months/rota-month.schema'
import { type MonthOf, RotaMonthChanges } from '../months/rota-month-changes'
import { RotaMonthsRepository } from '../months/rota-months.repository'
import { inWords } from '../months/rota-notices'
import { RotaPeople } from '../rota-people'

const batch = 50

/** 顶班 that nobody has taken two hours before the shift: the secretary is told, once. */
@Injectable()
export class OpenCoversService {
  constructor(
    private readonly months: RotaMonthsRepository,
    private readonly changes: RotaMonthChanges,
    private readonly people: RotaPeople,
    private readonly clock: Clock,
  ) {}

  async tellDue(now: Date = this.clock.now()): Promise<void> {
    for (const of of await this.months.listCoverDueAnywhere(now, batch)) await this.tell(of, now)
  }

  private async tell({ communityId, month }: MonthOf, now: Date): Promise<void> {
    await change<RotaMonth, RotaMonth>({
      read: () => this.changes.find({ communityId, month }),
      decide: (stored) => (stored.coverDueAt && stored.coverDueAt <= now ? withOpenOffers(markTold(stored, now), now) : undefined),
      write: async (stored, told) => this.months.write(told, await this.notices(stored, now)),
    })
  }

  private async notices(month: RotaMonth, now: Date): Promise<PendingNotice[]> {
    const due = dueCovers(withOpenOffers(month, now), now)
    if (due.length === 0) return []
    const secretaries = await this.people.listSecretaries(month.communityId, now)
    const nameOf = await this.people.namesOf(
      month.communityId,
      due.map(({ offer }) => offer.by),
    )
    return due.map(({ offer, shift }) =>
      pendingNotice({
        kind: 'coverStillOpen',
        recipients: secretaries.map(({ _id }) => `person:${_id}` as const),
        params: { who: nameOf(offer.by), headline: inWords([shift]) },
        urgent: true,
        target: { kind: 'rota', id: month._id },
      }),
    )
  }
}

const dueCovers = (month: RotaMonth, now: Date) => untoldCovers(month).filter(({ dueAt }) => dueAt <= now)

function markTold(month: RotaMonth, now: Date): RotaMonth {
  const due = new Set(dueCovers(month, now).map(({ offer }) => offer.id))
  return { ...month, offers: month.offers.map((offer): RotaOffer => (due.has(offer.id) ? { ...offer, toldAt: now } : offer)) }
}
