import type { Dwelling, Limits, Member, Problem } from '../problem'

export const usualLimits: Limits = { min: 5, max: 10, border: 'community', countsOwnHome: false }

interface Layout {
  /** By building, the households of each of its gates. */
  buildings: readonly (readonly number[])[]
  buildingsPerGrid?: number
  perFloor?: number
}

/** A community as it is built: gates g0, g1 …, households g0-101, g0-102 … upwards. */
export function layOut({ buildings, buildingsPerGrid = 4, perFloor = 2 }: Layout): Pick<Problem, 'gates' | 'households'> {
  const gates = buildings.flatMap((ofBuilding, building) =>
    ofBuilding.map((households, gate) => ({
      id: `g${building}.${gate}`,
      buildingId: `b${building}`,
      gridId: `r${Math.floor(building / buildingsPerGrid)}`,
      households,
    })),
  )
  const households = gates.flatMap((gate) =>
    Array.from({ length: gate.households }, (_, index): Dwelling => {
      const floor = 1 + Math.floor(index / perFloor)
      const room = `${floor}0${1 + (index % perFloor)}`
      return { id: `${gate.id}-${room}`, gateId: gate.id, floor, room }
    }),
  )
  return { gates: gates.map(({ id, buildingId, gridId }) => ({ id, buildingId, gridId })), households }
}

/** So many members at each gate: m<gate>.0, m<gate>.1 … */
export const membersAt = (counts: Readonly<Record<string, number>>): Member[] =>
  Object.entries(counts).flatMap(([gate, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `m${gate}.${index}`, homeGateId: gate, available: true })),
  )

export const fresh = (parts: Partial<Problem>): Problem => ({
  kind: 'fresh',
  limits: usualLimits,
  gates: [],
  households: [],
  members: [],
  ...parts,
})
