import type { DemoHome, DemoMember, DemoPerson } from './community'
import { homesByGate } from './invent-homes'
import { householdsOfZhou } from './known-homes'
import type { Random } from './random'

export const memberCount = 130
const youngest = 35
const oldest = 76

/** 130 party members, 3 or 4 to a gate; between them they look after every dwelling of the gate, 6 to 10 each, and all after their own. */
export function inventMembers(random: Random, homes: readonly DemoHome[], year: number): DemoMember[] {
  const gates = [...homesByGate(homes)]
  const fewer = gates.length * 4 - memberCount
  const threes = new Set(random.shuffled(gates.map(([key]) => key).filter((key) => key !== '3-2')).slice(0, fewer))
  const names = new Set<string>()
  return gates.flatMap(([key, ofGate]) => {
    const chosen = chooseMembers(random, ofGate, threes.has(key) ? 3 : 4, year, names)
    return dealHouseholds(chosen, ofGate).map(({ home, person, households }) => ({
      person,
      home,
      households,
      joinedYear: Math.min(year - 3, person.birth.year + random.between(22, 40)),
    }))
  })
}

type Chosen = Pick<DemoMember, 'home' | 'person'>

/** One of this gate's members has no number in any list: nobody can be reached who looks after these households. */
const unreachableGate = '1-2'

function chooseMembers(random: Random, homes: readonly DemoHome[], count: number, year: number, names: Set<string>): Chosen[] {
  const serves = ({ name, relation, birth }: DemoPerson): boolean => {
    const age = year - birth.year
    return relation !== '租户' && age >= youngest && age <= oldest && !names.has(name) && !notMembers.has(name)
  }
  const hasPhone = ({ phone }: DemoPerson): boolean => phone !== undefined
  const isZhou = ({ name }: DemoPerson): boolean => name === '周桂兰'
  const free = random.shuffled(homes).filter(({ key }) => !householdsOfZhou.includes(key))
  const firstOf = (suits: (person: DemoPerson) => boolean): Chosen[] =>
    free.flatMap((home) =>
      home.people
        .filter((person) => serves(person) && suits(person))
        .slice(0, 1)
        .map((person) => ({ home, person: { ...person, phone: person.phone ?? '' } })),
    )
  const reachable = firstOf(hasPhone).sort((a, b) => Number(isZhou(b.person)) - Number(isZhou(a.person)))
  const hasUnreachable = homes.some(({ building, gate }) => `${building}-${gate}` === unreachableGate)
  const unreachable = hasUnreachable ? firstOf((person) => !hasPhone(person)).slice(0, 1) : []
  const chosen = [...unreachable, ...reachable.filter(({ home }) => home !== unreachable[0]?.home)].slice(0, count)
  for (const { person } of chosen) names.add(person.name)
  return chosen
}

/** The steward and the people of the walk through the demo stay neighbours and nothing else. */
const notMembers = new Set(['赵淑英', '李秀珍', '冯玉梅', '何建军', '邹国平', '张丽华'])

/** Every home of a member is that member's own; of the others 周桂兰 has her eight, and the rest is dealt in equal shares. */
function dealHouseholds(members: readonly Chosen[], homes: readonly DemoHome[]): (Chosen & { households: string[] })[] {
  const zhou = members.find(({ person }) => person.name === '周桂兰')
  const others = members.filter((member) => member !== zhou)
  const taken = new Set([...members.map(({ home }) => home.key), ...(zhou ? householdsOfZhou : [])])
  const free = homes.map(({ key }) => key).filter((key) => !taken.has(key))
  const share = (at: number): string[] =>
    free.slice(Math.floor((free.length * at) / others.length), Math.floor((free.length * (at + 1)) / others.length))
  return [
    ...(zhou ? [{ ...zhou, households: [zhou.home.key, ...householdsOfZhou] }] : []),
    ...others.map((member, at) => ({ ...member, households: [member.home.key, ...share(at)] })),
  ]
}
