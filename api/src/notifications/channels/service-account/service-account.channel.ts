import { Inject, Injectable } from '@nestjs/common'
import type { Purpose } from '@shared/channels'
import { within } from '../../../core/within'
import { ServiceAccountClient, type TemplateMessage } from '../../../wechat/service-account/service-account.client'
import { WechatError } from '../../../wechat/wechat.errors'
import { FollowersRepository } from '../../followers/followers.repository'
import type { Message } from '../../messages/message'
import { type Addressee, Channel, type Reach, type SendResult } from '../channel'
import { CHANNELS_CONFIG, type ChannelsConfig } from '../channels-config'
import { fitFields } from '../fit-fields'
import { sendResultOf } from '../wechat-answers'

const notConfigured = { reaches: false, why: 'notConfigured' } as const
/** What every channel promises; a token may have to be fetched first. */
const patienceMs = 5_000

/** 服务号: a template message to whoever follows the service account and uses the mini program by the same WeChat. */
@Injectable()
export class ServiceAccountChannel extends Channel {
  readonly name = 'serviceAccount'

  constructor(
    private readonly client: ServiceAccountClient,
    private readonly followers: FollowersRepository,
    @Inject(CHANNELS_CONFIG) private readonly config: Pick<ChannelsConfig, 'serviceAccount'>,
  ) {
    super()
  }

  get connected(): boolean {
    return this.config.serviceAccount !== undefined
  }

  async reach(to: Addressee, purpose: Purpose): Promise<Reach> {
    const [reach] = await this.reachAll([to], purpose)
    return reach ?? notConfigured
  }

  /** One reading, however many. */
  override async reachAll(to: readonly Addressee[], purpose: Purpose): Promise<Reach[]> {
    if (!this.config.serviceAccount?.templates[purpose]) return to.map(() => notConfigured)
    const following = await this.followers.listByUnionids(to.flatMap(({ unionid }) => unionid ?? []))
    const unionids = new Set(following.map(({ unionid }) => unionid))
    return to.map(({ accountId, unionid }): Reach => {
      if (!accountId) return { reaches: false, why: 'noAccount' }
      return unionids.has(unionid ?? '') ? { reaches: true } : { reaches: false, why: 'notFollowing' }
    })
  }

  async send({ id, purpose, fields, page }: Message, { unionid }: Addressee, now: Date): Promise<SendResult> {
    const template = this.config.serviceAccount?.templates[purpose]
    if (!template) return { result: 'unavailable', why: 'notConfigured' }
    const [follower] = await this.followers.listByUnionids(unionid ? [unionid] : [])
    if (!follower) return { result: 'unavailable', why: 'notFollowing' }
    const filled = fitFields(template.fields, fields, () => ({ now }))
    if ('misfit' in filled) return { result: 'unavailable', why: 'badField' }
    const message = { openid: follower.openid, templateId: template.templateId, data: filled.data, page, clientMsgId: id }
    return within(patienceMs, this.sendTo(message), { result: 'unknown', why: 'unreachable' })
  }

  /** WeChat sends a message of the same client_msg_id once, so whoever is unsure may try again. */
  private async sendTo(message: TemplateMessage): Promise<SendResult> {
    try {
      return { result: 'accepted', messageId: await this.client.sendTemplateMessage(message) }
    } catch (error) {
      if (!(error instanceof WechatError)) throw error
      if (error.kind !== 'notFollowing' && error.kind !== 'openidInvalid') return sendResultOf(error)
      await this.followers.remove(message.openid)
      return { result: 'refused', why: 'notFollowing' }
    }
  }
}
