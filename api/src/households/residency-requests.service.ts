import { Injectable } from '@nestjs/common'
import type { DecideResidencyInput, ResidencyRequestList, ResidencyRequestsQuery, ResidencyRequestView } from '@shared/residencies'
import { AreasRepository } from '../areas/areas.repository'
import { AuditService } from '../audit/audit.service'
import { change } from '../core/change'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import { decodeCursor, toPage } from '../core/paging'
import { type Actor, personIn } from '../people/actor'
import { requestScopes } from './request-scopes'
import { ResidenciesRepository, type ResidencyChange } from './residencies.repository'
import { type DeciderRole, decidesAs } from './residency.policy'
import { ResidencyPresenter } from './residency.presenter'
import type { Residency } from './residency.schema'
import { decidedChange } from './residency-changes'
import { factsOf, type Neighbourhood, ResidencyNeighbourhood } from './residency-neighbourhood'
import { ResidencyRequestPresenter } from './residency-request.presenter'

const pageSize = 30

/** 住户申请: for the steward, the contact member, the community and the household's owners. */
@Injectable()
export class ResidencyRequestsService {
  constructor(
    private readonly residencies: ResidenciesRepository,
    private readonly around: ResidencyNeighbourhood,
    private readonly areas: AreasRepository,
    private readonly presenter: ResidencyRequestPresenter,
    private readonly residencyPresenter: ResidencyPresenter,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Those the actor may decide, or could have. Full names: an audit entry for each is written before the answer. */
  async list(actor: Actor, { filter, cursor }: ResidencyRequestsQuery): Promise<ResidencyRequestList> {
    const scopes = await this.scopesOf(actor)
    const found = await this.residencies.listRequests(scopes, filter, actor.accountId, decodeCursor(cursor), pageSize + 1)
    const { docs, nextCursor } = toPage(found, pageSize, ({ createdAt }) => createdAt)
    const items = await Promise.all(docs.map((residency) => this.view(actor, residency)))
    return { items: items.filter((item) => item !== undefined), nextCursor }
  }

  /** How many wait for the actor, for the badge. */
  async countWaiting(actor: Actor): Promise<number> {
    return this.residencies.countRequests(await this.scopesOf(actor), 'waiting', actor.accountId)
  }

  /** Whether anybody still has to decide it; asked before somebody is called to. */
  async isWaiting(id: string): Promise<boolean> {
    return (await this.residencies.findAnywhere(id))?.status === 'pending'
  }

  /**
   * Confirms or refuses; the same command again answers what is there.
   * @throws NOT_FOUND, FORBIDDEN, RESIDENCY_DECIDED naming who was first, REASON_REQUIRED
   */
  async decide(actor: Actor, id: string, input: DecideResidencyInput): Promise<ResidencyRequestView> {
    if (input.decision === 'refuse' && !input.reason) throw new DomainError('REASON_REQUIRED')
    await change<Residency, ResidencyChange>({
      read: () => this.read(id),
      decide: (residency) => this.nextOf(actor, residency, input),
      write: (residency, next) => this.residencies.save(residency, next, this.clock.now()),
    })
    const view = await this.view(actor, await this.read(id), 'residencyDecided')
    if (!view) throw new DomainError('FORBIDDEN')
    return view
  }

  private async nextOf(actor: Actor, residency: Residency, input: DecideResidencyInput): Promise<ResidencyChange | undefined> {
    const { decision } = residency
    if (decision?.commandId === input.commandId && decision.accountId === actor.accountId) return undefined
    const around = await this.neighbourhood(residency)
    const role = decidesAs(actor, factsOf(residency, around))
    if (!role) throw new DomainError('FORBIDDEN')
    if (residency.status !== 'pending') throw new DomainError('RESIDENCY_DECIDED', { who: await this.whoDecided(residency) })
    const decider = { accountId: actor.accountId, personId: personActing(actor, role, residency), role }
    return decidedChange(residency, input, decider, around.household.address, this.clock.now())
  }

  private async view(actor: Actor, residency: Residency, action = 'residencyRequestSeen'): Promise<ResidencyRequestView | undefined> {
    const around = await this.around.of(residency.householdId, this.clock.now())
    const role = around && decidesAs(actor, factsOf(residency, around))
    if (!role) return undefined
    const { communityId, _id } = residency
    const personId = personIn(actor, communityId)
    await this.audit.record({ communityId, accountId: actor.accountId, personId, role, action, target: { kind: 'residency', id: _id } })
    return this.presenter.view(residency, around)
  }

  private async scopesOf(actor: Actor) {
    const owned = actor.residencies.some(({ verified }) => verified)
      ? (await this.residencies.listActiveOfAccount(actor.accountId)).filter(
          ({ status, relation }) => status === 'verified' && relation === 'owner',
        )
      : []
    const stewardOf = actor.appointments.filter(({ role }) => role === 'gateSteward')
    const trees = await Promise.all([...new Set(stewardOf.map(({ communityId }) => communityId))].map((id) => this.areas.listTree(id)))
    return requestScopes(actor, trees.flat(), owned)
  }

  private async read(id: string): Promise<Residency> {
    const residency = await this.residencies.findAnywhere(id)
    if (!residency) throw new DomainError('NOT_FOUND')
    return residency
  }

  private async neighbourhood({ householdId }: Residency): Promise<Neighbourhood> {
    const around = await this.around.of(householdId, this.clock.now())
    if (!around) throw new DomainError('HOUSEHOLD_NOT_FOUND')
    return around
  }

  private async whoDecided(residency: Residency): Promise<string> {
    if (residency.status === 'ended') return '申请人'
    return (await this.residencyPresenter.decidedBy(residency)) ?? '系统'
  }
}

/** The roster entry behind the role; owners act as themselves. */
function personActing(actor: Actor, role: DeciderRole, { householdId, communityId }: Residency): string | undefined {
  if (role === 'contactMember') return actor.contactOf.find((held) => held.householdId === householdId)?.personId
  return actor.appointments.find((held) => held.role === role && held.communityId === communityId)?.personId
}
