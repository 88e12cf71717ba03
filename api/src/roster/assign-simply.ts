import { groupBy } from '../core/group-by'

/** A dwelling as far as handing out contacts goes. */
export interface SimpleHousehold {
  id: string
  buildingId: string
  gateId: string
  floor: number
  room: string
  contactId?: string
}

export interface SimpleMember {
  id: string
  /** Own dwelling: covered by the member and not counted (design §8). */
  householdId?: string
  buildingId?: string
  gateId?: string
  max: number
}

/** Fewer would be a contact in name only (brief: every party member is the contact of 5 to 10 households). */
const min = 5

/**
 * A contact for every household that has none, walking up: members of the gate, of the building, of the community. Existing contacts
 * stay. The same input gives the same result. Stands in until the solver of `assignments/` (design §8) takes over: it does not
 * optimise, and knows no pins or exclusions.
 *
 * @returns household id → member id; households left out are more than the members may take
 */
export function assignSimply(households: readonly SimpleHousehold[], members: readonly SimpleMember[]): Map<string, string> {
  const pass = new Pass(households, members)
  pass.coverOwnHomes()
  for (const [gateId, inGate] of groupBy(pass.open(), (household) => household.gateId))
    pass.deal(inGate, (member) => member.gateId === gateId)
  for (const [buildingId, inBuilding] of groupBy(pass.open(), (household) => household.buildingId))
    pass.deal(inBuilding, (member) => member.buildingId === buildingId)
  pass.deal(pass.open(), () => true)
  return pass.given
}

class Pass {
  readonly given = new Map<string, string>()
  private readonly households: SimpleHousehold[]
  private readonly members: SimpleMember[]
  private readonly loads = new Map<string, number>()

  constructor(households: readonly SimpleHousehold[], members: readonly SimpleMember[]) {
    this.households = [...households].sort(inWalkingOrder)
    this.members = [...members].sort((a, b) => compare(a.id, b.id))
    const homes = new Map(members.map(({ id, householdId }) => [id, householdId]))
    for (const { id, contactId } of households)
      if (contactId !== undefined && homes.get(contactId) !== id) this.loads.set(contactId, this.load(contactId) + 1)
  }

  open(): SimpleHousehold[] {
    return this.households.filter(({ id, contactId }) => contactId === undefined && !this.given.has(id))
  }

  coverOwnHomes(): void {
    const open = new Set(this.open().map(({ id }) => id))
    for (const { id, householdId } of this.members)
      if (householdId !== undefined && open.has(householdId) && !this.given.has(householdId)) this.given.set(householdId, id)
  }

  /** Neighbouring dwellings in equal shares to as many members as can have at least the minimum; the rest stays open. */
  deal(households: readonly SimpleHousehold[], lives: (member: SimpleMember) => boolean): void {
    const free = this.members
      .filter((member) => lives(member) && this.spare(member) > 0)
      .sort((a, b) => this.load(a.id) - this.load(b.id) || compare(a.id, b.id))
    const used = this.used(free, households.length)
    let at = 0
    for (const [turn, member] of used.entries()) {
      const share = Math.min(this.spare(member), Math.ceil((households.length - at) / (used.length - turn)))
      for (const { id } of households.slice(at, at + share)) this.given.set(id, member.id)
      this.loads.set(member.id, this.load(member.id) + share)
      at += share
    }
  }

  /** As many as get at least the minimum each, or more where they could not take all otherwise. */
  private used(free: readonly SimpleMember[], households: number): SimpleMember[] {
    let count = Math.max(1, Math.floor(households / min))
    while (count < free.length && free.slice(0, count).reduce((sum, member) => sum + this.spare(member), 0) < households) count++
    // Whoever can take least comes first, so that the others make up for it.
    return free.slice(0, count).sort((a, b) => this.spare(a) - this.spare(b) || compare(a.id, b.id))
  }

  private load(memberId: string): number {
    return this.loads.get(memberId) ?? 0
  }

  private spare(member: SimpleMember): number {
    return Math.max(0, member.max - this.load(member.id))
  }
}

const numbers = new Intl.Collator('zh-CN-u-kn-true')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const inWalkingOrder = (a: SimpleHousehold, b: SimpleHousehold): number =>
  compare(a.buildingId, b.buildingId) ||
  compare(a.gateId, b.gateId) ||
  a.floor - b.floor ||
  numbers.compare(a.room, b.room) ||
  compare(a.id, b.id)
