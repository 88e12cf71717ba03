import { Injectable } from '@nestjs/common'
import type { RotaMonthView, TakeShiftInput } from '@shared/rota'
import { DomainError } from '../../core/domain-error'
import type { Actor } from '../../people/actor'
import { breaksOfChange } from '../planning/rule-breaks'
import { inPool, readsPlan } from '../rota.policy'
import { RotaPeople } from '../rota-people'
import { putOn } from './change-month'
import { RotaMonthPresenter } from './rota-month.presenter'
import type { RotaMonth, Shift } from './rota-month.schema'
import { type MonthOf, RotaMonthChanges } from './rota-month-changes'
import { assignedOf, problemOf, RotaSurroundings, type Surroundings } from './rota-surroundings'

/** 我来值: a free shift is taken by somebody of its pool; of many who tap at once one has it. */
@Injectable()
export class TakeShiftService {
  constructor(
    private readonly changes: RotaMonthChanges,
    private readonly surroundings: RotaSurroundings,
    private readonly people: RotaPeople,
    private readonly presenter: RotaMonthPresenter,
  ) {}

  /** @throws ROTA_SHIFT_NOT_FOUND, ROTA_NOT_IN_POOL, ROTA_SHIFT_TAKEN naming who has it, ROTA_SHIFT_OVER, ROTA_TAKE_REFUSED saying why */
  async take(actor: Actor, of: MonthOf, { shiftId, commandId }: TakeShiftInput): Promise<RotaMonthView> {
    const around = await this.surroundings.of(of)
    const month = await this.changes.apply(actor, {
      ...of,
      commandId,
      action: 'shiftTaken',
      decide: async (stored, now) => {
        const shift = stored.shifts.find(({ id }) => id === shiftId)
        if (!shift || stored.status === 'draft') throw new DomainError('ROTA_SHIFT_NOT_FOUND')
        const [me] = inPool(actor, around.settings, shift.post)
        if (me === undefined) throw new DomainError('ROTA_NOT_IN_POOL')
        if (shift.personId === me) return undefined
        if (shift.personId !== undefined)
          throw new DomainError('ROTA_SHIFT_TAKEN', { who: await this.nameOf(of.communityId, shift.personId) })
        if (shift.to <= now) throw new DomainError('ROTA_SHIFT_OVER')
        await this.requireRules(stored, around, shift, me)
        return { ...stored, shifts: putOn(stored.shifts, shiftId, me) }
      },
      tell: () => [],
    })
    return this.presenter.month(month, readsPlan(actor, of.communityId) ? around : undefined)
  }

  private async requireRules(month: RotaMonth, around: Surroundings, shift: Shift, personId: string): Promise<void> {
    const found = breaksOfChange(problemOf(month, around), assignedOf(month.shifts), shift, personId)
    if (found.length === 0) return
    const taken = { ...month, shifts: putOn(month.shifts, shift.id, personId) }
    const breaks = await this.presenter.breaks(taken, found)
    throw new DomainError('ROTA_TAKE_REFUSED', { why: breaks.map(({ words }) => words).join('；'), breaks })
  }

  private async nameOf(communityId: string, personId: string): Promise<string | undefined> {
    const [person] = await this.people.listByIds(communityId, [personId])
    return person && this.people.nameOf(person)
  }
}
