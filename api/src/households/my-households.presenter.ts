import type { MyHouseholdsView, MyHouseholdView } from '@shared/households'
import { relationName } from '@shared/residencies'
import type { Area } from '../areas/area.schema'
import { groupBy } from '../core/group-by'
import { maskName } from '../core/mask'
import type { Person } from '../people/person.schema'
import type { Household, Occupancy } from './household.schema'

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
  nameOf: (person: Person) => string
}

/** Households in the order one walks past them. */
export function toMyHouseholds(households: readonly Household[], { gates, people, openIssues, nameOf }: Sources): MyHouseholdsView {
  const gateName = (household: Household): string => gates.find(({ _id }) => _id === household.gateId)?.fullName ?? household.address
  const inOrder = [...households].sort(
    (a, b) => byNumber.compare(gateName(a), gateName(b)) || a.floor - b.floor || byNumber.compare(a.room, b.room),
  )
  return {
    total: households.length,
    line: [...groupBy(inOrder, gateName)].map(([name, ofGate]) => `${name} ${floors(ofGate)}`).join('、'),
    households: inOrder.map((household) => ({
      householdId: household._id,
      gateName: gateName(household),
      room: household.room,
      floor: household.floor,
      ...who(
        household,
        people.filter(({ householdId }) => householdId === household._id),
        nameOf,
      ),
      careFlags: household.careFlags,
      openIssues: openIssues.filter(({ householdId }) => householdId === household._id).length,
    })),
    openIssues,
  }
}

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
