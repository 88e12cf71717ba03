import { PlatformError } from '../platform-error'
import { RateWindow } from './rate-window'

const PER_MINUTE = 20
/** Bytes, UTF-8 (WeCom "消息推送配置说明"). */
const MAX_BYTES: Readonly<Record<string, number>> = { text: 2048, markdown: 4096, markdown_v2: 4096 }

export interface WebhookMessage {
  msgtype: string
  content: string
  receivedAt: string
}

/** WeCom group webhooks: the key is the only secret. */
export class WebhookStore {
  private readonly received = new Map<string, WebhookMessage[]>()
  private readonly rate = new RateWindow(PER_MINUTE, 60_000)

  constructor(
    private readonly clock: { now(): Date },
    keys: readonly string[],
  ) {
    for (const key of keys) this.received.set(key, [])
  }

  /** Throws 93000 unknown key, 45009 more than 20 a minute, 40008 message type, 44002 no content, 40058 too long. */
  send(key: string, msgtype: string, content: string): void {
    const messages = this.received.get(key)
    if (!messages) throw new PlatformError(93000)
    const now = this.clock.now()
    if (!this.rate.take(key, now)) throw new PlatformError(45009)
    const maxBytes = MAX_BYTES[msgtype]
    if (maxBytes === undefined) throw new PlatformError(40008)
    if (!content) throw new PlatformError(44002)
    if (Buffer.byteLength(content) > maxBytes) throw new PlatformError(40058, `${msgtype}.content`)
    messages.push({ msgtype, content, receivedAt: now.toISOString() })
  }

  /** Oldest first; undefined for a key that does not exist. */
  list(key: string): readonly WebhookMessage[] | undefined {
    return this.received.get(key)
  }
}
