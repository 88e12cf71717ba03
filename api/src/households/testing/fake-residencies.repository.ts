import { mongo } from 'mongoose'
import type { Position } from '../../core/paging'
import type { RequestFilter, RequestScope, ResidenciesRepository, ResidencyChange } from '../residencies.repository'
import type { Residency } from '../residency.schema'

/** In memory; the same cases run against it and the real one. */
export class FakeResidenciesRepository implements Pick<ResidenciesRepository, keyof ResidenciesRepository> {
  readonly residencies = new Map<string, Residency>()

  /** For constructors that name the real class. */
  get asRepository(): ResidenciesRepository {
    return this as unknown as ResidenciesRepository
  }

  async insert(residency: Residency) {
    const clash = this.filter(
      (r) =>
        (r.activeKey !== undefined && r.activeKey === residency.activeKey) ||
        (r.accountId === residency.accountId && r.clientRequestId === residency.clientRequestId),
    )
    if (clash.length > 0) throw new mongo.MongoServerError({ message: 'duplicate key', code: 11000 })
    this.residencies.set(residency._id, { ...residency })
  }

  async findAnywhere(id: string) {
    const residency = this.residencies.get(id)
    return residency ? { ...residency } : null
  }

  async findClaim(accountId: string, clientRequestId: string) {
    return this.filter((r) => r.accountId === accountId && r.clientRequestId === clientRequestId)[0] ?? null
  }

  async findActive(activeKey: string) {
    return this.filter((r) => r.activeKey === activeKey)[0] ?? null
  }

  async listActiveOfAccount(accountId: string) {
    return this.filter((r) => r.accountId === accountId && (r.status === 'pending' || r.status === 'verified'))
  }

  async listOfAccount(accountId: string) {
    return this.filter((r) => r.accountId === accountId)
  }

  async listVerified(communityId: string, householdIds: readonly string[]) {
    return this.filter((r) => r.communityId === communityId && householdIds.includes(r.householdId) && r.status === 'verified')
  }

  async listVerifiedAtGates(communityId: string, gateIds: readonly string[]) {
    return this.filter((r) => r.communityId === communityId && gateIds.includes(r.gateId) && r.status === 'verified')
  }

  async listRequests(
    scopes: readonly RequestScope[],
    filter: RequestFilter,
    exceptAccountId: string,
    position: Position | undefined,
    limit: number,
  ) {
    const older = (r: Residency) =>
      !position || r.createdAt < position.at || (r.createdAt.getTime() === position.at.getTime() && r._id < position.id)
    return this.requests(scopes, filter, exceptAccountId)
      .filter(older)
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a._id < b._id ? 1 : -1))
      .slice(0, limit)
  }

  async countRequests(scopes: readonly RequestScope[], filter: RequestFilter, exceptAccountId: string) {
    return this.requests(scopes, filter, exceptAccountId).length
  }

  async listDeskDue(now: Date, limit: number) {
    return this.filter((r) => r.status === 'pending' && r.deskDueAt !== undefined && r.deskDueAt <= now)
      .sort((a, b) => Number(a.deskDueAt) - Number(b.deskDueAt))
      .slice(0, limit)
  }

  async save({ _id, communityId, rev }: Residency, { set, unset = [], notices = [] }: ResidencyChange, now: Date) {
    const current = this.residencies.get(_id)
    if (current?.rev !== rev || current.communityId !== communityId) return false
    const next: Residency = { ...current, ...set, rev: rev + 1, pendingNotices: [...current.pendingNotices, ...notices] }
    if (notices.length > 0) next.noticesDueAt = now
    for (const field of unset) delete next[field]
    this.residencies.set(_id, next)
    return true
  }

  private requests(scopes: readonly RequestScope[], filter: RequestFilter, exceptAccountId: string): Residency[] {
    const inState = (r: Residency) =>
      filter === 'waiting' ? r.status === 'pending' : (r.status === 'verified' || r.status === 'rejected') && r.decision?.by === 'person'
    return this.filter((r) => r.accountId !== exceptAccountId && inState(r) && scopes.some((scope) => isIn(r, scope)))
  }

  private filter(keep: (residency: Residency) => boolean): Residency[] {
    return [...this.residencies.values()]
      .filter(keep)
      .sort((a, b) => (a._id < b._id ? -1 : 1))
      .map((residency) => ({ ...residency }))
  }
}

const isIn = (r: Residency, { communityId, gateIds, householdIds, notOwners }: RequestScope): boolean =>
  r.communityId === communityId &&
  (!gateIds || gateIds.includes(r.gateId)) &&
  (!householdIds || householdIds.includes(r.householdId)) &&
  (!notOwners || r.relation !== 'owner')
