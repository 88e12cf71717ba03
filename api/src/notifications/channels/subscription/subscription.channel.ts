import { Inject, Injectable, Logger } from '@nestjs/common'
import type { Purpose } from '@shared/channels'
import { within } from '../../../core/within'
import { WechatClient } from '../../../wechat/wechat.client'
import { WechatError } from '../../../wechat/wechat.errors'
import { WECHAT_SETTINGS, type WechatSettings } from '../../../wechat/wechat.settings'
import { CreditsService } from '../../credits/credits.service'
import type { Message } from '../../messages/message'
import { type Addressee, Channel, type Reach, type SendResult } from '../channel'
import { fitFields } from '../fit-fields'
import { sendResultOf } from '../wechat-answers'
import { SubscriptionTemplates } from './subscription-templates'

/** What every channel promises; messages to one person queue up in the client. */
const patienceMs = 5_000

/** 微信提醒: subscription messages of the mini program, as many as people have allowed. */
@Injectable()
export class SubscriptionChannel extends Channel {
  readonly name = 'subscription'
  private readonly logger = new Logger(SubscriptionChannel.name)

  constructor(
    private readonly wechat: WechatClient,
    private readonly credits: CreditsService,
    private readonly templates: SubscriptionTemplates,
    @Inject(WECHAT_SETTINGS) private readonly settings: Pick<WechatSettings, 'miniProgramState'>,
  ) {
    super()
  }

  get connected(): boolean {
    return this.templates.connected
  }

  async reach(to: Addressee, purpose: Purpose): Promise<Reach> {
    const [reach] = await this.reachAll([to], purpose)
    return reach ?? { reaches: false, why: 'unknown' }
  }

  override async reachAll(to: readonly Addressee[], purpose: Purpose): Promise<Reach[]> {
    const template = this.templates.of(purpose)
    if (!template) return to.map(() => ({ reaches: false, why: 'notConfigured' }))
    const credits = await this.credits.of(
      to.map(({ accountId = '' }) => accountId),
      template.templateId,
    )
    return to.map(({ accountId, openid }, index) => {
      if (accountId === undefined || openid === undefined) return { reaches: false, why: 'noAccount' }
      const credit = credits[index]
      return credit?.on ? { reaches: true } : { reaches: false, why: credit?.why ?? 'noCredit' }
    })
  }

  async send(message: Message, { accountId, openid }: Addressee, now: Date): Promise<SendResult> {
    const template = this.templates.of(message.purpose)
    if (!template) return { result: 'unavailable', why: 'notConfigured' }
    if (accountId === undefined || openid === undefined) return { result: 'unavailable', why: 'noAccount' }
    const { templateId } = template
    if (this.templates.isGone(templateId, now)) return { result: 'unavailable', why: 'templateGone' }
    const filled = fitFields(template.fields, message.fields, (keyword) => ({
      now,
      allowed: this.templates.allowedOf(templateId, keyword),
    }))
    if ('misfit' in filled) {
      this.logger.error({ templateId, keyword: filled.misfit }, 'a keyword takes no such field: change it in CHANNELS_FILE')
      return { result: 'unavailable', why: 'badField' }
    }
    const { data } = filled
    if (!(await this.credits.reserve(accountId, templateId)))
      return { result: 'unavailable', why: await this.whyNot(accountId, templateId) }
    const sent = this.sendReserved(accountId, { openid, templateId, page: message.page, data, state: this.settings.miniProgramState }, now)
    return within(patienceMs, sent, { result: 'unknown', why: 'unreachable' })
  }

  /** Settles the credit also when nobody waits for the answer any more. */
  private async sendReserved(
    accountId: string,
    message: Parameters<WechatClient['sendSubscribeMessage']>[0],
    now: Date,
  ): Promise<SendResult> {
    const { templateId } = message
    try {
      return { result: 'accepted', messageId: await this.wechat.sendSubscribeMessage(message) }
    } catch (error) {
      if (!(error instanceof WechatError)) throw error
      this.logger.warn({ why: error.message }, 'WeChat did not take a message')
      if (error.kind === 'notSubscribed') await this.credits.empty(accountId, templateId)
      else await this.credits.giveBack(accountId, templateId)
      if (error.kind === 'template') this.templates.markGone(templateId, now)
      return sendResultOf(error)
    }
  }

  private async whyNot(accountId: string, templateId: string): Promise<'noCredit' | 'refusedByPerson'> {
    const [credit] = await this.credits.of([accountId], templateId)
    return credit?.why ?? 'noCredit'
  }
}
