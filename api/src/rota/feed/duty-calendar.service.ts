import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { postName } from '@shared/seats'
import { AccountsRepository } from '../../accounts/accounts.repository'
import { AreasRepository } from '../../areas/areas.repository'
import { localDay } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { Pii } from '../../core/pii'
import { PeopleRepository } from '../../people/people.repository'
import type { Person } from '../../people/person.schema'
import { monthOfDay, monthsLater } from '../months/month-of'
import type { Shift } from '../months/rota-month.schema'
import { RotaMonthsRepository } from '../months/rota-months.repository'
import { DutyFeedsRepository } from './duty-feeds.repository'
import { type DutyEvent, icsOf } from './ics-of'

const monthsBack = 1
const monthsAhead = 12

/** Somebody's shifts for whoever knows the address: nobody else's name, no number. */
@Injectable()
export class DutyCalendarService {
  constructor(
    private readonly feeds: DutyFeedsRepository,
    private readonly accounts: AccountsRepository,
    private readonly people: PeopleRepository,
    private readonly areas: AreasRepository,
    private readonly months: RotaMonthsRepository,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /** @throws NOT_FOUND: no such address, not any more, or nobody's */
  async read(key: string): Promise<string> {
    const feed = await this.feeds.findByKeyHash(this.pii.hashText(key))
    const account = feed && (await this.accounts.find(feed._id))
    if (!account?.openid) throw new DomainError('NOT_FOUND')
    const people = await this.people.listLinkedAnywhere(account)
    const events = await Promise.all(people.map((person) => this.eventsOf(person)))
    return icsOf(events.flat().sort((a, b) => a.from.getTime() - b.from.getTime() || (a.uid < b.uid ? -1 : 1)))
  }

  private async eventsOf({ _id, communityId }: Person): Promise<DutyEvent[]> {
    const month = monthOfDay(localDay(this.clock.now()))
    const [area, months] = await Promise.all([
      this.areas.findAnywhere(communityId),
      this.months.listPublished(communityId, monthsLater(month, -monthsBack), monthsLater(month, monthsAhead)),
    ])
    return months.flatMap(({ shifts, changedAt }) =>
      shifts
        .filter(({ personId }) => personId === _id)
        .map((shift) => ({ ...eventOf(communityId, shift), place: area?.name ?? '', changedAt })),
    )
  }
}

/** A shift's id has Chinese words and slashes in it, which not every calendar takes. */
const eventOf = (communityId: string, { id, name, post, from, to }: Shift) => ({
  uid: `${createHash('sha256').update(`${communityId}/${id}`).digest('hex').slice(0, 32)}@household-link`,
  title: `值班：${name}（${postName[post]}）`,
  from,
  to,
})
