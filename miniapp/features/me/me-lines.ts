import type { AppointmentView } from '@shared/accounts'
import { type ResidencyView, relationName } from '@shared/residencies'
import { roleName } from '@shared/roles'
import { date } from '@/lib/times'

type Appointment = Pick<AppointmentView, 'role' | 'areaName'>

/** 您是 3号楼2单元 楼门长 · 通瑞嘉苑社区 书记、管理员 · 潞邑街道 工作人员: an area is said once, and never again in the role. */
export function appointmentLines(appointments: readonly Appointment[]): string {
  const areas = [...new Set(appointments.map(({ areaName }) => areaName))]
  const rolesIn = (area: string) =>
    appointments.filter(({ areaName }) => areaName === area).map(({ role }) => roleWithin(area, roleName[role]))
  return areas.map((area) => `${area} ${rolesIn(area).join('、')}`.trim()).join('；')
}

function roleWithin(area: string, role: string): string {
  if (area.endsWith(role)) return '工作人员'
  const kind = area.slice(-2)
  return role.startsWith(kind) ? role.slice(kind.length) : role
}

/** How one of my homes stands: 业主，电话和社区登记一致，3月8日 · 租户，楼门长 赵淑英 在看 */
export function homeLine({ relation, status, how, decidedAt, deciders, refusedBecause }: ResidencyView, now: Date): string {
  const parts: (string | undefined)[] = [relationName[relation]]
  if (status === 'verified') parts.push(how, decidedAt && date(decidedAt, now))
  if (status === 'pending') parts.push(`${deciders[0] ?? '社区值守'} 还没看`)
  if (status === 'rejected') parts.push(refusedBecause ?? '没能确认')
  return parts.filter(Boolean).join('，')
}
