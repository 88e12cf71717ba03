import { randomBytes } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import type { DutyFeedView } from '@shared/duty'
import { Clock } from '../../core/clock'
import { ENV, type Env } from '../../core/env'
import { Pii } from '../../core/pii'
import type { Actor } from '../../people/actor'
import type { DutyFeed } from './duty-feed.schema'
import { DutyFeedsRepository } from './duty-feeds.repository'

const keyBytes = 24

/** 加到手机日历: the address one's own shifts are subscribed by. */
@Injectable()
export class DutyFeedService {
  constructor(
    private readonly feeds: DutyFeedsRepository,
    private readonly pii: Pii,
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async mine({ accountId }: Actor): Promise<DutyFeedView> {
    const feed = await this.feeds.find(accountId)
    return feed ? this.view(feed) : {}
  }

  /** A new address; whoever knows the old one reads nothing any more. */
  async renew({ accountId }: Actor): Promise<DutyFeedView> {
    const key = randomBytes(keyBytes).toString('base64url')
    const feed = { _id: accountId, keyHash: this.pii.hashText(key), key: this.pii.seal(key), madeAt: this.clock.now() }
    await this.feeds.save(feed)
    return this.view(feed)
  }

  private view({ key }: DutyFeed): DutyFeedView {
    return { url: `${this.env.PUBLIC_URL.replace(/\/+$/, '')}/api/ics/${this.pii.open(key)}.ics` }
  }
}
