import { Injectable, Logger } from '@nestjs/common'
import { AccountsRepository } from '../../accounts/accounts.repository'
import { Clock } from '../../core/clock'
import { type ContentScene, WechatClient } from '../../wechat/wechat.client'
import { WechatError, type WechatErrorKind } from '../../wechat/wechat.errors'
import type { TextCheck } from '../issue.schema'
import { textParts } from './text-parts'

const scenes = { comment: 2, forum: 3 } as const satisfies Record<string, ContentScene>

/** WeChat checks only for users it saw within two hours: what it has not answered by then a person looks at. */
const askForMs = 2 * 60 * 60_000
/** Asking again changes nothing about these. */
const hopeless: readonly WechatErrorKind[] = ['notRecentlySeen', 'openidInvalid', 'badRequest']
/** Of several parts the first of these that any of them got. */
const worstFirst: readonly TextCheck[] = ['risky', 'pending', 'failed', 'review', 'pass']

interface WrittenText {
  accountId: string
  words: string
  writtenAt: Date
  scene: keyof typeof scenes
}

/** WeChat's check of words that neighbours will read. Never stands in the way of posting. */
@Injectable()
export class TextChecks {
  private readonly logger = new Logger(TextChecks.name)

  constructor(
    private readonly wechat: WechatClient,
    private readonly accounts: AccountsRepository,
    private readonly clock: Clock,
  ) {}

  /** `pending`: WeChat is away, ask again · `review`: WeChat wants a person to look · `failed`: it cannot be asked any more, so a person has to. */
  async check({ accountId, words, writtenAt, scene }: WrittenText): Promise<TextCheck> {
    const account = await this.accounts.find(accountId)
    if (!account?.openid) return 'failed'
    const answers = new Set<TextCheck>()
    for (const content of textParts(words)) {
      answers.add(await this.ask(content, account.openid, scene))
      if (answers.has('risky') || answers.has('pending')) break
    }
    const answer = worstFirst.find((one) => answers.has(one)) ?? 'pending'
    const isOld = this.clock.now().getTime() - writtenAt.getTime() >= askForMs
    return answer === 'pending' && isOld ? 'failed' : answer
  }

  private async ask(content: string, openid: string, scene: WrittenText['scene']): Promise<TextCheck> {
    try {
      return (await this.wechat.msgSecCheck({ content, openid, scene: scenes[scene] })).suggest
    } catch (error) {
      if (!(error instanceof WechatError)) throw error
      this.logger.warn({ kind: error.kind }, 'WeChat did not check a text')
      return hopeless.includes(error.kind) ? 'failed' : 'pending'
    }
  }
}
