import { Injectable, Logger } from '@nestjs/common'
import { AreasRepository } from '../../areas/areas.repository'
import { AuditService } from '../../audit/audit.service'
import { Clock } from '../../core/clock'
import type { CommunityPicture } from '../picture/community-picture'
import { CommunityPictureReader } from '../picture/community-picture.reader'
import { rosterMark } from '../picture/roster-mark'
import { pictureOfPlan } from '../plans/plan.presenter'
import type { Plan, Progress } from '../plans/plan.schema'
import { movesOf } from '../plans/plan-moves'
import { PlansRepository } from '../plans/plans.repository'
import { AssignmentEventsRepository } from './assignment-events.repository'
import { memberNotices } from './member-notices'
import { PlanMover } from './plan-mover'

const movesPerStep = 100
const noticesPerStep = 100
/** A process that has not said anything for so long is dead. */
const leaseMs = 30_000
const longestLeaseMs = 64 * leaseMs

/** Doubled with every attempt: a plan that fails again and again does not keep the timer from the others. */
export const leaseFrom = (now: Date, attempts = 0): Date => new Date(now.getTime() + Math.min(leaseMs * 2 ** attempts, longestLeaseMs))

/**
 * The long way of a plan into the roster: compare, move by hundreds, tell, finish. Each step is written down when it is done and may be
 * repeated, by any process (ADR 0009).
 */
@Injectable()
export class PlanApplier {
  private readonly logger = new Logger(PlanApplier.name)

  constructor(
    private readonly plans: PlansRepository,
    private readonly pictures: CommunityPictureReader,
    private readonly mover: PlanMover,
    private readonly events: AssignmentEventsRepository,
    private readonly areas: AreasRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Is the roster still the one the plan was computed from? */
  async isCurrent({ communityId, rosterMark: mark }: Plan): Promise<boolean> {
    return rosterMark(await this.pictures.read(communityId)) === mark
  }

  /** Before the first move. @returns undefined when the roster has changed: the plan is a draft again, and nothing was applied */
  async check(plan: Plan): Promise<Plan | undefined> {
    if (await this.isCurrent(plan)) return this.advance(plan, { ...plan.progress, checked: true })
    await this.plans.change(plan, { $set: { status: 'draft' }, $unset: { applyingKey: 1, leaseUntil: 1, applyBy: 1 } })
    return undefined
  }

  /** Goes on where the plan stands. A failure is logged; the timer takes it up again. */
  async run(plan: Plan): Promise<void> {
    try {
      const checked = plan.progress.checked ? plan : await this.check(plan)
      if (!checked) return
      const picture = pictureOfPlan(await this.pictures.read(plan.communityId, mentionedIn(plan)), plan)
      const moved = await this.moveAll(checked, picture)
      const told = moved && (await this.tellAll(moved, picture))
      if (told) await this.finish(told)
    } catch (error) {
      this.logger.error({ err: error, planId: plan._id }, 'a plan stopped while it was applied; it is taken up again')
    }
  }

  /** @returns undefined when another process has taken over */
  private async moveAll(plan: Plan, picture: CommunityPicture): Promise<Plan | undefined> {
    const moves = movesOf(plan)
    let at: Plan | undefined = plan
    while (at && at.progress.moves < moves.length) {
      const { progress, conflicts }: Plan = at
      const step = moves.slice(progress.moves, progress.moves + movesPerStep)
      const found = await this.mover.move(at, picture, step)
      const next = { ...progress, moves: progress.moves + step.length, done: progress.done + step.length - found.length }
      at = await this.advance(at, next, { conflicts: [...conflicts, ...found] })
    }
    return at
  }

  /** @returns undefined when another process has taken over */
  private async tellAll(plan: Plan, picture: CommunityPicture): Promise<Plan | undefined> {
    const notices = memberNotices(plan._id, picture, await this.events.listOfPlan(plan.communityId, plan._id))
    let at: Plan | undefined = plan
    while (at && at.progress.told < notices.length) {
      const { progress }: Plan = at
      const step = notices.slice(progress.told, progress.told + noticesPerStep)
      const update = { $set: { noticesDueAt: this.clock.now() }, $push: { pendingNotices: { $each: step } } }
      at = await this.advance(at, { ...progress, told: progress.told + step.length }, {}, update)
    }
    return at
  }

  private async finish(plan: Plan): Promise<void> {
    const { _id, communityId, applyBy, conflicts } = plan
    const now = this.clock.now()
    if (conflicts.length > 0) await this.areas.markRepairDue(communityId, now)
    await this.audit.record({
      communityId,
      accountId: applyBy?.accountId ?? plan.createdBy.accountId,
      ...(applyBy?.personId ? { personId: applyBy.personId } : {}),
      action: 'planApplied',
      target: { kind: 'plan', id: _id },
    })
    await this.plans.change(plan, { $set: { status: 'applied', appliedAt: now }, $unset: { applyingKey: 1, leaseUntil: 1 } })
  }

  private async advance(
    plan: Plan,
    progress: Progress,
    set: Partial<Plan> = {},
    update: { $set?: Partial<Plan>; $push?: object } = {},
  ): Promise<Plan | undefined> {
    const fields = { ...set, leaseUntil: leaseFrom(this.clock.now()) }
    const written = await this.plans.advance(plan, progress, { ...update, $set: { ...update.$set, ...fields } })
    return written ? { ...plan, ...fields, progress } : undefined
  }
}

function* mentionedIn({ households }: Plan): Iterable<string> {
  for (const { from, to } of households) {
    if (from) yield from
    if (to) yield to
  }
}
