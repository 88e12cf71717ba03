import { newId } from '../../../core/ids'
import type { RotaMonth, Shift } from '../rota-month.schema'

/** 夜班 of the property on 5 December 2026, 20:00–08:00; each test gives what matters. */
export const buildShift = (over: Partial<Shift> = {}): Shift => ({
  id: `2026-12-05/propertyStaff/夜班/${newId()}`,
  day: '2026-12-05',
  post: 'propertyStaff',
  name: '夜班',
  from: new Date('2026-12-05T12:00:00Z'),
  to: new Date('2026-12-06T00:00:00Z'),
  isNight: true,
  isWeekend: true,
  isHoliday: false,
  ...over,
})

export const buildRotaMonth = (over: Partial<RotaMonth> = {}): RotaMonth => ({
  _id: newId(),
  communityId: newId(),
  month: '2026-12',
  status: 'draft',
  shifts: [],
  leaves: [],
  wishes: [],
  offers: [],
  commandIds: [],
  changedBy: { accountId: newId() },
  changedAt: new Date('2026-11-24T02:00:00Z'),
  rev: 0,
  pendingNotices: [],
  ...over,
})
