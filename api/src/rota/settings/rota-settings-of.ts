import type { RotaPost, RotaSettings } from '@shared/rota'
import type { Area } from '../../areas/area.schema'
import type { RotaPool, ShiftPattern } from '../planning/rota-problem'

/** What a community saved; no posts as long as it keeps no rota. */
export const rotaSettingsOf = ({ settings }: Pick<Area, 'settings'>): RotaSettings => settings?.rota ?? { posts: [] }

export const patternOf = ({ post, shifts, pairRestDays, roundTheClock }: RotaPost): ShiftPattern => ({
  post,
  shifts,
  pairRestDays,
  roundTheClock,
})

export const poolOf = ({ post, personIds, minRestHours, maxShiftsPerWeek }: RotaPost): RotaPool => ({
  post,
  personIds,
  minRestHours,
  maxShiftsPerWeek,
})
