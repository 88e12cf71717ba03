import { Injectable } from '@nestjs/common'
import type { MyHouseholdsView, RevealedHouseholdView, RevealHouseholdInput } from '@shared/households'
import { relationName } from '@shared/residencies'
import { AreasRepository } from '../areas/areas.repository'
import { AuditService } from '../audit/audit.service'
import { DomainError } from '../core/domain-error'
import { groupBy } from '../core/group-by'
import { Pii } from '../core/pii'
import { type Actor, personIn } from '../people/actor'
import { PeopleRepository } from '../people/people.repository'
import { HouseholdsRepository } from './households.repository'
import { toMyHouseholds } from './my-households.presenter'
import { OpenIssuesOfHouseholds } from './open-issues'
import { revealsAs } from './residency.policy'

/** 我的联户: the households one is the contact of; names and numbers behind a mask that leaves a trace when lifted. */
@Injectable()
export class MyHouseholdsService {
  constructor(
    private readonly households: HouseholdsRepository,
    private readonly people: PeopleRepository,
    private readonly areas: AreasRepository,
    private readonly openIssues: OpenIssuesOfHouseholds,
    private readonly audit: AuditService,
    private readonly pii: Pii,
  ) {}

  async list(actor: Actor): Promise<MyHouseholdsView> {
    const parts = await Promise.all(
      [...groupBy(actor.contactOf, ({ communityId }) => communityId)].map(async ([communityId, held]) => {
        const ids = held.map(({ householdId }) => householdId)
        return Promise.all([
          this.households.listByIds(communityId, ids),
          this.people.listOfHouseholds(communityId, ids),
          this.openIssues.openOfHouseholds(communityId, ids),
        ])
      }),
    )
    const households = parts.flatMap(([found]) => found)
    return toMyHouseholds(households, {
      gates: await this.areas.listAnywhere([...new Set(households.map(({ gateId }) => gateId))]),
      people: parts.flatMap(([, people]) => people),
      openIssues: parts.flatMap(([, , issues]) => issues),
      nameOf: ({ name }) => this.pii.open(name),
    })
  }

  /** Full names and numbers; the audit entry comes first. @throws HOUSEHOLD_NOT_FOUND, NOT_YOUR_HOUSEHOLD */
  async reveal(actor: Actor, householdId: string, { reason }: RevealHouseholdInput): Promise<RevealedHouseholdView> {
    const household = await this.households.findAnywhere(householdId)
    const gate = household && (await this.areas.findAnywhere(household.gateId))
    if (!household || !gate) throw new DomainError('HOUSEHOLD_NOT_FOUND')
    const role = revealsAs(actor, householdId, gate.path)
    if (!role) throw new DomainError('NOT_YOUR_HOUSEHOLD')
    const { communityId } = household
    const target = { kind: 'household', id: householdId }
    await this.audit.record({
      communityId,
      accountId: actor.accountId,
      personId: personIn(actor, communityId),
      role,
      action: 'householdRevealed',
      target,
      reason,
    })
    const people = await this.people.listOfHousehold(communityId, householdId)
    return {
      householdId,
      people: people.map(({ _id, name, phone, relation, relationWords }) => ({
        personId: _id,
        name: this.pii.open(name),
        relation: relationWords ?? (relation ? relationName[relation] : '住户'),
        phone: this.pii.openOptional(phone),
      })),
    }
  }
}
