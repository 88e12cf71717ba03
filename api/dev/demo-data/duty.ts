import type { RotaPost } from '@shared/rota'
import type { DutyPost } from '@shared/seats'
import { patternPresets } from '../../src/rota/planning/pattern-presets'
import type { knownPhones } from './phones'

type Name = keyof typeof knownPhones

/** Who takes turns at which post. */
export const dutyPosts: (Omit<RotaPost, 'personIds'> & { names: Name[] })[] = [
  { ...patternPresets.leader(), minRestHours: 12, maxShiftsPerWeek: 4, names: ['陈晓雯', '何静'] },
  {
    ...patternPresets.twelveHours('communityStaff'),
    minRestHours: 12,
    maxShiftsPerWeek: 4,
    names: ['孙志强', '高雅', '宋琳', '唐洁'],
  },
  {
    ...patternPresets.threeShifts('propertyStaff'),
    minRestHours: 12,
    maxShiftsPerWeek: 5,
    names: ['王建国', '田海涛', '冯丽', '韩冬', '秦峰'],
  },
]

/** On duty while somebody looks around: those one meets in the stories. */
export const onDutyNow: Partial<Record<DutyPost, Name>> = { leader: '陈晓雯', communityStaff: '孙志强', propertyStaff: '王建国' }

/** The shift so many days ahead that nobody has, for 我来值. */
export const freeShift = { daysAhead: 12, post: 'propertyStaff', name: '夜班' } as const
