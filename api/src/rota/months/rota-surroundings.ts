import { Injectable } from '@nestjs/common'
import type { RotaSettings } from '@shared/rota'
import { AreasRepository } from '../../areas/areas.repository'
import { DomainError } from '../../core/domain-error'
import type { Assigned, EdgeShift, Leave, RotaPool, RotaProblem } from '../planning/rota-problem'
import { poolOf, rotaSettingsOf } from '../settings/rota-settings-of'
import { monthsLater } from './month-of'
import type { RotaMonth, Shift } from './rota-month.schema'
import type { MonthOf } from './rota-month-changes'
import { RotaMonthsRepository } from './rota-months.repository'
import { yearBalance } from './year-balance'

/** What a month is judged by besides itself. */
export interface Surroundings {
  settings: RotaSettings
  pools: RotaPool[]
  /** Of the months before and after, drafts as well. */
  edges: EdgeShift[]
  leaves: Leave[]
  balance: RotaProblem['balance']
}

/** Reads around a month: the settings, the months it touches, those of its year before it. */
@Injectable()
export class RotaSurroundings {
  constructor(
    private readonly areas: AreasRepository,
    private readonly months: RotaMonthsRepository,
  ) {}

  /** @throws AREA_NOT_FOUND */
  async of({ communityId, month }: MonthOf): Promise<Surroundings> {
    const [area, before, after, year] = await Promise.all([
      this.areas.findAnywhere(communityId),
      this.months.find(communityId, monthsLater(month, -1)),
      this.months.find(communityId, monthsLater(month, 1)),
      this.months.listPublished(communityId, `${month.slice(0, 4)}-01`, monthsLater(month, -1)),
    ])
    if (area?.kind !== 'community') throw new DomainError('AREA_NOT_FOUND')
    const beside = [before, after].filter((neighbour) => neighbour !== null)
    const settings = rotaSettingsOf(area)
    return {
      settings,
      pools: settings.posts.map(poolOf),
      edges: beside.flatMap(({ shifts }) => shifts.flatMap(edgeOf)),
      leaves: beside.flatMap(({ leaves }) => leaves),
      balance: yearBalance(year),
    }
  }
}

const edgeOf = ({ personId, from, to }: Shift): EdgeShift[] => (personId === undefined ? [] : [{ personId, from, to }])

/** A month as the rules look at it. */
export const problemOf = (
  { shifts, leaves, wishes }: Pick<RotaMonth, 'shifts' | 'leaves' | 'wishes'>,
  around: Surroundings,
): RotaProblem => ({
  slots: shifts,
  pools: around.pools,
  edges: around.edges,
  leaves: [...leaves, ...around.leaves],
  wishes,
  balance: around.balance,
  fixed: assignedOf(shifts.filter(({ byHand }) => byHand)),
})

/** Who has what. */
export const assignedOf = (shifts: readonly Shift[]): Assigned =>
  Object.fromEntries(shifts.flatMap(({ id, personId }) => (personId === undefined ? [] : [[id, personId]])))
