import { Inject, Injectable, Logger } from '@nestjs/common'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { within } from '../../core/within'
import { WECHAT_SETTINGS, type WechatSettings } from '../wechat.settings'
import { answerUrlCheck, openInternalPush, openPush, type PushEvent, type PushQuery, PushRejected, requireRecent } from './push'
import { WechatPushes } from './wechat-pushes'

/** WeChat hangs up after 5 s and pushes again; what takes longer than this goes on behind its back. */
const patienceMs = 4_000

/** A request as it came. */
export interface PushRequest {
  query: PushQuery
  /** Unparsed. */
  body: string
  /** Value of `X-WX-SOURCE`, set by WeChat Cloud Run. */
  source?: string
}

/** WeChat's 消息推送: opened, told to whoever subscribed, answered in time. */
@Injectable()
export class WechatPushService {
  private readonly logger = new Logger(WechatPushService.name)

  constructor(
    @Inject(WECHAT_SETTINGS) private readonly settings: Pick<WechatSettings, 'appId' | 'pushToken' | 'pushAesKey' | 'tokenStrategy'>,
    private readonly pushes: WechatPushes,
    private readonly clock: Clock,
  ) {}

  /** What to answer when the push URL is saved. @throws FORBIDDEN when it was not WeChat who asked. */
  verify(query: PushQuery): string {
    return this.orForbidden(() => answerUrlCheck(this.settings, query))
  }

  /** @throws FORBIDDEN when it did not come from WeChat, or cannot be read; whatever a handler throws: WeChat pushes it again. */
  async receive(request: PushRequest): Promise<'success'> {
    const event = this.orForbidden(() => this.open(request))
    if (event) await this.tellInTime(event.Event ?? event.MsgType, this.pushes.tell(event))
    return 'success'
  }

  /** On Cloud Run only the platform reaches us, unsigned; elsewhere its header could be anybody's. */
  private open({ query, body, source }: PushRequest): PushEvent | undefined {
    if (this.settings.tokenStrategy === 'none' && source !== undefined) return openInternalPush(body)
    requireRecent(query, this.clock.now())
    return openPush(this.settings, query, body)
  }

  private async tellInTime(name: string, told: Promise<void>): Promise<void> {
    const answer = await within(patienceMs, told, 'late')
    if (answer === 'late') told.catch((error) => this.logger.error({ err: error, event: name }, 'a push failed after it was answered'))
  }

  private orForbidden<Answer>(open: () => Answer): Answer {
    try {
      return open()
    } catch (error) {
      if (!(error instanceof PushRejected)) throw error
      this.logger.warn({ why: error.message }, 'a push was refused')
      throw new DomainError('FORBIDDEN')
    }
  }
}
