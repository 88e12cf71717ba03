import type { Session } from '../account.schema'
import type { SessionsRepository } from '../sessions.repository'

/** In memory; held to the same cases as the real one (`sessions.cases.ts`). */
export class FakeSessionsRepository implements Pick<SessionsRepository, 'insert' | 'find' | 'listLive' | 'revoke' | 'deleteExpiredBefore'> {
  private readonly sessions = new Map<string, Session>()

  get all(): Session[] {
    return [...this.sessions.values()]
  }

  async insert(session: Session): Promise<void> {
    this.sessions.set(session._id, { ...session })
  }

  async find(id: string): Promise<Session | null> {
    return this.sessions.get(id) ?? null
  }

  async listLive(accountId: string, now: Date): Promise<Session[]> {
    return this.all
      .filter((session) => session.accountId === accountId && session.expiresAt > now && !session.revokedAt)
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a._id < b._id ? 1 : -1))
  }

  async revoke(accountId: string, id: string, now: Date): Promise<boolean> {
    const session = this.sessions.get(id)
    if (session?.accountId !== accountId) return false
    if (!session.revokedAt) this.sessions.set(id, { ...session, revokedAt: now })
    return true
  }

  async deleteExpiredBefore(time: Date): Promise<number> {
    const expired = this.all.filter(({ expiresAt }) => expiresAt < time)
    for (const { _id } of expired) this.sessions.delete(_id)
    return expired.length
  }
}
