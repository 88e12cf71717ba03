import * as z from 'zod/mini'
import { type AppointedRole, appointedRole, type Role, roleName } from './roles'

/**
 * Responsibility belongs to a seat, never to a person (design §4). Who holds it is resolved when it is read.
 * Written as text: `contactOf:<householdId>`, `<role>@<areaId>`, `onDuty:<post>@<communityId>`.
 */
export type Seat = string

export const dutyPost = z.enum(['communityStaff', 'propertyStaff', 'socialWorker', 'leader'])
export type DutyPost = z.infer<typeof dutyPost>

export type ParsedSeat =
  | { kind: 'contactOf'; householdId: string }
  | { kind: 'role'; role: AppointedRole; areaId: string }
  | { kind: 'onDuty'; post: DutyPost; communityId: string }

export const contactOf = (householdId: string): Seat => `contactOf:${householdId}`
export const roleAt = (role: AppointedRole, areaId: string): Seat => `${role}@${areaId}`
export const onDuty = (post: DutyPost, communityId: string): Seat => `onDuty:${post}@${communityId}`

/** @returns undefined when the text is not a seat. */
export function parseSeat(seat: Seat): ParsedSeat | undefined {
  const contact = /^contactOf:([0-9a-f]{24})$/.exec(seat)
  if (contact?.[1]) return { kind: 'contactOf', householdId: contact[1] }
  const duty = /^onDuty:(\w+)@([0-9a-f]{24})$/.exec(seat)
  if (duty?.[1] && duty[2] && dutyPost.safeParse(duty[1]).success)
    return { kind: 'onDuty', post: duty[1] as DutyPost, communityId: duty[2] }
  const role = /^(\w+)@([0-9a-f]{24})$/.exec(seat)
  if (role?.[1] && role[2] && appointedRole.safeParse(role[1]).success)
    return { kind: 'role', role: role[1] as AppointedRole, areaId: role[2] }
  return undefined
}

export const isContact = (seat: Seat): boolean => seat.startsWith('contactOf:')

/** Appointments that stand for a post as long as no rota names anybody, and as which its holder acts. */
export const roleOfPost: Record<DutyPost, AppointedRole> = {
  communityStaff: 'communityStaff',
  propertyStaff: 'propertyStaff',
  socialWorker: 'socialWorker',
  leader: 'communitySecretary',
}

/** As what somebody acts by it. */
export function roleOfSeat(seat: Seat): Role | undefined {
  const parsed = parseSeat(seat)
  if (parsed?.kind === 'contactOf') return 'contactMember'
  return parsed?.kind === 'onDuty' ? roleOfPost[parsed.post] : parsed?.role
}

/** The post as the street calls it. */
export const postName: Record<DutyPost, string> = {
  communityStaff: '社区值守',
  propertyStaff: '物业',
  socialWorker: '社工',
  leader: '带班领导',
}

/** The seat as the street calls it: 联户党员, 楼门长, 社区值守 … */
export function seatName(seat: Seat): string {
  const parsed = parseSeat(seat)
  if (!parsed) return '社区'
  if (parsed.kind === 'contactOf') return roleName.contactMember
  return parsed.kind === 'onDuty' ? postName[parsed.post] : roleName[parsed.role]
}
