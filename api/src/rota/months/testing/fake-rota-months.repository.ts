import type { PendingNotice } from '../../../core/outbox'
import type { RotaMonth } from '../rota-month.schema'
import type { RotaMonthsRepository } from '../rota-months.repository'

/** In memory, by the same rules as the real one (rota-months-repository-cases.ts). */
export class FakeRotaMonthsRepository {
  months: RotaMonth[] = []

  get asRepository(): RotaMonthsRepository {
    return this as unknown as RotaMonthsRepository
  }

  async find(communityId: string, month: string): Promise<RotaMonth | null> {
    return structuredClone(this.months.find((stored) => stored.communityId === communityId && stored.month === month) ?? null)
  }

  async listPublished(communityId: string, first: string, last: string): Promise<RotaMonth[]> {
    return (await this.list(communityId, first, last)).filter(({ status }) => status === 'published')
  }

  async list(communityId: string, first: string, last: string): Promise<RotaMonth[]> {
    const found = this.months.filter((stored) => stored.communityId === communityId && stored.month >= first && stored.month <= last)
    return structuredClone(found.sort((a, b) => (a.month < b.month ? -1 : 1)))
  }

  async listCoverDueAnywhere(now: Date, limit: number): Promise<RotaMonth[]> {
    const due = this.months.filter(({ coverDueAt }) => coverDueAt && coverDueAt <= now)
    return structuredClone(due.sort((a, b) => Number(a.coverDueAt) - Number(b.coverDueAt)).slice(0, limit))
  }

  async write(changed: RotaMonth, notices: readonly PendingNotice[]): Promise<boolean> {
    const stored = this.months.find(({ communityId, month }) => communityId === changed.communityId && month === changed.month)
    if ((stored?.rev ?? 0) !== changed.rev) return false
    const pendingNotices = [...(stored?.pendingNotices ?? []), ...notices]
    const due = notices.length > 0 ? { noticesDueAt: changed.changedAt } : {}
    const next = structuredClone({ ...stored, coverDueAt: undefined, ...changed, ...due, pendingNotices, rev: changed.rev + 1 })
    this.months = [...this.months.filter((month) => month !== stored), next]
    return true
  }
}
