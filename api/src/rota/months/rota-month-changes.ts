import { Injectable } from '@nestjs/common'
import { AuditService } from '../../audit/audit.service'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import type { PendingNotice } from '../../core/outbox'
import { type Actor, personIn } from '../../people/actor'
import { RotaPeople } from '../rota-people'
import { withOpenOffers } from './open-offers'
import { RotaMonthPresenter } from './rota-month.presenter'
import type { RotaMonth } from './rota-month.schema'
import { RotaMonthsRepository } from './rota-months.repository'

export interface MonthOf {
  communityId: string
  month: string
}

export interface MonthCommand extends MonthOf {
  commandId: string
  /** As the caller read it; absent: whatever it is by now. */
  rev?: number
  /** As the audit keeps it: rotaGenerated, rotaPublished … */
  action: string
  /** The month afterwards; undefined: it is so already. Throws when it may not be. */
  decide(stored: RotaMonth, now: Date): RotaMonth | undefined | Promise<RotaMonth | undefined>
  /** Who must hear of it. */
  tell(before: RotaMonth, after: RotaMonth, now: Date): PendingNotice[] | Promise<PendingNotice[]>
}

const rememberedCommands = 60

/** Every change of a month goes through here: the change rule over one document, signed, told of and audited. */
@Injectable()
export class RotaMonthChanges {
  constructor(
    private readonly months: RotaMonthsRepository,
    private readonly people: RotaPeople,
    private readonly presenter: RotaMonthPresenter,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A month nobody made yet is an empty draft. */
  async find({ communityId, month }: MonthOf): Promise<RotaMonth> {
    const blank = {
      shifts: [],
      leaves: [],
      wishes: [],
      offers: [],
      commandIds: [],
      pendingNotices: [],
      changedBy: { accountId: '' },
      rev: 0,
    }
    return (
      (await this.months.find(communityId, month)) ?? {
        ...blank,
        _id: newId(),
        communityId,
        month,
        status: 'draft',
        changedAt: this.clock.now(),
      }
    )
  }

  /** A repeated command changes nothing and is answered with the month as it is. @throws ROTA_CHANGED, what `decide` throws, TRY_AGAIN */
  async apply(actor: Actor, { decide, tell, commandId, rev, action, ...of }: MonthCommand): Promise<RotaMonth> {
    const now = this.clock.now()
    const changedBy = await this.signature(actor, of.communityId)
    const { doc, next } = await change<RotaMonth, RotaMonth>({
      read: () => this.find(of),
      decide: async (stored) => {
        if (stored.commandIds.includes(commandId)) return undefined
        if (rev !== undefined) this.requireRev(stored, rev)
        const decided = await decide(stored, now)
        const commandIds = [...stored.commandIds, commandId].slice(-rememberedCommands)
        return decided && withOpenOffers({ ...decided, commandIds, changedBy, changedAt: now }, now)
      },
      write: async (stored, changed) => this.months.write(changed, await tell(stored, changed, now)),
    })
    if (!next) return doc
    await this.audit.record({
      communityId: of.communityId,
      accountId: actor.accountId,
      personId: personIn(actor, of.communityId),
      action,
      target: { kind: 'rota', id: next._id },
      reason: of.month,
    })
    return { ...next, rev: next.rev + 1 }
  }

  /** @throws ROTA_CHANGED naming who */
  requireRev(stored: RotaMonth, rev: number): void {
    if (stored.rev !== rev) throw new DomainError('ROTA_CHANGED', { who: this.presenter.changedBy(stored), rev: stored.rev })
  }

  /** @throws ROTA_PUBLISHED naming who */
  requireDraft(stored: RotaMonth): void {
    if (stored.status === 'published') throw new DomainError('ROTA_PUBLISHED', { who: this.presenter.changedBy(stored) })
  }

  private async signature(actor: Actor, communityId: string): Promise<RotaMonth['changedBy']> {
    const personId = personIn(actor, communityId)
    const [person] = personId ? await this.people.listByIds(communityId, [personId]) : []
    return { accountId: actor.accountId, ...(person ? { name: person.name } : {}) }
  }
}
