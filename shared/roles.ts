import * as z from 'zod/mini'

/** Roles somebody is appointed to, for an area (glossary: 任职). */
export const appointedRole = z.enum([
  'gateSteward',
  'partyGroupLeader',
  'gridWorker',
  'socialWorker',
  'propertyStaff',
  'communityStaff',
  'communitySecretary',
  'subdistrictOffice',
  'districtDepartment',
  'administrator',
])
export type AppointedRole = z.infer<typeof appointedRole>

/** Roles that follow from other facts: a residency, an assignment, the rota. */
export type DerivedRole = 'resident' | 'contactMember' | 'dutyOfficer'
export type Role = AppointedRole | DerivedRole

export const roleName: Record<Role, string> = {
  resident: '居民',
  contactMember: '联户党员',
  dutyOfficer: '社区值守',
  gateSteward: '楼门长',
  partyGroupLeader: '党小组长',
  gridWorker: '网格员',
  socialWorker: '社工',
  propertyStaff: '物业',
  communityStaff: '居委会',
  communitySecretary: '社区书记',
  subdistrictOffice: '街道',
  districtDepartment: '区级部门',
  administrator: '管理员',
}
