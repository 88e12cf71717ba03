import { Injectable } from '@nestjs/common'
import type { MyHouseholdsCommunity, MyHouseholdsView, RevealedHouseholdView, RevealHouseholdInput } from '@shared/households'
import { relationName } from '@shared/residencies'
import { AreasRepository } from '../areas/areas.repository'
import { AuditService } from '../audit/audit.service'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import { groupBy } from '../core/group-by'
import { Pii } from '../core/pii'
import { type Actor, personIn } from '../people/actor'
import { isUnavailable } from '../people/availability'
import { PeopleRepository } from '../people/people.repository'
import { contactsIn } from './hand-backs/hand-back.policy'
import { HandBacksService } from './hand-backs/hand-backs.service'
import { HouseholdsRepository } from './households.repository'
import { toMyHouseholds } from './my-households.presenter'
import { OpenIssuesOfHouseholds } from './open-issues'
import { revealsAs } from './residency.policy'
import { VisitsService } from './visits/visits.service'

/** 我的联户: the households one is the contact of; names and numbers behind a mask that leaves a trace when lifted. */
@Injectable()
export class MyHouseholdsService {
  constructor(
    private readonly households: HouseholdsRepository,
    private readonly people: PeopleRepository,
    private readonly areas: AreasRepository,
    private readonly openIssues: OpenIssuesOfHouseholds,
    private readonly visits: VisitsService,
    private readonly handBacks: HandBacksService,
    private readonly audit: AuditService,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<MyHouseholdsView> {
    const byCommunity = groupBy(actor.contactOf, ({ communityId }) => communityId)
    const parts = await Promise.all(
      [...byCommunity].map(([communityId, held]) =>
        this.ofCommunity(
          actor,
          communityId,
          held.map(({ householdId }) => householdId),
        ),
      ),
    )
    const households = parts.flatMap((part) => part.households)
    return toMyHouseholds(households, {
      gates: await this.areas.listAnywhere([...new Set(households.map(({ gateId }) => gateId))]),
      people: parts.flatMap(({ people }) => people),
      openIssues: parts.flatMap(({ openIssues }) => openIssues),
      visits: new Map(parts.flatMap(({ visits }) => [...visits])),
      ownHomes: actor.people.flatMap(({ householdId }) => householdId ?? []),
      communities: parts.map(({ community }) => community),
      nameOf: ({ name }) => this.pii.open(name),
      now: this.clock.now(),
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
      careFlags: household.careFlags,
      people: people.map(({ _id, name, phone, relation, relationWords }) => ({
        personId: _id,
        name: this.pii.open(name),
        relation: relationWords ?? (relation ? relationName[relation] : '住户'),
        phone: this.pii.openOptional(phone),
      })),
    }
  }

  private async ofCommunity(actor: Actor, communityId: string, ids: string[]) {
    const [households, people, openIssues, visits, community] = await Promise.all([
      this.households.listByIds(communityId, ids),
      this.people.listOfHouseholds(communityId, ids),
      this.openIssues.openOfHouseholds(communityId, ids),
      this.visits.recent(communityId, ids),
      this.community(actor, communityId, ids.length),
    ])
    return { households, people, openIssues, visits, community }
  }

  private async community(actor: Actor, communityId: string, households: number): Promise<MyHouseholdsCommunity> {
    const personIds = contactsIn(actor, communityId)
    const [community, members, standing] = await Promise.all([
      this.areas.findAnywhere(communityId),
      this.people.listByIds(communityId, personIds),
      this.handBacks.standing(communityId, personIds),
    ])
    const now = this.clock.now()
    const away = members.find((member) => isUnavailable(member, now))
    return {
      communityId,
      name: community?.name ?? '',
      households,
      unavailable: away && { until: away.unavailable?.until?.toISOString(), mayTakeBack: standing.has(away._id) },
    }
  }
}
