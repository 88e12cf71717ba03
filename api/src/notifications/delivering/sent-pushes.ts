import { Injectable, type OnModuleInit } from '@nestjs/common'
import * as z from 'zod/mini'
import { type PushEvent, pushList } from '../../wechat/push/push'
import { WechatPushes } from '../../wechat/push/wechat-pushes'
import { Deliveries } from './deliveries.service'

/** Numbers come as text in some pushes. */
const Sent = z.object({ MsgID: z.coerce.string(), ErrorCode: z.coerce.string() })

const accepted = '0'

/** WeChat takes a message first and says later whether it could hand it over. Only what failed is news. */
@Injectable()
export class SentPushes implements OnModuleInit {
  constructor(
    private readonly pushes: WechatPushes,
    private readonly deliveries: Deliveries,
  ) {}

  onModuleInit(): void {
    this.pushes.on('subscribe_msg_sent_event', (event) => this.hear(event))
  }

  /** @throws Error for a message that is not written down yet: WeChat pushes it again */
  private async hear(event: PushEvent): Promise<void> {
    for (const entry of pushList(event)) {
      const { data } = Sent.safeParse(entry)
      if (!data || data.ErrorCode === accepted) continue
      if (!(await this.deliveries.failedLater(data.MsgID, 'unknown'))) throw new Error(`message ${data.MsgID} is not known yet`)
    }
  }
}
