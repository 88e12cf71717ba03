import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common'
import type { DeliveryState } from '@shared/delivery'
import { Clock } from '../../core/clock'
import { groupBy } from '../../core/group-by'
import { Addresses } from './addresses'
import { ended } from './after-round'
import { DeliveriesRepository, type Outgoing } from './deliveries.repository'
import { type Ending, parcelsOf } from './parcels'
import { sendAt } from './schedule'
import { Sender } from './sender'
import { Truth } from './truth'

/** People being told at the same time; the rest waits for the next turn. Urgent ones never wait for the others. */
const atATime = { urgent: 500, other: 100 }
/** What was true when the turn began is believed so long; later it is looked at again in the next turn. */
const believedMs = 3_000

/** Takes up what is due and sends it: people side by side, one person's alerts, and other news, one after the other. */
@Injectable()
export class Deliverer implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Deliverer.name)
  /** People being told, by {@link laneOf}. */
  private readonly lanes = new Map<string, Promise<void>>()

  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly truth: Truth,
    private readonly addresses: Addresses,
    private readonly sender: Sender,
    private readonly clock: Clock,
  ) {}

  /** Looks what is due and begins to send it; a channel that hangs holds up nobody's next turn. */
  async takeUp(now: Date = this.clock.now()): Promise<void> {
    const due = await this.listDue(now)
    if (due.length === 0) return
    const company = await this.listCompany(due)
    const endings = await this.truth.endings([...due, ...company], now)
    for (const [lane, mine] of groupBy(due, laneOf)) {
      if (!this.lanes.has(lane)) this.begin(lane, () => this.tell(mine, company, endings, now))
    }
  }

  /** When everything that was taken up is sent. */
  async idle(): Promise<void> {
    while (this.lanes.size > 0) await Promise.all(this.lanes.values())
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.idle()
  }

  private async listDue(now: Date): Promise<Outgoing[]> {
    const [urgent, others] = await Promise.all([
      this.deliveries.listDueAnywhere(true, now, atATime.urgent),
      this.deliveries.listDueAnywhere(false, now, atATime.other),
    ])
    const readers = others.filter(this.isFree).map(({ recipient }) => recipient)
    const news = await this.deliveries.listNewsOfAnywhere([...new Set(readers)], now)
    const early = news.filter((one) => sendAt(one, now) > now)
    await Promise.all(early.map((one) => this.deliveries.postpone(one, sendAt(one, now))))
    return [...urgent, ...news.filter((one) => !early.includes(one))].filter(this.isFree)
  }

  private async listCompany(due: readonly Outgoing[]): Promise<Outgoing[]> {
    const carriers = groupBy(
      due.filter(({ delivery }) => delivery.together),
      ({ communityId }) => communityId,
    )
    const perCommunity = [...carriers].map(([communityId, those]) =>
      this.deliveries.listByKeys(
        communityId,
        those.flatMap(({ delivery }) => delivery.together ?? []),
      ),
    )
    return (await Promise.all(perCommunity)).flat()
  }

  private begin(lane: string, tell: () => Promise<void>): void {
    const told = tell()
      .catch((error: unknown) => this.logger.error({ err: error }, 'somebody could not be told'))
      .finally(() => this.lanes.delete(lane))
    this.lanes.set(lane, told)
  }

  /** @param mine of one lane */
  private async tell(
    mine: readonly Outgoing[],
    company: readonly Outgoing[],
    endings: ReadonlyMap<string, DeliveryState>,
    now: Date,
  ): Promise<void> {
    const [first] = mine
    if (!first) return
    const to = await this.addresses.of(first.recipient, first.communityId)
    if (to === 'gone') return this.end(mine.map((outgoing) => ({ outgoing, state: 'gone' })))
    const { parcels, endings: over } = parcelsOf(mine, company, endings)
    await this.end(over)
    for (const parcel of parcels) {
      if (this.clock.now().getTime() - now.getTime() > believedMs) return
      await this.sender.send(parcel, to)
    }
  }

  private async end(endings: readonly Ending[]): Promise<void> {
    for (const { outgoing, state } of endings) await this.deliveries.settle(outgoing, ended(outgoing, state))
  }

  private readonly isFree = (one: Outgoing): boolean => !this.lanes.has(laneOf(one))
}

/** Alerts have a lane of their own: other news tries its channels one after the other, for as long as it takes. */
const laneOf = ({ communityId, recipient, urgent }: Outgoing): string => `${communityId}|${recipient}|${urgent ? 'urgent' : 'news'}`
