import { type DemoHome, type DemoPerson, gateKeyOf, gateShapes, type HomeUse, homeKey } from './community'
import { type KnownHome, knownHomes } from './known-homes'
import { inventName, type Sex, surnameOf } from './names'
import { knownPhones, phoneLottery } from './phones'
import type { Random } from './random'

export const residentCount = 3_000
/** Dwellings nobody lives in: 1 in 20, as in most compounds of that age. */
const emptyShare = 0.05
const rentedShare = 0.16
const childShare = 0.09
/** How many adults live in an occupied dwelling, out of 100. */
const sizes = [...Array<number>(10).fill(1), ...Array<number>(30).fill(2), ...Array<number>(28).fill(3)]
  .concat(Array<number>(22).fill(4))
  .concat(Array<number>(10).fill(5))
const maxSize = 5
const grownChildrenFrom = 44
const youngestGrownUp = 16
const oldest = 94

/** 1,080 dwellings with 3,000 people of 14 and older, and some children. @param year the present one: ages are relative to it */
export function inventHomes(random: Random, year: number): DemoHome[] {
  const known = new Map(knownHomes.map((home) => [home.key, home]))
  const plots = emptyPlots()
  const plan = planSizes(random, plots, known)
  const nextPhone = phoneLottery(random)
  return plots.map((plot) => {
    const fixed = known.get(plot.key)
    return fixed ? knownHome(plot, fixed, random, year, nextPhone) : inventHome(plot, plan.get(plot.key) ?? 0, random, year, nextPhone)
  })
}

type Plot = Pick<DemoHome, 'key' | 'building' | 'gate' | 'floor' | 'room' | 'grid'>

function emptyPlots(): Plot[] {
  return gateShapes().flatMap(({ building, gate, grid, floors, roomsPerFloor }) =>
    Array.from({ length: floors * roomsPerFloor }, (_, at): Plot => {
      const floor = Math.floor(at / roomsPerFloor) + 1
      const room = `${floor}0${(at % roomsPerFloor) + 1}`
      return { key: homeKey(building, gate, room), building, gate, floor, room, grid }
    }),
  )
}

/** Adults per dwelling that add up to exactly {@link residentCount}. */
function planSizes(random: Random, plots: readonly Plot[], known: ReadonlyMap<string, KnownHome>): Map<string, number> {
  const free = plots.filter(({ key }) => !known.has(key))
  const plan = new Map(free.map(({ key }) => [key, random.chance(emptyShare) ? 0 : random.pick(sizes)]))
  const wanted = residentCount - [...known.values()].reduce((sum, { people }) => sum + people.length, 0)
  const occupied = random.shuffled([...plan].filter(([, size]) => size > 0).map(([key]) => key))
  const total = () => [...plan.values()].reduce((sum, size) => sum + size, 0)
  for (let at = 0, missing = wanted - total(); missing !== 0; at = (at + 1) % occupied.length) {
    const key = occupied[at] ?? ''
    const size = plan.get(key) ?? 0
    const next = missing > 0 ? Math.min(size + 1, maxSize) : Math.max(size - 1, 1)
    plan.set(key, next)
    missing -= next - size
  }
  return plan
}

function knownHome(
  plot: Plot,
  { use = '自住', care = '', people }: KnownHome,
  random: Random,
  year: number,
  nextPhone: () => string,
): DemoHome {
  return {
    ...plot,
    use,
    care,
    people: people.map(({ name, sex, age, relation }) => ({
      name,
      sex,
      birth: { ...someDay(random), year: year - age },
      relation,
      phone: knownPhones[name as keyof typeof knownPhones] ?? nextPhone(),
    })),
    children: [],
  }
}

function inventHome(plot: Plot, size: number, random: Random, year: number, nextPhone: () => string): DemoHome {
  if (size === 0) return { ...plot, use: random.chance(0.8) ? '空置' : '装修', care: '', people: [], children: [] }
  const use: HomeUse = random.chance(rentedShare) ? '出租' : '自住'
  const people = uniqueNames(use === '出租' ? tenants(random, size, year) : family(random, size, year))
  const withPhones = people.map((person) => (hasPhone(random, person, year) ? { ...person, phone: nextPhone() } : person))
  return { ...plot, use, care: careOf(random, people, year), people: withPhones, children: children(random, people, year) }
}

