import { Injectable } from '@nestjs/common'
import type { RotaPersonView, UnwakeableWhy } from '@shared/rota'
import { Pii } from '../core/pii'
import { holds } from '../people/appointment'
import { PeopleRepository } from '../people/people.repository'
import type { Person } from '../people/person.schema'

/** Whom the roster does not know, or not any more. */
export const unknownPerson = '不在名册的人'

export type NameOf = (personId: string) => string

/** Those of the roster who may be put on a shift, and how they are named. */
@Injectable()
export class RotaPeople {
  constructor(
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
  ) {}

  /** Who works for the community now. */
  listStaff(communityId: string): Promise<Person[]> {
    return this.people.listCurrent(communityId, 'staff')
  }

  /** Also those who are not in the roster any more. */
  listByIds(communityId: string, personIds: readonly string[]): Promise<Person[]> {
    return this.people.listByIds(communityId, [...new Set(personIds)])
  }

  /** By person: own numbers of those who agreed to have them shown (design §6). */
  async shownPhones(communityId: string, personIds: readonly string[]): Promise<Map<string, string>> {
    const people = await this.listByIds(communityId, personIds)
    return new Map(
      people.flatMap(({ _id, phone, showPhoneSince, endedAt }) =>
        phone && showPhoneSince && !endedAt ? [[_id, this.pii.open(phone)]] : [],
      ),
    )
  }

  /** How each of them is named; {@link unknownPerson} for whoever the roster does not know, so that a sentence can be said. */
  async namesOf(communityId: string, personIds: readonly string[]): Promise<NameOf> {
    const names = new Map((await this.listByIds(communityId, personIds)).map((person) => [person._id, this.nameOf(person)]))
    return (personId) => names.get(personId) ?? unknownPerson
  }

  /** Who decides about the rota. */
  async listSecretaries(communityId: string, now: Date): Promise<Person[]> {
    const appointed = await this.people.listAppointedAt(communityId, [communityId])
    return appointed.filter((person) => holds(person, 'communitySecretary', communityId, now))
  }

  view(person: Person, unreachable?: UnwakeableWhy): RotaPersonView {
    return { personId: person._id, name: this.nameOf(person), ...(unreachable ? { unreachable } : {}) }
  }

  nameOf({ name }: Person): string {
    return this.pii.open(name)
  }
}

/** An account stands for somebody only by the roster's phone, so whoever has no phone has neither. */
export const isReachable = ({ phone, endedAt }: Person): boolean => phone !== undefined && !endedAt
