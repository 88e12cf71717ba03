import { Inject, Injectable } from '@nestjs/common'
import type { Purpose, UnreachedWhy } from '@shared/channels'
import { ServiceAccountClient } from '../../../wechat/service-account/service-account.client'
import { WechatError, type WechatErrorKind } from '../../../wechat/wechat.errors'
import { FollowersRepository } from '../../followers/followers.repository'
import type { Message } from '../../messages/message'
import { type Addressee, Channel, type Reach, type SendResult } from '../channel'
import { CHANNELS_CONFIG, type ChannelsConfig } from '../channels-config'
import { templateValues } from './template-values'

const notConfigured = { reaches: false, why: 'notConfigured' } as const
const notFollowing = { result: 'refused', why: 'notFollowing' } as const

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
    const data = templateValues(template.fields, fields, now)
    const message = { openid: follower.openid, templateId: template.templateId, data, page, clientMsgId: id }
    try {
      return { result: 'accepted', messageId: await this.client.sendTemplateMessage(message) }
    } catch (error) {
      if (!(error instanceof WechatError)) throw error
      const result = meanings[error.kind] ?? { result: 'failed', why: 'unknown' }
      if (result === notFollowing) await this.followers.remove(follower.openid)
      return result
    }
  }
}

const refused = (why: UnreachedWhy): SendResult => ({ result: 'refused', why })
const failed = (why: UnreachedWhy): SendResult => ({ result: 'failed', why })

/** WeChat sends a message of the same client_msg_id once, so whoever is unsure may try again. */
const meanings: Partial<Record<WechatErrorKind, SendResult>> = {
  notFollowing,
  openidInvalid: notFollowing,
  template: refused('templateGone'),
  badRequest: refused('badField'),
  sensitiveWords: refused('sensitiveWords'),
  config: refused('config'),
  token: failed('config'),
  tooFrequent: failed('tooMany'),
  quotaExhausted: failed('quota'),
  busy: failed('unreachable'),
  unreachable: { result: 'unknown', why: 'unreachable' },
}
