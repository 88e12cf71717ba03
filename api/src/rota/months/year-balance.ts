import { groupBy } from '../../core/group-by'
import { loadOf, sumOf } from '../planning/fairness'
import type { Load } from '../planning/rota-problem'
import type { RotaMonth } from './rota-month.schema'

/** What everybody carried in the months of a year that are published; who carried nothing yet is absent. */
export function yearBalance(months: readonly Pick<RotaMonth, 'shifts'>[]): Record<string, Load> {
  const held = months.flatMap(({ shifts }) => shifts.filter(({ personId }) => personId !== undefined))
  const byPerson = groupBy(held, ({ personId }) => personId as string)
  return Object.fromEntries([...byPerson].map(([personId, shifts]) => [personId, sumOf(shifts.map(loadOf))]))
}
