import { generator } from '../../../core/random'
import type { Dwelling, Limits, Member, Problem } from '../problem'

/** What an instance is about; the rest is drawn. */
export const flavours = ['plain', 'short', 'surplus', 'pinned', 'excluded', 'oneGate', 'everybodyLeaves', 'spread', 'bordered'] as const
export type Flavour = (typeof flavours)[number]

/** The same seed, the same problem. At most 60 households and 15 members. */
export function randomProblem(seed: number, flavour: Flavour): Problem {
  const random = generator(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const some = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const chance = (share: number): boolean => random() < share

  const buildings = 1 + below(3)
  const gates = Array.from({ length: flavour === 'oneGate' ? 1 : buildings * (1 + below(3)) }, (_, index) => ({
    id: `g${index}`,
    buildingId: `b${index % buildings}`,
    ...(chance(0.8) ? { gridId: `r${(index % buildings) % 2}` } : {}),
  }))
  // a building lies in one grid
  for (const gate of gates) gate.gridId = gates.find(({ buildingId }) => buildingId === gate.buildingId)?.gridId as string
  const count = 8 + below(53)
  const wanted = { short: count / 14, surplus: count / 4 + 2 }[flavour as string] ?? count / 7
  const memberCount = Math.min(15, Math.max(1, Math.round(wanted + below(3) - 1)))
  const members: Member[] = Array.from({ length: memberCount }, (_, index) => ({
    id: `m${String(index).padStart(2, '0')}`,
    ...(chance(0.9) ? { homeGateId: some(gates).id } : {}),
    available: flavour === 'everybodyLeaves' ? index % 2 === 1 : !chance(0.08),
    ...(chance(0.15) ? { max: 3 + below(9) } : {}),
  }))
  const households: Dwelling[] = Array.from({ length: count }, (_, index) => {
    const gate = some(gates)
    const near = members.filter(({ homeGateId }) => homeGateId === gate.id)
    const from = flavour === 'spread' || near.length === 0 ? members : near
    const contact = flavour === 'everybodyLeaves' ? some(members.filter(({ available }) => !available)) : some(from)
    return {
      id: `h${String(index).padStart(2, '0')}`,
      gateId: gate.id,
      floor: 1 + below(6),
      room: `${1 + below(6)}0${1 + below(4)}`,
      ...(chance(0.7) ? { contactId: contact.id } : {}),
      ...(flavour === 'excluded' && chance(0.3) ? { excluded: [some(members).id, some(members).id] } : {}),
    }
  })
  for (const member of members) if (chance(0.3)) member.ownHouseholdId = some(households).id
  const border = flavour === 'bordered' ? some(['gate', 'building', 'grid'] as const) : 'community'
  const limits: Limits = { min: 5, max: 10, border, countsOwnHome: chance(0.3) }
  const problem: Problem = { kind: chance(0.5) ? 'fresh' : 'repair', limits, gates, households, members }
  if (flavour === 'pinned') pinSome(problem, below, some)
  return problem
}

/** Only what `checkProblem` would let through: there is always room left for the own home. */
function pinSome({ households, members }: Problem, below: (limit: number) => number, some: <T>(list: readonly T[]) => T): void {
  const available = members.filter(({ available }) => available)
  const pins = new Map<string, number>()
  for (const household of households.slice(0, available.length === 0 ? 0 : 2 + below(8))) {
    const { id, max = 10 } = some(available)
    const taken = (pins.get(id) ?? 0) + 1
    if (taken >= Math.min(10, max)) continue
    pins.set(id, taken)
    household.pinnedTo = id
  }
}
