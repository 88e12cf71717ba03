import type { Group, Instance } from './instance'
import type { Deal } from './levels'
import type { Dwelling } from './problem'

/**
 * Which households of a group go to whom: the counts are given, the floors are free. At each gate the members stand in the order in which
 * the households that are surely theirs lie above each other, and every group is cut along it, so that a member's households are
 * neighbours wherever the counts allow it.
 *
 * @returns household id → member id, own homes and pins among them
 */
export function dealFloors(instance: Instance, deal: Deal): Map<string, string> {
  const contacts = new Map(instance.settled)
  for (const indices of byGate(instance).values()) {
    const stand = standing(instance, deal, indices)
    for (const index of indices) {
      const { households } = instance.groups[index] as Group
      const inOrder = [...households].sort(upwards)
      const given = [...(deal[index] as ReadonlyMap<number, number>)].sort(([a], [b]) => stand(a) - stand(b) || a - b)
      let at = 0
      for (const [seat, count] of given) {
        for (const { id } of inOrder.slice(at, at + count)) contacts.set(id, instance.seats[seat]?.id as string)
        at += count
      }
    }
  }
  return contacts
}

/** The middle floor of what is surely a seat's: groups it has all of, and the part of its own group that stays. Others come last. */
function standing({ groups }: Instance, deal: Deal, indices: readonly number[]): (seat: number) => number {
  const heights = new Map<number, number[]>()
  for (const index of indices) {
    const { households, contact } = groups[index] as Group
    for (const [seat, count] of deal[index] as ReadonlyMap<number, number>)
      if (seat === contact || count === households.length)
        heights.set(seat, [...(heights.get(seat) ?? []), ...households.map(({ floor }) => floor)])
  }
  return (seat) => {
    const floors = heights.get(seat)
    return floors ? floors.reduce((sum, floor) => sum + floor, 0) / floors.length : Number.MAX_SAFE_INTEGER
  }
}

function byGate({ groups }: Instance): Map<number, number[]> {
  const gates = new Map<number, number[]>()
  for (const [index, { gate }] of groups.entries()) gates.set(gate, [...(gates.get(gate) ?? []), index])
  return gates
}

const numbers = new Intl.Collator('zh-CN-u-kn-true')

/** As one walks past them: floor by floor, upwards. */
const upwards = (a: Dwelling, b: Dwelling): number => a.floor - b.floor || numbers.compare(a.room, b.room) || (a.id < b.id ? -1 : 1)
