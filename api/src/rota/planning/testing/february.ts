import { defaultCalendar } from '../../../calendar/calendar'
import { atLocal } from '../../../calendar/local-time'
import { patternPresets } from '../pattern-presets'
import type { RotaProblem } from '../rota-problem'
import { slotsOfMonth } from '../slots-of-month'

export const staff = ['staff1', 'staff2', 'staff3', 'staff4']
export const guards = ['guard1', 'guard2', 'guard3', 'guard4', 'guard5']
export const leaders = ['leader1', 'leader2', 'leader3']

/**
 * February 2026 with Spring Festival (off 15–23, work on Saturdays 14 and 28): 12 people, three posts.
 * Guards in three shifts (84), staff in twelve hours (56), a leader a day (26): 166 slots. The first months of a year, so nobody has a balance.
 */
export const february: RotaProblem = {
  slots: slotsOfMonth(
    '2026-02',
    [patternPresets.threeShifts('propertyStaff'), patternPresets.twelveHours('communityStaff'), patternPresets.leader()],
    defaultCalendar,
  ),
  pools: [
    { post: 'propertyStaff', personIds: guards, minRestHours: 12, maxShiftsPerWeek: 5 },
    { post: 'communityStaff', personIds: staff, minRestHours: 12, maxShiftsPerWeek: 4 },
    { post: 'leader', personIds: leaders, minRestHours: 12, maxShiftsPerWeek: 4 },
  ],
  leaves: [
    { personId: 'guard1', from: atLocal('2026-02-16'), to: atLocal('2026-02-19') },
    { personId: 'staff2', from: atLocal('2026-02-24'), to: atLocal('2026-02-25') },
  ],
  wishes: [],
  balance: {},
  fixed: {},
  edges: [],
}
