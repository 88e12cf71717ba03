import type { BoardView, PlanHousehold } from '@shared/assignment'

/** One gate as it is now, household by household; of the present nobody has to say why. */
export function presentHouseholds({ members, buildings }: Pick<BoardView, 'members' | 'buildings'>, gateId: string): PlanHousehold[] {
  const gate = buildings.flatMap(({ gates }) => gates).find(({ id }) => id === gateId)
  return (gate?.cells ?? []).map(({ householdId, room, floor, from, own }) => {
    const member = members[from]
    return {
      householdId,
      room,
      floor,
      ...(member ? { contact: { personId: member.personId, name: member.name } } : {}),
      pinned: false,
      reason: own ? '党员自家' : '',
    }
  })
}
