import { Injectable, Logger } from '@nestjs/common'
import { AccountsRepository } from '../../accounts/accounts.repository'
import { WechatClient } from '../../wechat/wechat.client'
import { WechatError } from '../../wechat/wechat.errors'
import type { TextCheck } from '../issue.schema'

const forumScene = 3

/** WeChat's check of words that neighbours will read. Never stands in the way of posting: what it cannot answer stays pending. */
@Injectable()
export class TextChecks {
  private readonly logger = new Logger(TextChecks.name)

  constructor(
    private readonly wechat: WechatClient,
    private readonly accounts: AccountsRepository,
  ) {}

  /** `pending`: WeChat is away, ask again · `review`: a person has to look, also when WeChat no longer knows the author. */
  async check(accountId: string, content: string): Promise<TextCheck> {
    const account = await this.accounts.find(accountId)
    if (!account?.openid) return 'review'
    try {
      return (await this.wechat.msgSecCheck({ content, openid: account.openid, scene: forumScene })).suggest
    } catch (error) {
      if (!(error instanceof WechatError)) throw error
      this.logger.warn({ kind: error.kind }, 'WeChat did not check a text')
      return error.kind === 'notRecentlySeen' || error.kind === 'openidInvalid' ? 'review' : 'pending'
    }
  }
}
