import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { BoardView, CreatePlanInput, PlanKind, PlanStatus, PlanSummary, PlanWishesInput } from '@shared/assignment'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import type { PendingNotice } from '../../core/outbox'
import type { Actor } from '../../people/actor'
import { ApplyingService } from '../applying/applying.service'
import type { CommunityPicture } from '../picture/community-picture'
import { CommunityPictureReader } from '../picture/community-picture.reader'
import { rosterMark } from '../picture/roster-mark'
import { type Computed, computePlan } from './compute-plan'
import { toPlanSummary } from './plan.presenter'
import type { Plan, Signature, Wishes } from './plan.schema'
import { PlanAccess, systemSignature } from './plan-access'
import { PlanReading } from './plan-reading.service'
import { withWishes } from './plan-wishes'
import { PlansRepository } from './plans.repository'

/** Drafts a community keeps; beyond it the oldest is discarded. */
const draftsKept = 10
const noWishes: Wishes = { pins: [], exclusions: [] }

/** 联户方案: made, changed by hand, given up. Applying is a room of its own. */
@Injectable()
export class PlansService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly access: PlanAccess,
    private readonly reading: PlanReading,
    private readonly pictures: CommunityPictureReader,
    private readonly applying: ApplyingService,
    private readonly clock: Clock,
  ) {}

  /** The same tap twice is one plan. @throws AREA_NOT_FOUND, NO_HOUSEHOLDS, NO_MEMBERS, LIMITS_REVERSED, MEMBER_TWICE */
  async create(actor: Actor, communityId: string, { kind, commandId }: CreatePlanInput): Promise<BoardView> {
    const known = await this.plans.findByCommand(communityId, commandId)
    if (known) return this.reading.board(known)
    const picture = await this.pictures.read(communityId)
    const by = await this.access.signature(actor, communityId)
    const plan = this.draft(picture, kind, by, commandId, computePlan(picture, kind, noWishes))
    if (!(await this.plans.insert(plan))) return this.reading.board((await this.plans.findByCommand(communityId, commandId)) ?? plan)
    await this.discardOldest(communityId)
    return this.reading.board(plan, picture)
  }

  /**
   * A plan nobody asked for; it takes the place of the one proposed before, unless somebody has begun to work on that. For the same reason
   * and roster there is one, by however many processes it is asked for; what the office said no to is not proposed again before something changes.
   *
   * @param reason why, as the office reads it: 陈建国不再联户，8 户要换人
   * @param told who hears of it, in the same write
   * @returns undefined when nobody would have to change, or somebody has the plan in hand already
   * @throws AREA_NOT_FOUND, NO_HOUSEHOLDS, NO_MEMBERS, LIMITS_REVERSED, MEMBER_TWICE
   */
  async propose(
    picture: CommunityPicture,
    { kind, reason, told }: { kind: PlanKind; reason: string; told(planId: string): PendingNotice[] },
  ): Promise<PlanSummary | undefined> {
    const { communityId } = picture
    const commandId = proposalKey(picture, kind, reason)
    const known = await this.plans.findByCommand(communityId, commandId)
    if (known) return this.untouched(known)
    const computed = computePlan(picture, kind, noWishes)
    if (computed.figures.moved === 0) {
      await this.withdrawProposals(communityId)
      return undefined
    }
    const draft = this.draft(picture, kind, systemSignature, commandId, computed)
    const plan: Plan = { ...draft, reason, pendingNotices: told(draft._id), noticesDueAt: draft.createdAt }
    if (!(await this.plans.insert(plan))) return this.untouched((await this.plans.findByCommand(communityId, commandId)) ?? plan)
    await this.withdrawProposals(communityId, plan)
    return this.untouched(plan)
  }

  /** Proposals nobody has touched, once there is nothing to mend, or a newer one. */
  async withdrawProposals(communityId: string, newer?: Plan): Promise<void> {
    for (const draft of await this.plans.listDrafts(communityId)) {
      const older = newer === undefined || (draft._id !== newer._id && draft.createdAt <= newer.createdAt)
      // The same roster may come back, and want the same plan: its key is free again.
      if (older && isSystems(draft)) await this.plans.change(draft, { $set: { ...discarded.$set, commandId: newId() } })
    }
  }

  /** The system's proposal that waits for a yes and still fits the roster. */
  async findProposal(picture: CommunityPicture): Promise<PlanSummary | undefined> {
    const mark = rosterMark(picture)
    const plans = await this.plans.listRecent(picture.communityId)
    const waiting = plans.find(({ reason, status, rosterMark }) => reason && isOpen(status) && rosterMark === mark)
    return waiting && toPlanSummary(waiting, this.access.nameOf(waiting.createdBy))
  }

  /** Applies a plan nobody has to agree to; resolved when it is done. @throws NOT_FOUND, PLAN_STALE, PLAN_RUNNING, PLAN_FINISHED */
  async applyBySystem(id: string): Promise<void> {
    await this.applying.applyAsSystem(id)
  }

  /**
   * Pins and exclusions, then solved again. What was being asked for on the phone meanwhile must be asked for again.
   * @throws PLAN_CHANGED, PLAN_FINISHED, PLAN_RUNNING, PLAN_STALE, HOUSEHOLD_NOT_FOUND, PIN_OUTSIDE, PIN_OVER_LIMIT, PIN_NOT_POSSIBLE
   */
  async wish(actor: Actor, id: string, { rev, commandId, wishes }: PlanWishesInput): Promise<BoardView> {
    const { doc, next } = await change<Plan, { changed: Partial<Plan>; picture: CommunityPicture }>({
      read: () => this.access.find(actor, id),
      decide: async (plan) => {
        if (plan.changedBy.commandId === commandId) return undefined
        this.refuseClosed(plan)
        if (plan.rev !== rev) throw new DomainError('PLAN_CHANGED', { who: this.access.nameOf(plan.changedBy) })
        const picture = await this.pictures.read(plan.communityId)
        if (rosterMark(picture) !== plan.rosterMark) throw new DomainError('PLAN_STALE')
        const computed = computePlan(picture, plan.kind, withWishes(picture, plan.wishes, wishes))
        const by = await this.access.signature(actor, plan.communityId)
        return { changed: { status: 'draft', changedBy: { ...by, commandId }, ...computed }, picture }
      },
      write: (plan, { changed }) => this.plans.change(plan, { $set: changed, $unset: { applyBy: 1 } }),
    })
    return next ? this.reading.board({ ...doc, ...next.changed, rev: doc.rev + 1 }, next.picture) : this.reading.board(doc)
  }

  /** Twice is once. @throws PLAN_RUNNING while it is being applied, PLAN_FINISHED after that */
  async discard(actor: Actor, id: string): Promise<void> {
    await change<Plan, typeof discarded>({
      read: () => this.access.find(actor, id),
      decide: (plan) => {
        if (plan.status === 'discarded') return undefined
        this.refuseClosed(plan)
        return discarded
      },
      write: (plan, update) => this.plans.change(plan, update),
    })
  }

  private untouched(plan: Plan): PlanSummary | undefined {
    return plan.status === 'draft' && isSystems(plan) ? toPlanSummary(plan, this.access.nameOf(systemSignature)) : undefined
  }

  private refuseClosed({ status, applyBy }: Plan): void {
    if (status === 'applying') throw new DomainError('PLAN_RUNNING', applyBy ? { who: this.access.nameOf(applyBy) } : {})
    if (status === 'applied' || status === 'discarded') throw new DomainError('PLAN_FINISHED')
  }

  private draft({ communityId }: CommunityPicture, kind: PlanKind, by: Signature, commandId: string, computed: Computed): Plan {
    return {
      _id: newId(),
      communityId,
      kind,
      status: 'draft',
      createdAt: this.clock.now(),
      createdBy: by,
      commandId,
      ...computed,
      changedBy: { ...by, commandId },
      progress: { checked: false, moves: 0, done: 0, told: 0 },
      conflicts: [],
      pendingNotices: [],
      rev: 0,
    }
  }

  private async discardOldest(communityId: string): Promise<void> {
    const drafts = await this.plans.listDrafts(communityId)
    for (const draft of drafts.slice(0, Math.max(0, drafts.length - draftsKept))) await this.plans.change(draft, discarded)
  }
}

const proposalKey = (picture: CommunityPicture, ...why: string[]): string =>
  createHash('sha256')
    .update([rosterMark(picture), ...why].join(' '))
    .digest('base64url')

const isOpen = (status: PlanStatus): boolean => status === 'draft' || status === 'awaitingPhone'
const isSystems = ({ changedBy }: Pick<Plan, 'changedBy'>): boolean => changedBy.accountId === systemSignature.accountId

const discarded = { $set: { status: 'discarded' as const } }
