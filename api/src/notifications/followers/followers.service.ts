import { Inject, Injectable, Logger } from '@nestjs/common'
import { ServiceAccountClient } from '../../wechat/service-account/service-account.client'
import { CHANNELS_CONFIG, type ChannelsConfig } from '../channels/channels-config'
import { FollowersRepository } from './followers.repository'

const minuteMs = 60_000
/** WeChat lets the list be read some hundred times a day. */
const againMs = 60 * minuteMs
const afterFailureMs = 5 * minuteMs
/** WeChat describes so many followers in one answer. */
const batch = 100

/**
 * Who follows the service account. Its own pushes say so at once, but only as XML with replies of their own; the list is
 * read every hour instead, so somebody new waits that long for the first message.
 */
@Injectable()
export class FollowersService {
  private readonly logger = new Logger(FollowersService.name)
  private dueAt = new Date(0)

  constructor(
    private readonly client: ServiceAccountClient,
    private readonly followers: FollowersRepository,
    @Inject(CHANNELS_CONFIG) private readonly config: Pick<ChannelsConfig, 'serviceAccount'>,
  ) {}

  /** For the timer: once an hour, every five minutes as long as it fails. @throws WechatError */
  async tend(now: Date): Promise<void> {
    if (!this.config.serviceAccount || now < this.dueAt) return
    this.dueAt = new Date(now.getTime() + afterFailureMs)
    await this.read(now)
    this.dueAt = new Date(now.getTime() + againMs)
  }

  /** In steps that may be repeated: who is stored is not asked about again. Nobody goes before the list was read to its end. */
  private async read(now: Date): Promise<void> {
    let withoutUnionid = 0
    let after: string | undefined
    do {
      const page = await this.client.listFollowers(after)
      const unknown = page.openids.length > 0 ? await this.followers.seenAgain(page.openids, now) : []
      for (let from = 0; from < unknown.length; from += batch) withoutUnionid += await this.learn(unknown.slice(from, from + batch), now)
      after = page.openids.length > 0 ? page.next : undefined
    } while (after)
    await this.followers.removeUnseenSince(now)
    if (withoutUnionid > 0)
      this.logger.warn(`${withoutUnionid} followers have no unionid: is the service account bound to the Open Platform?`)
  }

  /** @returns how many cannot be joined to an account */
  private async learn(openids: readonly string[], now: Date): Promise<number> {
    const described = await this.client.describeFollowers(openids)
    const joined = described.flatMap(({ openid, unionid }) => (unionid ? [{ openid, unionid }] : []))
    await this.followers.add(joined, now)
    return described.length - joined.length
  }
}