function family(random: Random, size: number, year: number): DemoPerson[] {
  const sex: Sex = random.chance(0.62) ? '男' : '女'
  const age = size === 1 ? random.between(28, 84) : random.between(30, 74)
  const born = year - age
  const head = invent(random, sex, born, '户主')
  const surname = surnameOf(head.name)
  const spouse = invent(random, other(sex), born + random.between(-4, 4), '配偶')
  const childSex: Sex = random.chance(0.5) ? '男' : '女'
  const childBorn = Math.min(born + random.between(24, 29), year - youngestGrownUp)
  const child = invent(random, childSex, childBorn, childSex === '男' ? '子' : '女', surname)
  const inLawBorn = Math.min(childBorn + random.between(-2, 3), year - youngestGrownUp)
  const inLaw = invent(random, other(childSex), inLawBorn, childSex === '男' ? '儿媳' : '女婿')
  const fatherBorn = Math.max(born - random.between(23, 29), year - oldest)
  const father = invent(random, '男', fatherBorn, '父亲', surname)
  const mother = invent(random, '女', Math.min(fatherBorn + random.between(0, 3), born - 20), '母亲')
  const brother = invent(random, '男', born + random.between(2, 5), '弟弟', surname)
  const others = age >= grownChildrenFrom ? [spouse, child, inLaw, mother] : [spouse, father, mother, brother]
  return [head, ...others.slice(0, size - 1)]
}

function tenants(random: Random, size: number, year: number): DemoPerson[] {
  const age = random.between(22, 48)
  const first = invent(random, random.chance(0.55) ? '男' : '女', year - age, '租户')
  return [
    first,
    ...Array.from({ length: size - 1 }, (_, at) =>
      invent(random, at === 0 ? other(first.sex) : random.pick(['男', '女'] as const), year - age + random.between(-4, 4), '租户'),
    ),
  ]
}

function invent(random: Random, sex: Sex, birthYear: number, relation: string, surname?: string): DemoPerson {
  return { name: inventName(random, sex, birthYear, surname), sex, birth: { ...someDay(random), year: birthYear }, relation }
}

/** Only beside parents of the right age, and only some of them. */
function children(random: Random, people: readonly DemoPerson[], year: number): DemoPerson[] {
  const parent = people.find(({ birth, relation }) => relation !== '租户' && year - birth.year >= 28 && year - birth.year <= 43)
  if (!parent || !random.chance(childShare * 3)) return []
  const sex: Sex = random.chance(0.5) ? '男' : '女'
  const relation = parent.relation === '户主' || parent.relation === '配偶' ? (sex === '男' ? '子' : '女') : sex === '男' ? '孙子' : '孙女'
  return [invent(random, sex, year - random.between(3, 12), relation, surnameOf(people[0]?.name ?? ''))]
}

function careOf(random: Random, people: readonly DemoPerson[], year: number): string {
  const old = people.every(({ birth }) => year - birth.year >= 65)
  if (people.length === 1 && old) return '独居'
  if (people.length === 2 && old && random.chance(0.6)) return '空巢'
  if (random.chance(0.012)) return '残疾'
  return random.chance(0.008) ? '低保' : ''
}

const hasPhone = (random: Random, { relation, birth }: DemoPerson, year: number): boolean =>
  relation === '户主' || random.chance(year - birth.year >= 75 ? 0.55 : 0.93)

/** Two of one name in one dwelling cannot be told apart by a sheet. */
function uniqueNames(people: DemoPerson[]): DemoPerson[] {
  const seen = new Set<string>()
  return people.map((person) => {
    const name = seen.has(person.name) ? `${person.name}${person.sex === '男' ? '安' : '宁'}` : person.name
    seen.add(name)
    return { ...person, name }
  })
}

const other = (sex: Sex): Sex => (sex === '男' ? '女' : '男')
const someDay = (random: Random) => ({ month: random.between(1, 12), day: random.between(1, 28) })

/** For those who look for a dwelling: gate → its homes in the order of their rooms. */
export function homesByGate(homes: readonly DemoHome[]): Map<string, DemoHome[]> {
  const gates = new Map<string, DemoHome[]>()
  for (const home of homes) gates.set(gateKeyOf(home), [...(gates.get(gateKeyOf(home)) ?? []), home])
  return gates
}
