import type { DemoCommunity, DemoHome, DemoPerson } from './community'
import { homesByGate, inventHomes } from './invent-homes'
import { inventMembers } from './invent-members'
import { seededRandom } from './random'

const seed = 20_260_923

/** The same community on every machine; only ages move with the year. */
export function inventCommunity(year: number): DemoCommunity {
  const random = seededRandom(seed)
  const homes = inventHomes(random, year)
  return { homes, members: inventMembers(random, homes, year) }
}

export interface GateRole {
  role: 'gateSteward' | 'partyGroupLeader'
  /** `3-2` */
  gate: string
  name: string
  phone: string
}

/** Every gate has a steward among its residents and a party group leader among its members. */
export function gateRoles({ homes, members }: DemoCommunity, year: number): GateRole[] {
  return [...homesByGate(homes)].flatMap(([gate, ofGate]): GateRole[] => {
    const ours = members.filter(({ home }) => `${home.building}-${home.gate}` === gate)
    const taken = new Set(ours.map(({ person }) => person.phone))
    const steward =
      gate === '3-2' ? named(ofGate, '赵淑英') : ofGate.flatMap(({ people }) => people).find((person) => suits(person, taken, year))
    const leader = ours.at(-1)?.person
    return [
      ...(steward?.phone ? [{ role: 'gateSteward' as const, gate, name: steward.name, phone: steward.phone }] : []),
      ...(leader ? [{ role: 'partyGroupLeader' as const, gate, name: leader.name, phone: leader.phone }] : []),
    ]
  })
}

const named = (homes: readonly DemoHome[], name: string): DemoPerson | undefined =>
  homes.flatMap(({ people }) => people).find((person) => person.name === name)

const suits = ({ phone, relation, birth }: DemoPerson, taken: ReadonlySet<string>, year: number): boolean =>
  phone !== undefined && !taken.has(phone) && relation === '户主' && year - birth.year >= 50 && year - birth.year <= 75
