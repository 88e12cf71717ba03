import type { AppointmentView } from '@shared/accounts'
import { type ResidencyView, relationName } from '@shared/residencies'
import { roleName } from '@shared/roles'
import { date } from '@/lib/times'

/** 您是 3号楼2单元 楼门长 */
export const appointmentLine = ({ role, areaName }: Pick<AppointmentView, 'role' | 'areaName'>): string =>
  `${areaName} ${roleName[role]}`.trim()

/** How one of my homes stands: 业主，电话和社区登记一致，3月8日 · 租户，楼门长 赵淑英 在看 */
export function homeLine({ relation, status, how, decidedAt, deciders, refusedBecause }: ResidencyView, now: Date): string {
  const parts: (string | undefined)[] = [relationName[relation]]
  if (status === 'verified') parts.push(how, decidedAt && date(decidedAt, now))
  if (status === 'pending') parts.push(`${deciders[0] ?? '社区值守'} 还没看`)
  if (status === 'rejected') parts.push(refusedBecause ?? '没能确认')
  return parts.filter(Boolean).join('，')
}
