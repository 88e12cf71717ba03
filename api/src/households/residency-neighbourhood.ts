import { Injectable } from '@nestjs/common'
import type { AppointedRole } from '@shared/roles'
import type { Area } from '../areas/area.schema'
import { AreasRepository } from '../areas/areas.repository'
import type { Recipient } from '../core/outbox'
import { isCurrent } from '../people/appointment'
import { PeopleRepository } from '../people/people.repository'
import type { Person } from '../people/person.schema'
import type { Household } from './household.schema'
import { HouseholdsRepository } from './households.repository'
import { ResidenciesRepository } from './residencies.repository'
import { deciderName, officeRoles, type RequestFacts } from './residency.policy'
import type { Residency } from './residency.schema'

/** Everything around one residency that rules and views need. */
export interface Neighbourhood {
  household: Household
  gate: Area
  /** Roster entries of the household. */
  entries: Person[]
  contact?: Person
  stewards: Person[]
  /** The community's own. */
  office: Person[]
  /** Verified residencies of the household. */
  verified: Residency[]
}

@Injectable()
export class ResidencyNeighbourhood {
  constructor(
    private readonly areas: AreasRepository,
    private readonly people: PeopleRepository,
    private readonly households: HouseholdsRepository,
    private readonly residencies: ResidenciesRepository,
  ) {}

  /** @returns undefined when the household or its gate is gone. */
  async of(householdId: string, now: Date): Promise<Neighbourhood | undefined> {
    const household = await this.households.findAnywhere(householdId)
    if (!household) return undefined
    const { communityId, contact } = household
    const [gate, entries, contacts, verified] = await Promise.all([
      this.areas.findAnywhere(household.gateId),
      this.people.listOfHousehold(communityId, householdId),
      this.people.listByIds(communityId, contact ? [contact.personId] : []),
      this.residencies.listVerified(communityId, [householdId]),
    ])
    if (!gate) return undefined
    const appointed = await this.people.listAppointedAt(communityId, gate.path)
    const holders = (roles: readonly AppointedRole[]) => appointed.filter((person) => isAppointed(person, roles, gate.path, now))
    return {
      household,
      gate,
      entries,
      contact: contacts.find(({ endedAt }) => !endedAt),
      stewards: holders(['gateSteward']),
      office: holders(officeRoles),
      verified,
    }
  }
}

export const factsOf = (residency: Residency, { gate, verified }: Pick<Neighbourhood, 'gate' | 'verified'>): RequestFacts => ({
  residency,
  gatePath: gate.path,
  ownerAccountIds: verified.filter(({ relation }) => relation === 'owner').map(({ accountId }) => accountId),
})

/** Who is asked first: steward, contact member, and verified owners about everybody but another owner. */
export function askedFirst(residency: Pick<Residency, 'accountId' | 'relation'>, around: Neighbourhood): Recipient[] {
  const near = [...around.stewards, ...(around.contact ? [around.contact] : [])].map(({ _id }): Recipient => `person:${_id}`)
  const owners = around.verified.filter(({ relation, accountId }) => relation === 'owner' && accountId !== residency.accountId)
  return [...near, ...(residency.relation === 'owner' ? [] : owners.map(({ accountId }): Recipient => `account:${accountId}`))]
}

export const officeRecipients = ({ office }: Pick<Neighbourhood, 'office'>): Recipient[] =>
  office.map(({ _id }): Recipient => `person:${_id}`)

/** Everybody verified in the household but the account itself. */
export const housemates = ({ verified }: Pick<Neighbourhood, 'verified'>, accountId: string): Recipient[] =>
  verified.filter((residency) => residency.accountId !== accountId).map((residency): Recipient => `account:${residency.accountId}`)

/** 楼门长 赵淑英, 联户党员 曹淑芬; after a day of silence or an objection 社区值守. */
export function deciderLines(
  residency: Pick<Residency, 'deskAt' | 'objection'>,
  { stewards, contact }: Neighbourhood,
  nameOf: (person: Person) => string,
  now: Date,
): string[] {
  const desk = residency.deskAt && residency.deskAt <= now ? ['社区值守'] : []
  if (residency.objection) return desk
  return [
    ...stewards.map((person) => `${deciderName.gateSteward} ${nameOf(person)}`),
    ...(contact ? [`${deciderName.contactMember} ${nameOf(contact)}`] : []),
    ...desk,
  ]
}

const isAppointed = (person: Person, roles: readonly AppointedRole[], path: readonly string[], now: Date): boolean =>
  person.appointments.some((held) => roles.includes(held.role) && path.includes(held.areaId) && isCurrent(held, now))
