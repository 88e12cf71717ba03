import type { MyHouseholdsCommunity, MyHouseholdsView, MyHouseholdView } from '@shared/households'
import { relationName } from '@shared/residencies'
import type { Area } from '../areas/area.schema'
import { groupBy } from '../core/group-by'
import { maskName } from '../core/mask'
import type { Person } from '../people/person.schema'
import type { Household, Occupancy } from './household.schema'
import type { WordlessVisit } from './visits/visits.repository'
import { isToVisit, type Visiting, visitDue, visitedThisMonth } from './visits/visits-due'

const withoutPeople: Record<Occupancy, string> = {
  ownerOccupied: '还没登记人',
  rented: '出租，还没登记人',
  vacant: '空着',
  renovating: '在装修',
  commercial: '商用',
  unknown: '还没登记人',
}

type Sources = {
  gates: readonly Area[]
  people: readonly Person[]
  openIssues: MyHouseholdsView['openIssues']
  /** By household, the latest first. */
  visits: ReadonlyMap<string, readonly WordlessVisit[]>
  /** The member's own home, in each roster. */
  ownHomes: readonly string[]
  communities: MyHouseholdsCommunity[]
  nameOf: (person: Person) => string
  now: Date
}

/** Households in the order one walks past them. */
export function toMyHouseholds(households: readonly Household[], sources: Sources): MyHouseholdsView {
  const { gates, openIssues, communities, now } = sources
  const gateName = (household: Household): string => gates.find(({ _id }) => _id === household.gateId)?.fullName ?? household.address
  const inOrder = [...households].sort(
    (a, b) => byNumber.compare(gateName(a), gateName(b)) || a.floor - b.floor || byNumber.compare(a.room, b.room),
  )
  const toVisit = households.map((household) => visitingOf(household, sources)).filter(isToVisit)
  return {
    total: households.filter(({ _id }) => !sources.ownHomes.includes(_id)).length,
    line: [...groupBy(inOrder, gateName)].map(([name, ofGate]) => `${name} ${floors(ofGate)}`).join('、'),
    visitedThisMonth: { done: toVisit.filter((visiting) => visitedThisMonth(visiting, now)).length, of: toVisit.length },
    households: inOrder.map((household) => toMyHousehold(household, gateName(household), sources)),
    openIssues,
    communities,
  }
}

function toMyHousehold(household: Household, gateName: string, sources: Sources): MyHouseholdView {
  const { people, openIssues, nameOf, now } = sources
  const visiting = visitingOf(household, sources)
  const [last] = visiting.contacts
  const due = visitDue(visiting, now)
  const ofHousehold = ({ householdId }: { householdId?: string }): boolean => householdId === household._id
  return {
    householdId: household._id,
    gateName,
    room: household.room,
    floor: household.floor,
    ...who(household, people.filter(ofHousehold), nameOf),
    careFlags: household.careFlags,
    ...(visiting.own ? { own: true } : {}),
    lastContact: last && { kind: last.kind, at: last.at.toISOString() },
    visitDueBy: due?.by.toISOString(),
    visitDue: due?.state,
    openIssues: openIssues.filter(ofHousehold).length,
  }
}

const visitingOf = (household: Household, { visits, ownHomes }: Pick<Sources, 'visits' | 'ownHomes'>): Visiting => ({
  household,
  own: ownHomes.includes(household._id),
  since: household.contact?.since ?? household.createdAt,
  contacts: visits.get(household._id) ?? [],
})

/** 李**, 业主·3 口 */
function who(
  household: Household,
  people: readonly Person[],
  nameOf: (person: Person) => string,
): Pick<MyHouseholdView, 'maskedName' | 'line'> {
  const head = people.find(({ relation }) => relation === 'owner') ?? people.find(({ relation }) => relation === 'tenant') ?? people[0]
  if (!head) return { maskedName: '', line: withoutPeople[household.occupancy] }
  return {
    maskedName: maskName(nameOf(head)),
    line: [head.relation && relationName[head.relation], `${people.length} 口`].filter(Boolean).join('·'),
  }
}

/** 3–6 层 */
function floors(households: readonly Household[]): string {
  const all = households.map(({ floor }) => floor)
  const [lowest, highest] = [Math.min(...all), Math.max(...all)]
  return lowest === highest ? `${lowest} 层` : `${lowest}–${highest} 层`
}

const byNumber = new Intl.Collator('zh-CN-u-kn-true')
