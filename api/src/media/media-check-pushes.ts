import { Injectable, type OnModuleInit } from '@nestjs/common'
import * as z from 'zod/mini'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import type { PushEvent } from '../wechat/push/push'
import { WechatPushes } from '../wechat/push/wechat-pushes'
import { MediaChecks } from './media-checks'

/** `errcode` other than 0 (-1008: download failed) comes without a result. */
const mediaCheckEvent = z.object({
  trace_id: z.string(),
  errcode: z.optional(z.coerce.number()),
  result: z.optional(z.object({ suggest: z.enum(['pass', 'review', 'risky']) })),
})

/** WeChat's verdict on a photo, minutes after it was asked for. */
@Injectable()
export class MediaCheckPushes implements OnModuleInit {
  constructor(
    private readonly pushes: WechatPushes,
    private readonly checks: MediaChecks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.pushes.on('wxa_media_check', (event) => this.apply(event))
  }

  /** @throws BAD_INPUT for a malformed event; MEDIA_NOT_FOUND for an unknown trace: WeChat pushes it again, should it have been
   * faster than our own write of the trace. */
  private async apply(event: PushEvent): Promise<void> {
    const parsed = mediaCheckEvent.safeParse(event)
    if (!parsed.success) throw new DomainError('BAD_INPUT')
    const { trace_id, errcode = 0, result } = parsed.data
    const known = await this.checks.applyVerdict(trace_id, errcode === 0 && result ? result : {}, this.clock.now())
    if (!known) throw new DomainError('MEDIA_NOT_FOUND')
  }
}
