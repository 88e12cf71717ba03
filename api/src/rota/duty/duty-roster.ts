import { Injectable } from '@nestjs/common'
import type { DutyPost } from '@shared/seats'
import { groupBy } from '../../core/group-by'
import { monthsAt, monthsLater } from '../months/month-of'
import type { Shift } from '../months/rota-month.schema'
import { RotaMonthsRepository } from '../months/rota-months.repository'

export type MannedShift = Shift & { personId: string }

/** Who the published months put on which post. */
@Injectable()
export class DutyRoster {
  constructor(private readonly months: RotaMonthsRepository) {}

  /** One reading by the unique key: the ladder asks for every batch. A post that is absent has nobody. */
  async onDuty(communityId: string, now: Date): Promise<Map<DutyPost, MannedShift[]>> {
    const { first, last } = monthsAt(now)
    const months = await this.months.listPublished(communityId, first, last)
    const running = months.flatMap(({ shifts }) => shifts).filter(({ from, to }) => from <= now && now < to)
    return groupBy(running.filter(isManned), ({ post }) => post)
  }

  /** What is manned and not over, to the end of next month, in order. */
  async listAhead(communityId: string, now: Date): Promise<MannedShift[]> {
    const { first, last } = monthsAt(now)
    const months = await this.months.listPublished(communityId, first, monthsLater(last, 1))
    return months.flatMap(({ shifts }) => shifts.filter(({ to }) => to > now)).filter(isManned)
  }
}

const isManned = (shift: Shift): shift is MannedShift => shift.personId !== undefined
