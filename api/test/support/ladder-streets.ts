import type { CommunityPolicy } from '@shared/community-policy'
import { onDuty, parseSeat, roleAt, roleOfPost, type Seat } from '@shared/seats'
import type { Connection } from 'mongoose'
import { areaSchema } from '../../src/areas/area.schema'
import { policyVersionSchema } from '../../src/areas/policy-version.schema'
import { newId } from '../../src/core/ids'
import { Pii } from '../../src/core/pii'
import { householdSchema } from '../../src/households/household.schema'
import type { IssuePlace } from '../../src/issues/machine/issue-state'
import { ladderSeats } from '../../src/issues/machine/ladder'
import { personSchema } from '../../src/people/person.schema'
import { testVariables } from './test-env'

export interface LadderStreets {
  /** One household of each community, with its whole ladder. */
  places: readonly Required<IssuePlace>[]
  policy: CommunityPolicy
  /** Seats that nobody holds. */
  vacant: (seat: Seat) => boolean
  /** Since when everybody stands there. */
  since: Date
}

/** Communities with somebody on every rung, straight into the database: for runs that need many, or only the ladder. @returns who holds which seat */
export async function seedLadderStreets(connection: Connection, streets: LadderStreets): Promise<ReadonlyMap<Seat, string>> {
  const holders = new Map<Seat, string>()
  for (const place of streets.places) {
    const people = peopleOf(place, streets)
    await Promise.all([
      connection.model('Area', areaSchema).insertMany(areasOf(place)),
      connection.model('Person', personSchema).insertMany(people.map(({ person }) => person)),
      connection.model('Household', householdSchema).create(householdOf(place, people[0]?.person._id ?? '', streets.since)),
      connection
        .model('PolicyVersion', policyVersionSchema)
        .create({ _id: newId(), communityId: place.communityId, version: 1, policy: streets.policy, createdAt: streets.since }),
    ])
    for (const { seats, person } of people) for (const seat of seats) holders.set(seat, person._id)
  }
  return holders
}

function areasOf({ subdistrictId, communityId, gridId, buildingId, gateId }: Required<IssuePlace>) {
  const node = (_id: string, kind: string, above: string[]) => {
    const community = kind === 'community' ? { settings: { deskPhone: '01000000120', emergencyPhone: '119', standingDuty: {} } } : {}
    const own = kind === 'subdistrict' ? subdistrictId : communityId
    return { _id, communityId: own, kind, path: [...above, _id], parentId: above.at(-1), code: _id, name: _id, fullName: _id, ...community }
  }
  const top = [subdistrictId, communityId]
  return [
    node(subdistrictId, 'subdistrict', []),
    node(communityId, 'community', [subdistrictId]),
    node(gridId, 'grid', top),
    node(buildingId, 'building', top),
    node(gateId, 'gate', [...top, buildingId]),
  ]
}

const householdOf = ({ householdId, communityId, buildingId, gateId }: Required<IssuePlace>, personId: string, since: Date) => ({
  _id: householdId,
  communityId,
  addressKey: '302',
  buildingId,
  gateId,
  floor: 3,
  room: '302',
  address: '302',
  occupancy: 'ownerOccupied' as const,
  contact: { personId, since },
  contactRev: 0,
  careFlags: [],
  createdAt: since,
})

/** The contact member first, then one for every role of the ladder, who stands for the post on duty too. */
function peopleOf(place: Required<IssuePlace>, { policy, vacant, since }: LadderStreets) {
  const pii = new Pii(testVariables.PII_KEYS, testVariables.PII_HASH_KEY)
  const desk = roleAt('propertyStaff', place.communityId)
  const seats = [...ladderSeats(policy, place), desk].filter((seat) => parseSeat(seat)?.kind !== 'onDuty' && !vacant(seat))
  return seats.map((seat) => {
    const parsed = parseSeat(seat)
    const appointment = parsed?.kind === 'role' ? { role: parsed.role, areaId: parsed.areaId, from: since } : undefined
    const standsFor = Object.entries(roleOfPost).flatMap(([post, role]) =>
      seat === roleAt(role, place.communityId) ? [onDuty(post as keyof typeof roleOfPost, place.communityId)] : [],
    )
    const above = appointment?.areaId === place.subdistrictId
    const person = {
      _id: newId(),
      communityId: above ? place.subdistrictId : place.communityId,
      kind: 'staff' as const,
      name: pii.seal(seat),
      appointments: appointment ? [appointment] : [],
      rosterKey: seat,
      createdAt: since,
    }
    return { seats: [seat, ...standsFor], person }
  })
}

/** A household with its whole ladder in a community of its own, by number. */
export function placeNumbered(number: number): Required<IssuePlace> {
  const id = (digit: string): string => digit.repeat(20) + number.toString(16).padStart(4, '0')
  return {
    householdId: id('1'),
    gateId: id('2'),
    buildingId: id('3'),
    gridId: id('4'),
    communityId: id('5'),
    subdistrictId: id('6'),
  }
}
