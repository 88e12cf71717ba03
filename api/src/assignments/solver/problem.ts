import type { ContactBorder, PlanCost, PlanKind } from '@shared/assignment'

/** What the solver knows of a community; nothing of this reads a database or a clock. */
export interface Problem {
  kind: PlanKind
  limits: Limits
  gates: readonly Gate[]
  households: readonly Dwelling[]
  members: readonly Member[]
}

export interface Limits {
  min: number
  max: number
  border: ContactBorder
  countsOwnHome: boolean
}

export interface Gate {
  id: string
  buildingId: string
  /** Absent: the community has no grid there; such a building is a grid of its own. */
  gridId?: string
}

export interface Dwelling {
  id: string
  gateId: string
  floor: number
  room: string
  /** The present contact, whether or not that person may stay. */
  contactId?: string
  pinnedTo?: string
  /** Members that may never be its contact. */
  excluded?: readonly string[]
}

export interface Member {
  id: string
  /** Absent: lives elsewhere or unknown; then every household is at distance 3. */
  homeGateId?: string
  ownHouseholdId?: string
  available: boolean
  /** The own highest number of households; the lower of it and the community's counts. */
  max?: number
}

export interface Solution {
  /** Household id → member id. Whoever is missing has nobody. Own homes are in it. */
  contacts: ReadonlyMap<string, string>
  cost: PlanCost
  /** No plan can cost less. */
  bound: PlanCost
  /** `cost` and `bound` are equal. */
  proven: boolean
}
