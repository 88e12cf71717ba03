import { Injectable } from '@nestjs/common'
import type { DeliveryState } from '@shared/delivery'
import { groupBy } from '../../core/group-by'
import { AskedStill } from '../../issues/handling/asked-still.service'
import type { Outgoing } from './deliveries.repository'
import { isStale } from './schedule'

/** Whether messages are still worth sending, read anew before they are (design §7). */
@Injectable()
export class Truth {
  constructor(private readonly askedStill: AskedStill) {}

  /** By the notification's id, the state in which it ends unsent; whatever is still to be sent is not in it. */
  async endings(outgoing: readonly Outgoing[], now: Date): Promise<Map<string, DeliveryState>> {
    const perCommunity = [...groupBy(outgoing.filter(isAboutIssue), ({ communityId }) => communityId)]
    const answered = await Promise.all(perCommunity.map(([communityId, those]) => this.answered(communityId, those)))
    const ends = new Map<string, DeliveryState>(outgoing.filter((one) => isStale(one, now)).map(({ _id }) => [_id, 'inboxOnly']))
    for (const { _id, urgent, readAt } of outgoing) if (readAt && !urgent) ends.set(_id, 'read')
    for (const id of answered.flat()) ends.set(id, 'answered')
    return ends
  }

  private async answered(communityId: string, outgoing: readonly Outgoing[]): Promise<string[]> {
    const still = await this.askedStill.of(
      communityId,
      outgoing.map(({ kind, target, recipient, at }) => ({ kind, issueId: target.id, personId: personOf(recipient), since: at })),
    )
    return outgoing.filter((_, at) => !still[at]).map(({ _id }) => _id)
  }
}

const isAboutIssue = ({ target }: Outgoing): boolean => target.kind === 'issue'
const personOf = (recipient: string): string | undefined =>
  recipient.startsWith('person:') ? recipient.slice('person:'.length) : undefined
