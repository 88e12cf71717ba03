import { Injectable, Logger } from '@nestjs/common'
import { AreasRepository } from '../../areas/areas.repository'
import { change } from '../../core/change'
import { DomainError } from '../../core/domain-error'
import type { PendingNotice } from '../../core/outbox'
import { DutyRoster } from '../duty/duty-roster'
import { RotaPeople } from '../rota-people'
import { rotaSettingsOf } from '../settings/rota-settings-of'
import type { Handover } from './handover.schema'
import { announced, unconfirmed } from './handover-notices'
import { HandoverParties, type Parties } from './handover-parties'
import { limitAt, opensAt, opensBeforeMs } from './handover-times'
import { HandoversRepository } from './handovers.repository'

const batch = 100

/** Calls both sides together 30 minutes before a shift change, and says so when nobody confirmed 15 minutes after it. */
@Injectable()
export class HandoverCalls {
  private readonly logger = new Logger(HandoverCalls.name)

  constructor(
    private readonly areas: AreasRepository,
    private readonly roster: DutyRoster,
    private readonly handovers: HandoversRepository,
    private readonly parties: HandoverParties,
    private readonly people: RotaPeople,
  ) {}

  /** For the timer, in any number of processes: made by the unique key, told by the change rule. */
  async tend(now: Date): Promise<void> {
    const kept = (await this.areas.listCommunitiesEverywhere()).filter((area) => rotaSettingsOf(area).posts.length > 0)
    for (const { _id } of kept) await this.guarded(_id, () => this.makeDue(_id, now))
    for (const due of await this.handovers.listDueAnywhere(now, batch)) await this.guarded(due._id, () => this.call(due._id, now))
  }

  /** Whether both sides are still to meet; asked before a message says so. */
  async isUnconfirmed(id: string): Promise<boolean> {
    const handover = await this.handovers.findAnywhere(id)
    return handover !== null && handover.done === undefined
  }

  /** Also those of a shift that somebody took after it had begun. */
  private async makeDue(communityId: string, now: Date): Promise<void> {
    const [from, to] = [new Date(now.getTime() - opensBeforeMs), new Date(now.getTime() + opensBeforeMs)]
    for (const { post, at, number } of await this.roster.listChanges(communityId, from, to))
      await this.handovers.findOrMake({ communityId, post, at }, number)
  }

  private async call(id: string, now: Date): Promise<void> {
    await change<Handover, { handover: Handover; notices: PendingNotice[] }>({
      read: async () => {
        const handover = await this.handovers.findAnywhere(id)
        if (!handover) throw new DomainError('HANDOVER_NOT_FOUND')
        return handover
      },
      decide: async (handover) => {
        if (!handover.lookAt || handover.lookAt > now) return undefined
        return this.told(handover, await this.parties.of(handover), now)
      },
      write: (_, { handover, notices }) => this.handovers.write(handover, notices, now),
    })
  }

  private async told(stored: Handover, parties: Parties, now: Date): Promise<{ handover: Handover; notices: PendingNotice[] }> {
    const { lookAt: _, ...handover } = stored
    // a swap left nobody to hand over to
    if (handover.done || parties.incoming.length === 0) return { handover, notices: [] }
    if (now >= limitAt(handover)) {
      const secretaries = await this.people.listSecretaries(handover.communityId, now)
      return {
        handover: { ...handover, lateAt: now },
        notices: unconfirmed(
          handover,
          parties,
          secretaries.map(({ _id }) => _id),
        ),
      }
    }
    if (now < opensAt(handover)) return { handover: { ...handover, lookAt: opensAt(handover) }, notices: [] }
    return { handover: { ...handover, lookAt: limitAt(handover) }, notices: announced(handover, parties) }
  }

  /** One that fails keeps no other waiting; it is looked at again next time. */
  private async guarded(id: string, act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      this.logger.error({ err: error, id }, 'a hand-over could not be called')
    }
  }
}
