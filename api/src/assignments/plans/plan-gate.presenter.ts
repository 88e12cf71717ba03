import type { PlanGateView } from '@shared/assignment'
import { type CommunityPicture, distanceBetween, farthest, maxOf } from '../picture/community-picture'
import { loadsOf } from '../picture/cover-figures'
import type { Plan } from './plan.schema'
import { formerContacts, plannedContacts } from './plan-moves'
import { planReasons } from './plan-reason'

/**
 * One gate of a plan, and who could be asked instead.
 * @param picture as the plan sees it
 * @returns undefined when the community has no such gate
 */
export function toPlanGate(picture: CommunityPicture, plan: Plan, gateId: string): PlanGateView | undefined {
  const gates = new Map(picture.gates.map((gate) => [gate.id, gate]))
  const gate = gates.get(gateId)
  if (!gate) return undefined
  const names = new Map(picture.members.map(({ id, name }) => [id, name]))
  const [planned, former] = [plannedContacts(plan), formerContacts(plan)]
  const pinned = new Set(plan.wishes.pins.map(({ householdId }) => householdId))
  const reasonOf = planReasons(picture, plan)
  const loads = loadsOf(picture, planned)
  const person = (personId: string | undefined) => {
    const name = names.get(personId ?? '')
    return personId !== undefined && name !== undefined ? { personId, name } : undefined
  }
  return {
    gateId,
    fullName: gate.fullName,
    households: picture.households
      .filter((household) => household.gateId === gateId)
      .map((household) => {
        const { id, room, floor } = household
        const [contact, from] = [person(planned.get(id)), person(former.get(id))]
        const excluded = plan.wishes.exclusions.flatMap(({ householdId, personId }) => (householdId === id ? (person(personId) ?? []) : []))
        return {
          householdId: id,
          room,
          floor,
          ...(contact ? { contact } : {}),
          ...(from ? { from } : {}),
          pinned: pinned.has(id),
          ...(excluded.length > 0 ? { excluded } : {}),
          reason: reasonOf(household),
        }
      }),
    members: picture.members
      .filter(({ available }) => available)
      .map((member) => {
        const home = gates.get(member.homeGateId ?? '')
        return {
          personId: member.id,
          name: member.name,
          ...(home ? { gateName: home.fullName } : {}),
          load: loads.get(member.id) ?? 0,
          max: maxOf(member, picture.settings),
          distance: distanceBetween(gate, home),
        }
      })
      .filter(({ distance }) => distance <= farthest[picture.settings.border])
      .sort((a, b) => a.distance - b.distance || a.load - b.load),
  }
}
