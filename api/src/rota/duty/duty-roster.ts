import { Injectable } from '@nestjs/common'
import type { DutyPost } from '@shared/seats'
import { groupBy } from '../../core/group-by'
import { handoverNumber } from '../handover/handover-number'
import { limitMs, opensBeforeMs } from '../handover/handover-times'
import { HandoversRepository } from '../handover/handovers.repository'
import { holdersAt } from '../handover/holding'
import { type ShiftChange, shiftChanges } from '../handover/shift-changes'
import { monthsAt, monthsLater } from '../months/month-of'
import type { Shift } from '../months/rota-month.schema'
import { RotaMonthsRepository } from '../months/rota-months.repository'

export type MannedShift = Shift & { personId: string }

/** Who the published months put on which post, and who has it from whom. */
@Injectable()
export class DutyRoster {
  constructor(
    private readonly months: RotaMonthsRepository,
    private readonly handovers: HandoversRepository,
  ) {}

  /** Two readings by index: the ladder asks for every batch. Around a shift change both may hold a post; one that is absent has nobody. */
  async onDuty(communityId: string, now: Date): Promise<Map<DutyPost, MannedShift[]>> {
    const [from, to] = [new Date(now.getTime() - limitMs), new Date(now.getTime() + opensBeforeMs)]
    const [shifts, confirmed] = await Promise.all([
      this.shiftsAround(communityId, from, to),
      this.handovers.listConfirmed(communityId, from, to),
    ])
    const near = shifts.filter((shift) => shift.from <= to && from <= shift.to)
    return groupBy(holdersAt(near.filter(isManned), confirmed, now), ({ post }) => post)
  }

  /** What is manned and not over, to the end of next month, in order. */
  async listAhead(communityId: string, now: Date): Promise<MannedShift[]> {
    const { first, last } = monthsAt(now)
    const months = await this.months.listPublished(communityId, first, monthsLater(last, 1))
    return months.flatMap(({ shifts }) => shifts.filter(({ to }) => to > now)).filter(isManned)
  }

  /** Shift changes from–to, both included, with the number a hand-over has. */
  async listChanges(communityId: string, from: Date, to: Date): Promise<(ShiftChange & { number: string })[]> {
    const shifts = await this.shiftsAround(communityId, from, to)
    return shiftChanges(shifts.filter(isManned))
      .filter(({ at }) => from <= at && at <= to)
      .map((change) => ({ ...change, number: handoverNumber(change, shifts) }))
  }

  private async shiftsAround(communityId: string, from: Date, to: Date): Promise<Shift[]> {
    const months = await this.months.listPublished(communityId, monthsAt(from).first, monthsAt(to).last)
    return months.flatMap(({ shifts }) => shifts)
  }
}

const isManned = (shift: Shift): shift is MannedShift => shift.personId !== undefined
