import { Injectable, Logger } from '@nestjs/common'

/** An account proved its phone number to WeChat. */
export interface PhoneBound {
  accountId: string
  phoneHash: string
}

type Listener = (bound: PhoneBound) => Promise<void>

/**
 * Rooms below (residencies waiting for a phone) hear of a bound phone here, since this room may not know them.
 * Subscribe in `onModuleInit`; a listener may be called again for the same phone and must then change nothing.
 */
@Injectable()
export class PhoneBindings {
  private readonly logger = new Logger(PhoneBindings.name)
  private readonly listeners: Listener[] = []

  onBound(listener: Listener): void {
    this.listeners.push(listener)
  }

  /** The binding itself stands when a listener fails: what it would have settled is still settled by a person. */
  async announce(bound: PhoneBound): Promise<void> {
    for (const listener of this.listeners) {
      try {
        await listener(bound)
      } catch (error) {
        this.logger.error({ err: error, accountId: bound.accountId }, 'after binding a phone')
      }
    }
  }
}
