import type { Area } from '../areas/area.schema'
import { isUnavailable } from '../people/availability'
import type { Person } from '../people/person.schema'

/** What a resident reads as long as nobody could be found. */
export const withoutContact = '正在给您找联户党员'

export interface ContactFacts {
  member: Pick<Person, 'unavailable'>
  /** Where the member lives, as far as the roster knows. */
  home?: { gate: Pick<Area, '_id' | 'parentId' | 'name' | 'fullName'>; room?: string }
  /** Of the resident's gate, from the top. */
  gatePath: readonly string[]
  /** How many the member looks after, the own home not counted. */
  households: number
}

/** Why this is my contact, in one line: 住本单元 501，联系咱们 8 户. The room is for neighbours of the gate only. */
export function contactLine({ member, home, gatePath, households }: ContactFacts, now: Date): string {
  if (isUnavailable(member, now)) return member.unavailable?.until ? '请假中，正在换人' : '不再联户了，正在换人'
  return [home && `住${place(home, gatePath)}`, `联系咱们 ${households} 户`].filter(Boolean).join('，')
}

function place({ gate, room }: NonNullable<ContactFacts['home']>, gatePath: readonly string[]): string {
  if (gatePath.includes(gate._id)) return ['本单元', room].filter(Boolean).join(' ')
  return gate.parentId !== undefined && gatePath.includes(gate.parentId) ? `本楼${gate.name}` : gate.fullName
}
