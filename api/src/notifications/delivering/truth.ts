import { Injectable } from '@nestjs/common'
import type { DeliveryState } from '@shared/delivery'
import { groupBy } from '../../core/group-by'
import { ResidencyRequestsService } from '../../households/residency-requests.service'
import { AskedStill } from '../../issues/handling/asked-still.service'
import { HandoverCalls } from '../../rota/handover/handover-calls.service'
import type { Outgoing } from './deliveries.repository'
import { isStale } from './schedule'

/** Of some about one kind of thing in one community, in their order: whether each is still true and still theirs. */
type StillTrue = (communityId: string, outgoing: readonly Outgoing[]) => Promise<boolean[]>

/** Whether messages are still worth sending, read anew before they are (design §7). */
@Injectable()
export class Truth {
  constructor(
    private readonly askedStill: AskedStill,
    private readonly requests: ResidencyRequestsService,
    private readonly handovers: HandoverCalls,
  ) {}

  /** By the notification's id, the state in which it ends unsent; whatever is still to be sent is not in it. */
  async endings(outgoing: readonly Outgoing[], now: Date): Promise<Map<string, DeliveryState>> {
    const ends = new Map<string, DeliveryState>(outgoing.filter((one) => isStale(one, now)).map(({ _id }) => [_id, 'inboxOnly']))
    for (const { _id, urgent, readAt } of outgoing) if (readAt && !urgent) ends.set(_id, 'read')
    for (const { _id } of await this.answered(outgoing)) ends.set(_id, 'answered')
    return ends
  }

  private async answered(outgoing: readonly Outgoing[]): Promise<Outgoing[]> {
    const groups = [...groupBy(outgoing, ({ communityId, target }) => `${communityId}|${target.kind}`).values()]
    const perGroup = await Promise.all(
      groups.map(async (those) => {
        const [first] = those
        const still = first && (await this.readers[first.target.kind]?.(first.communityId, those))
        return still ? those.filter((_, at) => !still[at]) : []
      }),
    )
    return perGroup.flat()
  }

  /** By what a message opens; of anything else what was true once stays so. */
  private readonly readers: Record<string, StillTrue> = {
    issue: (communityId, outgoing) =>
      this.askedStill.of(
        communityId,
        outgoing.map(({ kind, target, recipient, at }) => ({ kind, issueId: target.id, personId: personOf(recipient), since: at })),
      ),
    residencyRequest: (_, outgoing) => Promise.all(outgoing.map(({ target }) => this.requests.isWaiting(target.id))),
    handover: (_, outgoing) => Promise.all(outgoing.map(({ target }) => this.handovers.isUnconfirmed(target.id))),
  }
}

const personOf = (recipient: string): string | undefined =>
  recipient.startsWith('person:') ? recipient.slice('person:'.length) : undefined
