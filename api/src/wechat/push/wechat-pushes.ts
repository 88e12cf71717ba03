import { Injectable } from '@nestjs/common'
import type { PushEvent } from './push'

/** Hears of every push of its event, at least once: the same push again changes nothing. A throw means: push it again. */
export type PushHandler = (event: PushEvent) => Promise<void>

/**
 * Rooms below hear of WeChat's events here, since this room may not know them: subscribe in `onModuleInit`.
 * Pushes repeat, also at the same moment; `pushKey` tells repetitions apart where doing a thing twice would matter.
 */
@Injectable()
export class WechatPushes {
  private readonly handlers = new Map<string, PushHandler[]>()

  /** @param name of the event as WeChat writes it, e.g. `subscribe_msg_popup_event` */
  on(name: string, handler: PushHandler): void {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler])
  }

  /** One handler's trouble keeps no other from hearing of it. @throws what the first failing handler threw */
  async tell(event: PushEvent): Promise<void> {
    const told = await Promise.allSettled((this.handlers.get(event.Event ?? '') ?? []).map(async (handler) => handler(event)))
    const failed = told.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason
  }
}
