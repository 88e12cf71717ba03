import { Injectable } from '@nestjs/common'
import type { BoardView } from '@shared/assignment'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import { pendingNotice } from '../../core/outbox'
import type { Actor } from '../../people/actor'
import type { Plan } from '../plans/plan.schema'
import { PlanAccess, systemSignature } from '../plans/plan-access'
import { PlanReading } from '../plans/plan-reading.service'
import { PlansRepository } from '../plans/plans.repository'
import { leaseFrom, PlanApplier } from './plan-applier'

type By = NonNullable<Plan['applyBy']>

/** What was begun, and its end for whoever wants to wait for it. */
interface Begun {
  plan: Plan
  done: Promise<void>
}

/** A plan becomes the roster's: asked for, confirmed on the phone, begun once, taken up again when its process died. */
@Injectable()
export class ApplyingService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly access: PlanAccess,
    private readonly reading: PlanReading,
    private readonly applier: PlanApplier,
    private readonly clock: Clock,
  ) {}

  /**
   * From a phone at once; from a desk it waits for the second tap. The same tap twice is one.
   * @throws PLAN_STALE, PLAN_RUNNING, PLAN_FINISHED
   */
  async apply(actor: Actor, id: string, commandId: string): Promise<{ view: BoardView; done: Promise<void> }> {
    const { communityId } = await this.access.find(actor, id)
    const by = { ...(await this.access.signature(actor, communityId)), commandId }
    const { plan, done } = actor.device === 'phone' ? await this.begin(id, by) : await this.askPhone(id, by)
    return { view: await this.reading.board(plan), done }
  }

  /** The second tap, on a phone of the account that asked. @throws PLAN_NEEDS_PHONE, FORBIDDEN, PLAN_STALE, PLAN_RUNNING, PLAN_FINISHED */
  async confirm(actor: Actor, id: string): Promise<{ view: BoardView; done: Promise<void> }> {
    if (actor.device !== 'phone') throw new DomainError('PLAN_NEEDS_PHONE')
    const asked = await this.access.find(actor, id)
    if (asked.status === 'draft') throw new DomainError('NOT_FOUND')
    if (asked.applyBy?.accountId !== actor.accountId) throw new DomainError('FORBIDDEN')
    const { plan, done } = await this.begin(id, asked.applyBy)
    return { view: await this.reading.board(plan), done }
  }

  /** Nobody has to agree; resolved when it is applied. @throws NOT_FOUND, PLAN_STALE, PLAN_RUNNING, PLAN_FINISHED */
  async applyAsSystem(id: string): Promise<void> {
    await (await this.begin(id, { ...systemSignature, commandId: newId() })).done
  }

  /** For the timers: takes up what a dead process left. */
  async tend(now: Date): Promise<void> {
    for (const plan of await this.plans.listStaleAnywhere(now)) {
      const attempts = (plan.attempts ?? 0) + 1
      const next = { attempts, leaseUntil: leaseFrom(now, attempts) }
      if (await this.plans.change(plan, { $set: next })) await this.applier.run({ ...plan, ...next, rev: plan.rev + 1 })
    }
  }

  private async askPhone(id: string, by: By): Promise<Begun> {
    const { doc, next } = await change<Plan, Partial<Plan>>({
      read: () => this.access.findAsSystem(id),
      decide: async (plan) => {
        if (this.isAskedBy(plan, by)) return undefined
        if (!(await this.applier.isCurrent(plan))) throw new DomainError('PLAN_STALE')
        return { status: 'awaitingPhone', applyBy: by, changedBy: by }
      },
      write: (plan, asked) =>
        this.plans.change(plan, {
          $set: { ...asked, noticesDueAt: this.clock.now() },
          $push: { pendingNotices: awaitsPhone(plan, by.accountId) },
        }),
    })
    return { plan: next ? { ...doc, ...next, rev: doc.rev + 1 } : doc, done: Promise.resolve() }
  }

  /** The community is taken first, then the roster compared: from here on no other plan can change it. */
  private async begin(id: string, by: By): Promise<Begun> {
    const { doc, next } = await change<Plan, Partial<Plan>>({
      read: () => this.access.findAsSystem(id),
      decide: (plan) => {
        if (this.isAskedBy(plan, by) && plan.status !== 'awaitingPhone') return undefined
        const leaseUntil = leaseFrom(this.clock.now())
        return { status: 'applying', applyingKey: plan.communityId, applyBy: by, changedBy: by, leaseUntil }
      },
      write: async (plan, begun) => {
        const written = await this.plans.changeAlone(plan, { $set: begun })
        if (written === undefined) throw await this.running(plan.communityId)
        return written
      },
    })
    if (!next) return { plan: doc, done: Promise.resolve() }
    const plan = await this.applier.check({ ...doc, ...next, rev: doc.rev + 1 })
    if (!plan) throw new DomainError('PLAN_STALE')
    return { plan, done: this.applier.run(plan) }
  }

  /** The same tap again? @throws PLAN_RUNNING, PLAN_FINISHED when the plan is past being asked for */
  private isAskedBy({ status, applyBy }: Plan, { commandId }: By): boolean {
    if (status !== 'draft' && status !== 'discarded' && applyBy?.commandId === commandId) return true
    if (status === 'applying') throw new DomainError('PLAN_RUNNING', applyBy ? { who: this.access.nameOf(applyBy) } : {})
    if (status === 'applied' || status === 'discarded') throw new DomainError('PLAN_FINISHED')
    return false
  }

  private async running(communityId: string): Promise<DomainError> {
    const other = await this.plans.findApplying(communityId)
    return new DomainError('PLAN_RUNNING', other?.applyBy ? { who: this.access.nameOf(other.applyBy) } : {})
  }
}

const awaitsPhone = ({ _id, figures }: Plan, accountId: string) =>
  pendingNotice({
    kind: 'planAwaitsPhone',
    recipients: [`account:${accountId}`],
    params: { headline: `${figures.moved} 户换人，换好后 ${figures.covered} 户有联户党员` },
    urgent: false,
    target: { kind: 'plan', id: _id },
  })
