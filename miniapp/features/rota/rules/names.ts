import type { RotaMonthView, RotaSettingsView } from '@shared/rota'

/** Everybody a month or its settings name, also who is not in the roster any more. */
export function namesIn({ people }: Pick<RotaSettingsView, 'people'>, { shifts, plan }: RotaMonthView): (personId: string) => string {
  const named = [...shifts.flatMap(({ person }) => person ?? []), ...(plan?.shares ?? []), ...people]
  const names = new Map(named.map(({ personId, name }) => [personId, name]))
  return (personId) => names.get(personId) ?? '不在名册的人'
}
