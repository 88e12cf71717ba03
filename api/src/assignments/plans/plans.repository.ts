import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model, UpdateQuery } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import type { Plan, PlanHead, Progress } from './plan.schema'

/** Plans shown to an office. */
const listed = 50
/** Taken up in one turn of the timer. */
const takenUp = 5
const head = { households: 0, wishes: 0, outlook: 0, pendingNotices: 0 } as const

@Injectable()
export class PlansRepository {
  constructor(@InjectModel('AssignmentPlan') private readonly plans: Model<Plan>) {}

  /** @returns false when this tap has made a plan before */
  async insert(plan: Plan): Promise<boolean> {
    try {
      await this.plans.create(plan)
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  /** Crosses communities: an id is all the caller has; the policy is asked afterwards. */
  async findAnywhere(id: string): Promise<Plan | null> {
    return this.plans.findById(id).lean()
  }

  async findByCommand(communityId: string, commandId: string): Promise<Plan | null> {
    return this.plans.findOne({ communityId, commandId }).lean()
  }

  /** The newest first, without what was discarded. */
  async listRecent(communityId: string): Promise<PlanHead[]> {
    return this.plans
      .find({ communityId, status: { $ne: 'discarded' } }, head)
      .sort({ createdAt: -1, _id: -1 })
      .limit(listed)
      .lean()
  }

  /** Nobody has applied them yet; the oldest first. */
  async listDrafts(communityId: string): Promise<PlanHead[]> {
    return this.plans.find({ communityId, status: 'draft' }, head).sort({ createdAt: 1, _id: 1 }).lean()
  }

  async findApplying(communityId: string): Promise<PlanHead | null> {
    return this.plans.findOne({ applyingKey: communityId }, head).lean()
  }

  /** The change rule: false when somebody else changed it first. @throws a duplicate key error when another plan is being applied */
  async change({ _id, communityId, rev }: Pick<Plan, '_id' | 'communityId' | 'rev'>, update: UpdateQuery<Plan>): Promise<boolean> {
    const written = await this.plans.updateOne({ _id, communityId, rev }, { ...update, $inc: { rev: 1 } })
    return written.modifiedCount === 1
  }

  /** As {@link change}; undefined when another plan of the community is being applied. */
  async changeAlone(plan: Plan, update: UpdateQuery<Plan>): Promise<boolean | undefined> {
    try {
      return await this.change(plan, update)
    } catch (error) {
      if (isDuplicateKey(error)) return undefined
      throw error
    }
  }

  /**
   * Progress is not a change of state: it moves without rev, from the step that was read to the next.
   * @returns false when another process has taken that step
   */
  async advance({ _id, communityId, progress }: Plan, next: Progress, update: UpdateQuery<Plan>): Promise<boolean> {
    const at = { 'progress.checked': progress.checked, 'progress.moves': progress.moves, 'progress.told': progress.told }
    const written = await this.plans.updateOne(
      { _id, communityId, status: 'applying', ...at },
      { ...update, $set: { ...update.$set, progress: next } },
    )
    return written.modifiedCount === 1
  }

  /** Crosses communities (timer): being applied when its process died, the longest ago first. */
  async listStaleAnywhere(now: Date): Promise<Plan[]> {
    return this.plans
      .find({ status: 'applying', leaseUntil: { $lt: now } })
      .sort({ leaseUntil: 1 })
      .limit(takenUp)
      .lean()
  }
}
