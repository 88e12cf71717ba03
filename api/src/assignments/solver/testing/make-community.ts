import type { PlanKind } from '@shared/assignment'
import { generator } from '../../../core/random'
import type { Dwelling, Member, Problem } from '../problem'
import { usualLimits } from './layouts'

/** Households per member: just enough members · enough · more than can have five · enough, of whom 5 % leave. */
const householdsPerMember = { tight: 9.7, slack: 7.5, surplus: 4, leaving: 8 }
export type Staffing = keyof typeof householdsPerMember
export const staffings = Object.keys(householdsPerMember) as Staffing[]

/**
 * A community of the size found in the field (brief: 1,000–3,000 households): gates of 12 to 36 households, four to a building, six
 * buildings to a grid; nine of ten households have a contact, who lives at their gate.
 */
export function makeCommunity(households: number, staffing: Staffing, kind: PlanKind = 'fresh', seed = households): Problem {
  const random = generator(seed)
  const gates: Problem['gates'][number][] = []
  const dwellings: Dwelling[] = []
  const members: Member[] = []
  let wanted = 0
  while (dwellings.length < households) {
    const gate = gates.length
    const id = `g${gate}`
    const size = Math.min(households - dwellings.length, 12 + 2 * Math.floor(random() * 13))
    gates.push({ id, buildingId: `b${Math.floor(gate / 4)}`, gridId: `r${Math.floor(gate / 24)}` })
    wanted += size / householdsPerMember[staffing]
    const here: Member[] = []
    while (members.length + here.length < wanted)
      here.push({ id: `${id}m${here.length}`, homeGateId: id, available: staffing !== 'leaving' || random() > 0.05 })
    members.push(...here)
    for (let index = 0; index < size; index++) {
      const contact = here[Math.floor((index * here.length) / size)]
      const floor = 1 + Math.floor(index / 2)
      const has = contact !== undefined && random() < 0.9
      dwellings.push({
        id: `${id}h${index}`,
        gateId: id,
        floor,
        room: `${floor}0${1 + (index % 2)}`,
        ...(has ? { contactId: contact.id } : {}),
      })
    }
  }
  return { kind, limits: usualLimits, gates, households: dwellings, members }
}
