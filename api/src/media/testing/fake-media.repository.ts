import type { MediaRepository } from '../media.repository'
import type { Medium } from '../media.schema'

/** In memory; the same cases run against it and the real one. */
export class FakeMediaRepository implements Pick<MediaRepository, keyof MediaRepository> {
  readonly media = new Map<string, Medium>()

  /** For constructors that name the real class. */
  get asRepository(): MediaRepository {
    return this as unknown as MediaRepository
  }

  async insert(medium: Medium) {
    this.media.set(medium._id, { ...medium })
  }

  async listOfAccount(accountId: string, ids: readonly string[]) {
    return this.filter((m) => m.accountId === accountId && ids.includes(m._id))
  }

  async countUnattached(accountId: string) {
    return this.filter((m) => m.accountId === accountId && m.sweepAt !== undefined).length
  }

  async listByIds(communityId: string, ids: readonly string[]) {
    return this.filter((m) => m.communityId === communityId && ids.includes(m._id))
  }

  async attach(communityId: string, id: string, { accountId, issueId }: { accountId: string; issueId: string }, now: Date) {
    const medium = this.media.get(id)
    if (!medium || medium.accountId !== accountId) return false
    if (medium.issueId !== undefined) return medium.issueId === issueId && medium.communityId === communityId
    if (!medium.sweepAt || medium.sweepAt <= now) return false
    this.media.set(id, { ...medium, communityId, issueId, sweepAt: undefined })
    return true
  }

  async release(communityId: string, issueId: string, ids: readonly string[], sweepAt: Date) {
    for (const medium of this.filter((m) => m.communityId === communityId && m.issueId === issueId && ids.includes(m._id)))
      this.media.set(medium._id, { ...medium, communityId: undefined, issueId: undefined, sweepAt })
  }

  async listAskDue(now: Date, limit: number) {
    return this.due('askDueAt', now, limit)
  }

  async claimAsk(id: string, asks: number, askDueAt: Date) {
    const medium = this.media.get(id)
    if (medium?.asks !== asks || medium.check !== 'pending') return false
    this.media.set(id, { ...medium, asks: asks + 1, askDueAt })
    return true
  }

  async saveTrace(id: string, traceId: string) {
    this.ifPending(id, { traceId })
  }

  async askAgainAt(id: string, askDueAt: Date) {
    this.ifPending(id, { askDueAt })
  }

  async findByTrace(traceId: string) {
    return this.filter((m) => m.traceId === traceId)[0] ?? null
  }

  async saveVerdict(id: string, check: 'pass' | 'review' | 'risky' | 'failed', tellDueAt: Date) {
    this.ifPending(id, { check, tellDueAt, askDueAt: undefined })
  }

  async listTellDue(now: Date, limit: number) {
    return this.due('tellDueAt', now, limit)
  }

  async told(id: string) {
    const medium = this.media.get(id)
    if (medium) this.media.set(id, { ...medium, tellDueAt: undefined })
  }

  async tellAgainAt(id: string, tellDueAt: Date) {
    const medium = this.media.get(id)
    if (medium?.tellDueAt) this.media.set(id, { ...medium, tellDueAt })
  }

  async listSweepDue(now: Date, limit: number) {
    return this.due('sweepAt', now, limit)
  }

  async deleteSwept(id: string, now: Date) {
    const sweepAt = this.media.get(id)?.sweepAt
    if (sweepAt && sweepAt <= now) this.media.delete(id)
  }

  private filter(keep: (medium: Medium) => boolean): Medium[] {
    return [...this.media.values()].filter(keep).map((medium) => ({ ...medium }))
  }

  private due(field: 'askDueAt' | 'tellDueAt' | 'sweepAt', now: Date, limit: number): Medium[] {
    return this.filter((m) => (m[field]?.getTime() ?? Number.POSITIVE_INFINITY) <= now.getTime()).slice(0, limit)
  }

  private ifPending(id: string, changes: Partial<Medium>): void {
    const medium = this.media.get(id)
    if (medium?.check === 'pending') this.media.set(id, { ...medium, ...changes })
  }
}
