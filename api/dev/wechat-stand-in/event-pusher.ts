import { randomInt } from 'node:crypto'
import { encrypt, getSignature } from '@wecom/crypto'
import type { PushTarget } from './options'
import { jsonOf, xmlOf } from './push-body'
import type { Scheduler } from './scheduler'

const RETRIES = 3

export interface Delivery {
  event: Readonly<Record<string, unknown>>
  attempts: number
  delivered: boolean
}

interface Context {
  clock: { now(): Date }
  scheduler: Scheduler
  appId: string
  /** The account's original id. */
  account: string
  target?: PushTarget
}

/**
 * Pushes events to the developer's server as WeChat's 消息推送 does: signed, plain or AES, JSON or XML, 5 s to answer `success`
 * or nothing, then 3 retries 5 s apart. Without a target events are only recorded.
 */
export class EventPusher {
  readonly deliveries: Delivery[] = []
  private duplicates = 0

  constructor(private readonly context: Context) {}

  /** The next event is sent this many times more although it was answered, as happens on real networks. */
  duplicateNext(times: number): void {
    this.duplicates = times
  }

  /** Sends the event with the common fields filled in; comes back when the first attempt is over. */
  async push(openid: string, event: Readonly<Record<string, unknown>>): Promise<void> {
    const full = {
      ToUserName: this.context.account,
      FromUserName: openid,
      CreateTime: Math.floor(this.context.clock.now().getTime() / 1000),
      MsgType: 'event',
      ...event,
    }
    const copies = 1 + this.duplicates
    this.duplicates = 0
    for (let copy = 0; copy < copies; copy++) {
      const delivery = { event: full, attempts: 0, delivered: false }
      this.deliveries.push(delivery)
      await this.attempt(delivery, openid)
    }
  }

  /** The check WeChat makes when the push URL is saved: true when `echostr` comes back verbatim. */
  async verifyUrl(): Promise<boolean> {
    const { target } = this.context
    if (!target) return false
    const echostr = String(randomInt(1e12))
    const query = this.signed(target)
    query.set('echostr', echostr)
    const answer = await ask(`${target.url}?${query}`, { method: 'GET' }, target)
    return answer === echostr
  }

  private async attempt(delivery: Delivery, openid: string): Promise<void> {
    const { target, scheduler } = this.context
    if (!target) return
    delivery.attempts += 1
    const answer = await this.send(target, delivery, openid)
    delivery.delivered = answer === '' || answer === 'success'
    if (!delivery.delivered && delivery.attempts <= RETRIES) {
      scheduler.after(target.retryDelayMs ?? 5000, () => this.attempt(delivery, openid))
    }
  }

  private async send(target: PushTarget, delivery: Delivery, openid: string): Promise<string | undefined> {
    const query = this.signed(target)
    query.set('openid', openid)
    const write = target.format === 'xml' ? xmlOf : jsonOf
    let body = write(delivery.event)
    if (target.encodingAesKey) {
      const sealed = encrypt(target.encodingAesKey, body, this.context.appId)
      query.set('encrypt_type', 'aes')
      query.set('msg_signature', getSignature(target.token, query.get('timestamp') ?? '', query.get('nonce') ?? '', sealed))
      body = write({ ToUserName: delivery.event.ToUserName, Encrypt: sealed })
    }
    const type = target.format === 'xml' ? 'text/xml' : 'application/json'
    return ask(`${target.url}?${query}`, { method: 'POST', headers: { 'content-type': type }, body }, target)
  }

  private signed(target: PushTarget): URLSearchParams {
    const timestamp = String(Math.floor(this.context.clock.now().getTime() / 1000))
    const nonce = String(randomInt(1e9))
    return new URLSearchParams({ signature: getSignature(target.token, timestamp, nonce, ''), timestamp, nonce })
  }
}

/** The answer's text; undefined when there was none in time or its status is not 2xx. */
async function ask(url: string, init: RequestInit, target: PushTarget): Promise<string | undefined> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(target.timeoutMs ?? 5000) })
    const answer = await response.text()
    return response.ok ? answer : undefined
  } catch {
    return undefined
  }
}
