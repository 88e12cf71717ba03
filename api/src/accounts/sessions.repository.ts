import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import type { Session } from './account.schema'

@Injectable()
export class SessionsRepository {
  constructor(@InjectModel('Session') private readonly sessions: Model<Session>) {}

  async insert(session: Session): Promise<void> {
    await this.sessions.create(session)
  }

  async find(id: string): Promise<Session | null> {
    return this.sessions.findById(id).lean()
  }

  /** Those still signed in at `now`, the newest first. */
  async listLive(accountId: string, now: Date): Promise<Session[]> {
    return this.sessions
      .find({ accountId, expiresAt: { $gt: now }, revokedAt: { $exists: false } })
      .sort({ createdAt: -1, _id: -1 })
      .lean()
  }

  /** @returns false when the account has no such session; one revoked already stays as it was. */
  async revoke(accountId: string, id: string, now: Date): Promise<boolean> {
    const { matchedCount } = await this.sessions.updateOne(
      { _id: id, accountId, revokedAt: { $exists: false } },
      { $set: { revokedAt: now } },
    )
    return matchedCount === 1 || (await this.sessions.exists({ _id: id, accountId })) !== null
  }

  async revokeAll(accountId: string, now: Date): Promise<void> {
    await this.sessions.updateMany({ accountId, revokedAt: { $exists: false } }, { $set: { revokedAt: now } })
  }

  /** @returns how many went */
  async deleteExpiredBefore(time: Date): Promise<number> {
    return (await this.sessions.deleteMany({ expiresAt: { $lt: time } })).deletedCount
  }
}
