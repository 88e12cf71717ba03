import { Injectable } from '@nestjs/common'
import { DomainError } from '../../core/domain-error'
import { Pii } from '../../core/pii'
import { type Actor, personIn } from '../../people/actor'
import { PeopleRepository } from '../../people/people.repository'
import { mayHandle } from './plan.policy'
import type { Plan, Signature } from './plan.schema'
import { PlansRepository } from './plans.repository'

export const systemSignature: Signature = { accountId: 'system' }

/** Who comes to which plan, and how they are named in it. */
@Injectable()
export class PlanAccess {
  constructor(
    private readonly plans: PlansRepository,
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN */
  async find(actor: Actor, id: string): Promise<Plan> {
    const plan = await this.findAsSystem(id)
    if (!mayHandle(actor, plan)) throw new DomainError('FORBIDDEN')
    return plan
  }

  /** @throws NOT_FOUND */
  async findAsSystem(id: string): Promise<Plan> {
    const plan = await this.plans.findAnywhere(id)
    if (!plan) throw new DomainError('NOT_FOUND')
    return plan
  }

  async signature(actor: Actor, communityId: string): Promise<Signature> {
    const personId = personIn(actor, communityId)
    const [person] = personId ? await this.people.listByIds(communityId, [personId]) : []
    return { accountId: actor.accountId, ...(personId ? { personId } : {}), ...(person ? { name: person.name } : {}) }
  }

  /** 陈晓雯; 系统 */
  nameOf({ accountId, name }: Signature): string {
    if (accountId === systemSignature.accountId) return '系统'
    return this.pii.openOptional(name) ?? '社区'
  }
}
