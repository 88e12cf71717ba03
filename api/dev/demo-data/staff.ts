import type { AppointedRole } from '@shared/roles'
import { knownPhones } from './phones'

export interface DemoStaff {
  name: keyof typeof knownPhones
  phone: string
  role: AppointedRole
  /** Where: the community, the subdistrict, or a grid by name. */
  at: 'community' | 'subdistrict' | '第一网格' | '第二网格' | '第三网格'
}

const staff = (name: DemoStaff['name'], role: AppointedRole, at: DemoStaff['at'] = 'community'): DemoStaff => ({
  name,
  phone: knownPhones[name],
  role,
  at,
})

/** Everybody appointed from an office. Stewards and party group leaders are residents: see {@link gateRoles}. */
export const officeStaff: readonly DemoStaff[] = [
  staff('陈晓雯', 'communitySecretary'),
  staff('陈晓雯', 'administrator'),
  staff('孙志强', 'communityStaff'),
  staff('何静', 'communityStaff'),
  staff('王建国', 'propertyStaff'),
  staff('田海涛', 'propertyStaff'),
  staff('冯丽', 'propertyStaff'),
  staff('韩冬', 'propertyStaff'),
  staff('秦峰', 'propertyStaff'),
  staff('马志远', 'gridWorker', '第一网格'),
  staff('杨帆', 'gridWorker', '第二网格'),
  staff('许红梅', 'gridWorker', '第三网格'),
  staff('高雅', 'socialWorker', '第一网格'),
  staff('宋琳', 'socialWorker', '第二网格'),
  staff('唐洁', 'socialWorker', '第三网格'),
  staff('郭卫东', 'subdistrictOffice', 'subdistrict'),
  staff('刘敏', 'districtDepartment', 'subdistrict'),
]

/** On standing duty where the rota has nobody. */
export const standingDuty = { propertyStaff: ['王建国'], communityStaff: ['孙志强'] } as const

/** Of the service account. */
export const followers: readonly DemoStaff['name'][] = ['陈晓雯']
