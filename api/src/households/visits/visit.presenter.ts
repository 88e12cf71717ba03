import { Injectable } from '@nestjs/common'
import type { VisitView } from '@shared/visits'
import { maskName } from '../../core/mask'
import { Pii } from '../../core/pii'
import type { Actor } from '../../people/actor'
import { PeopleRepository } from '../../people/people.repository'
import type { Person } from '../../people/person.schema'
import type { Household } from '../household.schema'
import { officeRoles } from '../residency.policy'
import type { VisitReader } from './visit.policy'
import type { Visit } from './visit.schema'

/** For whom the name is gone with its roster entry. */
const formerContact = '以前的联户党员'

@Injectable()
export class VisitPresenter {
  constructor(
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
  ) {}

  /** Visits of one household, for those who may read them. */
  async views(visits: readonly Visit[], household: Household, actor: Actor, role: VisitReader): Promise<VisitView[]> {
    const visitors = await this.people.listByIds(household.communityId, [...new Set(visits.map(({ personId }) => personId))])
    const nameOf = (personId: string): string => {
      const visitor = visitors.find(({ _id }) => _id === personId)
      if (!visitor) return formerContact
      const name = this.pii.open(visitor.name)
      return readsNameOf(visitor, household, role) ? name : maskName(name)
    }
    return visits.map(({ _id, kind, at, personId, words, nextVisitDay }) => ({
      id: _id,
      kind,
      at: at.toISOString(),
      by: nameOf(personId),
      mine: actor.people.some((person) => person.personId === personId),
      words: this.pii.openOptional(words),
      nextVisitDay,
    }))
  }
}

/** Everybody knows the present contact member by name; who it was before, only the community does. */
const readsNameOf = (visitor: Person, { contact }: Household, role: VisitReader): boolean =>
  (officeRoles as readonly string[]).includes(role) || (visitor._id === contact?.personId && !visitor.endedAt)
