import { createHash } from 'node:crypto'
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import * as z from 'zod/mini'
import { AccountClosings } from '../../accounts/account-closings'
import { AccountsRepository } from '../../accounts/accounts.repository'
import { type PushEvent, pushKey, pushList } from '../../wechat/push/push'
import { WechatPushes } from '../../wechat/push/wechat-pushes'
import { CreditsRepository } from './credits.repository'
import { CreditsService } from './credits.service'

const Choice = z.object({ TemplateId: z.string().check(z.minLength(1)), SubscribeStatusString: z.string() })

/** What people tapped, from WeChat itself: what a phone claims could be made up. */
@Injectable()
export class CreditPushes implements OnModuleInit {
  private readonly logger = new Logger(CreditPushes.name)

  constructor(
    private readonly pushes: WechatPushes,
    private readonly accounts: AccountsRepository,
    private readonly credits: CreditsRepository,
    private readonly service: CreditsService,
    private readonly closings: AccountClosings,
  ) {}

  onModuleInit(): void {
    this.pushes.on('subscribe_msg_popup_event', (event) => this.choose(event))
    this.pushes.on('subscribe_msg_change_event', (event) => this.switchOff(event))
    this.closings.onClosing((accountId) => this.service.forget(accountId))
  }

  /** Answers to 允许发送消息吗: an accept is one message more; 取消 takes back nothing but a long-term subscription. */
  private async choose(event: PushEvent): Promise<void> {
    const accountId = await this.accountOf(event)
    if (accountId === undefined) return
    const [key, at] = [shortKey(event), timeOf(event)]
    for (const { TemplateId: templateId, SubscribeStatusString: said } of this.choicesIn(event)) {
      const of = { accountId, templateId }
      if (said === 'accept') await this.credits.count(of, key)
      if (said === 'accept' || (said === 'reject' && this.service.kindOf(templateId) === 'longTerm'))
        await this.credits.say(of, said === 'reject', at)
    }
  }

  /** WeChat's settings: only what was switched off is pushed. */
  private async switchOff(event: PushEvent): Promise<void> {
    const accountId = await this.accountOf(event)
    if (accountId === undefined) return
    for (const { TemplateId: templateId, SubscribeStatusString: said } of this.choicesIn(event))
      if (said === 'reject') await this.credits.say({ accountId, templateId }, true, timeOf(event))
  }

  /** Nobody, when the person never signed in or is erased. */
  private async accountOf({ FromUserName }: PushEvent): Promise<string | undefined> {
    return (await this.accounts.findByOpenid(FromUserName))?._id
  }

  private choicesIn(event: PushEvent): z.output<typeof Choice>[] {
    return pushList(event).flatMap((entry) => {
      const parsed = Choice.safeParse(entry)
      if (!parsed.success) this.logger.warn({ event: event.Event }, 'an entry without a template')
      return parsed.success ? [parsed.data] : []
    })
  }
}

const shortKey = (event: PushEvent): string => createHash('sha256').update(pushKey(event)).digest('base64url').slice(0, 22)

const timeOf = ({ CreateTime }: PushEvent): Date => new Date(CreateTime * 1000)
