import { Injectable } from '@nestjs/common'
import type { ChangeRotaInput, RotaChange, RotaChangeAnswer, RotaCommandInput, RotaMonthView } from '@shared/rota'
import { DomainError } from '../../core/domain-error'
import { type Actor, personIn } from '../../people/actor'
import type { RuleBreak } from '../planning/rule-breaks'
import { readsPlan, readsRota } from '../rota.policy'
import { RotaPeople } from '../rota-people'
import { changeMonth } from './change-month'
import { newBreaks } from './new-breaks'
import { RotaMonthPresenter } from './rota-month.presenter'
import type { RotaMonth } from './rota-month.schema'
import { type MonthOf, RotaMonthChanges } from './rota-month-changes'
import { published, shiftsChanged } from './rota-notices'
import { RotaSurroundings, type Surroundings } from './rota-surroundings'

/** 值班表: a month read, changed by hand, published. */
@Injectable()
export class RotaMonthsService {
  constructor(
    private readonly changes: RotaMonthChanges,
    private readonly surroundings: RotaSurroundings,
    private readonly people: RotaPeople,
    private readonly presenter: RotaMonthPresenter,
  ) {}

  /** @throws AREA_NOT_FOUND, FORBIDDEN; NOT_FOUND: a draft, for who only takes turns */
  async read(actor: Actor, of: MonthOf): Promise<RotaMonthView> {
    const [month, around] = await Promise.all([this.changes.find(of), this.surroundings.of(of)])
    if (!readsRota(actor, of.communityId, around.settings)) throw new DomainError('FORBIDDEN')
    if (readsPlan(actor, of.communityId)) return this.presenter.month(month, around)
    if (month.status === 'draft') throw new DomainError('NOT_FOUND')
    return this.presenter.month(month)
  }

  /** Everybody on it is told; from now on it says who is on duty. @throws ROTA_CHANGED, ROTA_PUBLISHED, ROTA_EMPTY */
  async publish(actor: Actor, of: MonthOf, { rev, commandId }: RotaCommandInput): Promise<RotaMonthView> {
    const month = await this.changes.apply(actor, {
      ...of,
      commandId,
      rev,
      action: 'rotaPublished',
      decide: (stored) => {
        this.changes.requireDraft(stored)
        if (stored.shifts.length === 0) throw new DomainError('ROTA_EMPTY')
        return { ...stored, status: 'published' }
      },
      tell: (_, after, now) => published(after, now),
    })
    return this.presenter.month(month, await this.surroundings.of(of))
  }

  /**
   * By hand: what breaks is answered by a dry run, and needs a knowing yes. Two shifts at once are never saved.
   * @throws ROTA_CHANGED, ROTA_PERSON_UNKNOWN, ROTA_OVERLAP, ROTA_BREAKS_RULES, and what changeMonth throws
   */
  async change(actor: Actor, of: MonthOf, input: ChangeRotaInput): Promise<RotaChangeAnswer> {
    const around = await this.surroundings.of(of)
    await this.requireKnown(of.communityId, input.changes)
    return input.dryRun ? this.tryOut(of, input, around) : this.save(actor, of, input, around)
  }

  private async tryOut(of: MonthOf, { rev, changes }: ChangeRotaInput, around: Surroundings): Promise<RotaChangeAnswer> {
    const stored = await this.changes.find(of)
    this.changes.requireRev(stored, rev)
    const after = { ...stored, ...changeMonth(stored, changes) }
    const breaks = await this.presenter.breaks(after, newBreaks(stored, after, around))
    return { month: await this.presenter.month(after, around), breaks }
  }

  private async save(actor: Actor, of: MonthOf, input: ChangeRotaInput, around: Surroundings): Promise<RotaChangeAnswer> {
    let found: RuleBreak[] = []
    const month = await this.changes.apply(actor, {
      ...of,
      commandId: input.commandId,
      rev: input.rev,
      action: 'rotaChanged',
      decide: async (stored) => {
        const after = { ...stored, ...changeMonth(stored, input.changes) }
        found = newBreaks(stored, after, around)
        await this.requireAllowed(after, found, input.knowingly)
        return after
      },
      tell: (before, after, now) =>
        after.status === 'published' ? shiftsChanged(before, after, personIn(actor, of.communityId), now) : [],
    })
    return { month: await this.presenter.month(month, around), breaks: await this.presenter.breaks(month, found) }
  }

  private async requireAllowed(after: RotaMonth, found: readonly RuleBreak[], knowingly: boolean): Promise<void> {
    if (found.length === 0) return
    const breaks = await this.presenter.breaks(after, found)
    const overlap = breaks.find(({ code }) => code === 'overlap')
    if (overlap) throw new DomainError('ROTA_OVERLAP', { why: overlap.words, breaks })
    if (!knowingly) throw new DomainError('ROTA_BREAKS_RULES', { why: breaks.map(({ words }) => words).join('；'), breaks })
  }

  private async requireKnown(communityId: string, changes: readonly RotaChange[]): Promise<void> {
    const ids = new Set(changes.flatMap((change) => (change.kind !== 'endLeave' && change.personId) || []))
    const known = (await this.people.listByIds(communityId, [...ids])).filter(({ endedAt }) => !endedAt)
    if (known.length < ids.size) throw new DomainError('ROTA_PERSON_UNKNOWN', { post: '值班表' })
  }
}
