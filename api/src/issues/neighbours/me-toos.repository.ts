import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import { newId } from '../../core/ids'
import type { MeToo } from './me-too.schema'

@Injectable()
export class MeToosRepository {
  constructor(@InjectModel('MeToo') private readonly meToos: Model<MeToo>) {}

  async add(communityId: string, issueId: string, accountId: string, at: Date): Promise<void> {
    try {
      await this.meToos.create({ _id: newId(), communityId, issueId, accountId, at })
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
  }

  async remove(communityId: string, issueId: string, accountId: string): Promise<void> {
    await this.meToos.deleteOne({ communityId, issueId, accountId })
  }

  async listAccounts(communityId: string, issueId: string): Promise<string[]> {
    const found = await this.meToos.find({ communityId, issueId }, { accountId: 1 }).lean()
    return found.map(({ accountId }) => accountId)
  }

  /** Counted for a page of issues at once, never stored beside them. */
  async countByIssue(communityId: string, issueIds: string[], accountId: string): Promise<Map<string, { count: number; mine: boolean }>> {
    const found = await this.meToos.find({ communityId, issueId: { $in: issueIds } }, { issueId: 1, accountId: 1 }).lean()
    const counts = new Map<string, { count: number; mine: boolean }>()
    for (const { issueId, accountId: whose } of found) {
      const { count, mine } = counts.get(issueId) ?? { count: 0, mine: false }
      counts.set(issueId, { count: count + 1, mine: mine || whose === accountId })
    }
    return counts
  }
}
