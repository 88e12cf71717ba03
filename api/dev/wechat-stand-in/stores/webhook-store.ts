import { PlatformError } from '../platform-error'
import type { MessageStore } from './message-store'
import { RateWindow } from './rate-window'

const PER_MINUTE = 20
/** Bytes, UTF-8 (WeCom "消息推送配置说明"). */
const MAX_BYTES: Readonly<Record<string, number>> = { text: 2048, markdown: 4096, markdown_v2: 4096 }

/** WeCom group webhooks: the key is the only secret. */
export class WebhookStore {
  private readonly keys: ReadonlySet<string>
  private readonly rate = new RateWindow(PER_MINUTE, 60_000)

  constructor(
    private readonly clock: { now(): Date },
    private readonly messages: MessageStore,
    keys: readonly string[],
  ) {
    this.keys = new Set(keys)
  }

  exists(key: string): boolean {
    return this.keys.has(key)
  }

  /** @param mentioned who is called by @ in the group; throws 93000 unknown key, 45009 more than 20 a minute, 40008 message type, 44002 no content, 40058 too long. */
  send(key: string, msgtype: string, content: string, mentioned: readonly string[] = []): void {
    if (!this.exists(key)) throw new PlatformError(93000)
    if (!this.rate.take(key, this.clock.now())) throw new PlatformError(45009)
    const maxBytes = MAX_BYTES[msgtype]
    if (maxBytes === undefined) throw new PlatformError(40008)
    if (!content) throw new PlatformError(44002)
    if (Buffer.byteLength(content) > maxBytes) throw new PlatformError(40058, `${msgtype}.content`)
    this.messages.accept({ channel: 'dutyRoom', to: key, templateId: msgtype, title: content, data: { mentioned: mentioned.join(',') } })
  }
}
