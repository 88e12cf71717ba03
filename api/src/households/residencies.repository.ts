import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import type { PendingNotice } from '../core/outbox'
import { olderThan, type Position } from '../core/paging'
import type { Residency } from './residency.schema'

/** What one write of the change rule does to a residency. */
export interface ResidencyChange {
  set: Partial<Residency>
  unset?: readonly (keyof Residency)[]
  notices?: readonly PendingNotice[]
}

/** One community and what of it: everything, its gates or households. */
export interface RequestScope {
  communityId: string
  gateIds?: readonly string[]
  householdIds?: readonly string[]
  /** Owners decide for family and tenants only. */
  notOwners?: boolean
}

export type RequestFilter = 'waiting' | 'decided'

@Injectable()
export class ResidenciesRepository {
  constructor(@InjectModel('Residency') private readonly residencies: Model<Residency>) {}

  /** @throws the driver's duplicate-key error: the same claim twice, or a live claim of the account on the household. */
  async insert(residency: Residency): Promise<void> {
    await this.residencies.create(residency)
  }

  /** Crosses communities: an id is all the caller has. */
  async findAnywhere(id: string): Promise<Residency | null> {
    return this.residencies.findById(id).lean()
  }

  /** Crosses communities: what an account claimed under this request id. */
  async findClaim(accountId: string, clientRequestId: string): Promise<Residency | null> {
    return this.residencies.findOne({ accountId, clientRequestId }).lean()
  }

  async findActive(activeKey: string): Promise<Residency | null> {
    return this.residencies.findOne({ activeKey }).lean()
  }

  /** Crosses communities: pending and verified ones of an account, the oldest first; read at every request. */
  async listActiveOfAccount(accountId: string): Promise<Residency[]> {
    return this.residencies
      .find({ accountId, status: { $in: ['pending', 'verified'] } })
      .sort({ _id: 1 })
      .lean()
  }

  /** Crosses communities: all of an account, the oldest first. */
  async listOfAccount(accountId: string): Promise<Residency[]> {
    return this.residencies.find({ accountId }).sort({ _id: 1 }).lean()
  }

  async listVerified(communityId: string, householdIds: readonly string[]): Promise<Residency[]> {
    return householdIds.length === 0
      ? []
      : this.residencies.find({ communityId, householdId: { $in: householdIds }, status: 'verified' }).lean()
  }

  /** Everybody who lives behind these gates and was found to. */
  async listVerifiedAtGates(communityId: string, gateIds: readonly string[]): Promise<Residency[]> {
    return this.residencies.find({ communityId, gateId: { $in: [...gateIds] }, status: 'verified' }).lean()
  }

  /** Newest first; never the requests of `exceptAccountId`. */
  async listRequests(
    scopes: readonly RequestScope[],
    filter: RequestFilter,
    exceptAccountId: string,
    position: Position | undefined,
    limit: number,
  ): Promise<Residency[]> {
    if (scopes.length === 0) return []
    return this.residencies
      .find({
        $and: [{ $or: scopes.map(inScope) }, withState(filter), olderThan('createdAt', position)],
        accountId: { $ne: exceptAccountId },
      })
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit)
      .lean()
  }

  async countRequests(scopes: readonly RequestScope[], filter: RequestFilter, exceptAccountId: string): Promise<number> {
    if (scopes.length === 0) return 0
    return this.residencies.countDocuments({
      $and: [{ $or: scopes.map(inScope) }, withState(filter)],
      accountId: { $ne: exceptAccountId },
    })
  }

  /** Crosses communities: a timer. Pending ones whose desk has not been told, the longest waiting first. */
  async listDeskDue(now: Date, limit: number): Promise<Residency[]> {
    return this.residencies
      .find({ deskDueAt: { $lte: now }, status: 'pending' })
      .sort({ deskDueAt: 1 })
      .limit(limit)
      .lean()
  }

  /** The change rule's write. @returns false when somebody else was first. */
  async save({ _id, communityId, rev }: Residency, change: ResidencyChange, now: Date): Promise<boolean> {
    const { set, unset = [], notices = [] } = change
    const { matchedCount } = await this.residencies.updateOne(
      { _id, communityId, rev },
      {
        $set: { ...set, ...(notices.length > 0 ? { noticesDueAt: now } : {}) },
        ...(unset.length > 0 ? { $unset: Object.fromEntries(unset.map((field) => [field, 1])) } : {}),
        ...(notices.length > 0 ? { $push: { pendingNotices: { $each: notices } } } : {}),
        $inc: { rev: 1 },
      },
    )
    return matchedCount === 1
  }
}

const inScope = ({ communityId, gateIds, householdIds, notOwners }: RequestScope): object => ({
  communityId,
  ...(gateIds ? { gateId: { $in: gateIds } } : {}),
  ...(householdIds ? { householdId: { $in: householdIds } } : {}),
  ...(notOwners ? { relation: { $in: ['tenant', 'family'] } } : {}),
})

const withState = (filter: RequestFilter): object =>
  filter === 'waiting' ? { status: 'pending' } : { status: { $in: ['verified', 'rejected'] }, 'decision.by': 'person' }
