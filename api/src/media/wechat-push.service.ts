import { Inject, Injectable } from '@nestjs/common'
import * as z from 'zod/mini'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import { answerUrlCheck, openPush, type PushQuery, PushRejected, type PushSettings } from '../wechat/push'
import { WECHAT_SETTINGS } from '../wechat/wechat.settings'
import { MediaChecks } from './media-checks'

/** `errcode` other than 0 (-1008: download failed) comes without a result. */
const mediaCheckEvent = z.object({
  trace_id: z.string(),
  errcode: z.optional(z.number()),
  result: z.optional(z.object({ suggest: z.enum(['pass', 'review', 'risky']) })),
})

/** WeChat's 消息推送. Deliveries repeat; what is done here may be done twice, so they need no memory of their own. */
@Injectable()
export class WechatPushService {
  constructor(
    @Inject(WECHAT_SETTINGS) private readonly settings: PushSettings,
    private readonly checks: MediaChecks,
    private readonly clock: Clock,
  ) {}

  /** What to answer when the push URL is saved. @throws FORBIDDEN when it was not WeChat who asked. */
  verify(query: PushQuery): string {
    return orForbidden(() => answerUrlCheck(this.settings, query))
  }

  /** @param body as it came, unparsed. @throws FORBIDDEN when it did not come from WeChat;
   * BAD_INPUT for a malformed event; MEDIA_NOT_FOUND for an unknown trace: WeChat delivers it again, should it have been faster
   * than our own write of the trace. */
  async receive(query: PushQuery, body: string | undefined): Promise<'success'> {
    const event = orForbidden(() => openPush(this.settings, query, body ?? ''))
    if (event.Event === 'wxa_media_check') await this.applyMediaCheck(event)
    return 'success'
  }

  private async applyMediaCheck(event: unknown): Promise<void> {
    const parsed = mediaCheckEvent.safeParse(event)
    if (!parsed.success) throw new DomainError('BAD_INPUT')
    const { trace_id, errcode = 0, result } = parsed.data
    const known = await this.checks.applyVerdict(trace_id, errcode === 0 && result ? result : {}, this.clock.now())
    if (!known) throw new DomainError('MEDIA_NOT_FOUND')
  }
}

function orForbidden<Answer>(open: () => Answer): Answer {
  try {
    return open()
  } catch (error) {
    if (error instanceof PushRejected) throw new DomainError('FORBIDDEN')
    throw error
  }
}
