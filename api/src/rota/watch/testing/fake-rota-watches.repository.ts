import type { PendingNotice } from '../../../core/outbox'
import type { RotaWatch } from '../rota-watch.schema'
import type { RotaWatchesRepository } from '../rota-watches.repository'

/** In memory, by the same rules as the real one (rota-watches-repository-cases.ts). */
export class FakeRotaWatchesRepository {
  private watches: RotaWatch[] = []

  get asRepository(): RotaWatchesRepository {
    return this as unknown as RotaWatchesRepository
  }

  async find(communityId: string): Promise<RotaWatch | null> {
    return structuredClone(this.watches.find((stored) => stored.communityId === communityId) ?? null)
  }

  async write(changed: RotaWatch, notices: readonly PendingNotice[], now: Date): Promise<boolean> {
    const stored = this.watches.find(({ communityId }) => communityId === changed.communityId)
    if ((stored?.rev ?? 0) !== changed.rev) return false
    const pendingNotices = [...(stored?.pendingNotices ?? []), ...notices]
    const next = { ...stored, ...changed, pendingNotices, ...(notices.length > 0 ? { noticesDueAt: now } : {}), rev: changed.rev + 1 }
    this.watches = [...this.watches.filter((watch) => watch !== stored), structuredClone(next)]
    return true
  }
}
