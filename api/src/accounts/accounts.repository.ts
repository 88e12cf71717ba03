import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../core/duplicate-key'
import { newId } from '../core/ids'
import type { Account } from './account.schema'

/** What binding a phone writes. */
type BoundPhone = Required<Pick<Account, 'phone' | 'phoneHash' | 'phoneVerifiedAt'>>

/** Accounts are global: one WeChat identity may live here and be a steward there. */
@Injectable()
export class AccountsRepository {
  constructor(@InjectModel('Account') private readonly accounts: Model<Account>) {}

  async find(id: string): Promise<Account | null> {
    return this.accounts.findById(id).lean()
  }

  async listByIds(ids: string[]): Promise<Account[]> {
    return ids.length === 0 ? [] : this.accounts.find({ _id: { $in: ids } }).lean()
  }

  async findByOpenid(openid: string): Promise<Account | null> {
    return this.accounts.findOne({ openid }).lean()
  }

  /** The account of a WeChat identity, made when it is new; two first sign-ins at once make one. */
  async seen(openid: string, now: Date, unionid?: string): Promise<Account> {
    const seen = { lastSeenAt: now, ...(unionid ? { unionid } : {}) }
    try {
      return await this.upsert(openid, seen)
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      return this.upsert(openid, seen)
    }
  }

  /** Accounts that proved this number; the one used last comes first. */
  async listByPhone(phoneHash: string): Promise<Account[]> {
    return this.accounts.find({ phoneHash }).sort({ lastSeenAt: -1 }).lean()
  }

  /** As above, of many numbers at once. */
  async listByPhones(phoneHashes: readonly string[]): Promise<Account[]> {
    return phoneHashes.length === 0
      ? []
      : this.accounts
          .find({ phoneHash: { $in: phoneHashes } })
          .sort({ lastSeenAt: -1 })
          .lean()
  }

  async bindPhone(id: string, phone: BoundPhone): Promise<void> {
    await this.accounts.updateOne({ _id: id }, { $set: phone })
  }

  /** What WeChat told us of the phone, and what followed from it. */
  async erasePhone(id: string): Promise<void> {
    await this.accounts.updateOne({ _id: id }, { $set: { links: [] }, $unset: { phone: 1, phoneHash: 1, phoneVerifiedAt: 1 } })
  }

  /** Only its id stays, which the record of issues names. */
  async erase(id: string): Promise<void> {
    const gone = { openid: 1, unionid: 1, phone: 1, phoneHash: 1, phoneVerifiedAt: 1 }
    await this.accounts.updateOne({ _id: id }, { $set: { links: [] }, $unset: gone })
  }

  async saveLinks(id: string, links: Account['links']): Promise<void> {
    await this.accounts.updateOne({ _id: id }, { $set: { links } })
  }

  /** Two plain steps: with an upsert, not every server's findOneAndUpdate finds what another one just inserted. */
  private async upsert(openid: string, seen: Pick<Account, 'lastSeenAt' | 'unionid'>): Promise<Account> {
    const asNew = { _id: newId(), createdAt: seen.lastSeenAt, links: [] }
    await this.accounts.updateOne({ openid }, { $set: seen, $setOnInsert: asNew }, { upsert: true })
    return this.accounts.findOne({ openid }).orFail().lean<Account>()
  }
}
