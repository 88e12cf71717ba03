import type { PendingNotice } from '../../../core/outbox'
import type { HandBack } from '../hand-back.schema'
import type { HandBacksRepository } from '../hand-backs.repository'

/** In memory, by the same rules as the real one (hand-backs-repository-cases.ts). */
export class FakeHandBacksRepository {
  readonly handBacks: HandBack[] = []

  get asRepository(): HandBacksRepository {
    return this as unknown as HandBacksRepository
  }

  async insert(handBack: HandBack): Promise<boolean> {
    if (await this.findByCommand(handBack.communityId, handBack.personId, handBack.commandId)) return false
    this.handBacks.push({ ...handBack })
    return true
  }

  async findAnywhere(id: string): Promise<HandBack | null> {
    const found = this.handBacks.find(({ _id }) => _id === id)
    return found ? { ...found } : null
  }

  async findByCommand(communityId: string, personId: string, commandId: string): Promise<HandBack | null> {
    return this.handBacks.find((h) => h.communityId === communityId && h.personId === personId && h.commandId === commandId) ?? null
  }

  async listStanding(communityId: string, personIds: readonly string[]): Promise<HandBack[]> {
    return this.handBacks.filter((h) => h.communityId === communityId && personIds.includes(h.personId) && !h.takenBackAt)
  }

  async listSettleDueAnywhere(now: Date, limit: number): Promise<HandBack[]> {
    return this.handBacks
      .filter(({ settleDueAt }) => settleDueAt && settleDueAt <= now)
      .sort((a, b) => Number(a.settleDueAt) - Number(b.settleDueAt))
      .slice(0, limit)
  }

  async takeBack(read: HandBack, notices: readonly PendingNotice[], now: Date): Promise<boolean> {
    const current = this.atRev(read)
    if (!current) return false
    Object.assign(current, { takenBackAt: now, settleDueAt: now, rev: current.rev + 1 })
    current.pendingNotices = [...current.pendingNotices, ...notices]
    if (notices.length > 0) current.noticesDueAt = now
    return true
  }

  async settled(read: HandBack): Promise<void> {
    const current = this.atRev(read)
    if (current) Object.assign(current, { settleDueAt: undefined, rev: current.rev + 1 })
  }

  private atRev({ _id, rev }: HandBack): HandBack | undefined {
    return this.handBacks.find((handBack) => handBack._id === _id && handBack.rev === rev)
  }
}
