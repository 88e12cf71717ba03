import { Injectable } from '@nestjs/common'
import type { Account, Session } from '../accounts/account.schema'
import { AreasRepository } from '../areas/areas.repository'
import { Clock } from '../core/clock'
import { HouseholdsRepository } from '../households/households.repository'
import { ResidenciesRepository } from '../households/residencies.repository'
import type { Actor, HeldAppointment, HeldResidency } from '../people/actor'
import { isCurrent } from '../people/appointment'
import { PeopleRepository } from '../people/people.repository'
import type { Person } from '../people/person.schema'

/** Reads everything somebody may do, anew for every request: rights are never in the token (design §10). */
@Injectable()
export class ActorLoader {
  constructor(
    private readonly people: PeopleRepository,
    private readonly areas: AreasRepository,
    private readonly households: HouseholdsRepository,
    private readonly residencies: ResidenciesRepository,
    private readonly clock: Clock,
  ) {}

  async load(session: Session, account: Account): Promise<Actor> {
    const [people, residencies] = await Promise.all([
      this.people.listLinkedAnywhere(account),
      this.residencies.listActiveOfAccount(account._id),
    ])
    const [paths, contactOf] = await Promise.all([
      this.paths([
        ...people.flatMap(({ appointments }) => appointments.map(({ areaId }) => areaId)),
        ...residencies.map(({ gateId }) => gateId),
      ]),
      this.contactOf(people),
    ])
    return {
      accountId: account._id,
      sessionId: session._id,
      device: session.device,
      phoneVerified: account.phoneVerifiedAt !== undefined,
      people: people.map(({ _id, communityId, kind, householdId }) => ({ personId: _id, communityId, kind, householdId })),
      appointments: people.flatMap((person) => this.appointmentsOf(person, paths)),
      contactOf,
      residencies: residencies.map(
        ({ _id, householdId, communityId, gateId, status }): HeldResidency => ({
          residencyId: _id,
          householdId,
          communityId,
          gateId,
          gatePath: paths.get(gateId) ?? [],
          verified: status === 'verified',
        }),
      ),
    }
  }

  private async contactOf(people: Person[]): Promise<Actor['contactOf']> {
    const members = people.filter(({ kind }) => kind === 'partyMember')
    const perMember = await Promise.all(members.map(({ communityId, _id }) => this.households.listOfContact(communityId, [_id])))
    return perMember
      .flat()
      .flatMap(({ _id, gateId, communityId, contact }) =>
        contact ? [{ householdId: _id, gateId, communityId, personId: contact.personId }] : [],
      )
  }

  private async paths(areaIds: string[]): Promise<Map<string, string[]>> {
    const areas = await this.areas.listAnywhere([...new Set(areaIds)])
    return new Map(areas.map(({ _id, path }) => [_id, path]))
  }

  private appointmentsOf({ _id, communityId, appointments }: Person, paths: Map<string, string[]>): HeldAppointment[] {
    const now = this.clock.now()
    return appointments
      .filter((held) => isCurrent(held, now))
      .map(({ role, areaId }) => ({ role, areaId, areaPath: paths.get(areaId) ?? [], communityId, personId: _id }))
  }
}
