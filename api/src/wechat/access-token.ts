import * as z from 'zod/mini'
import type { WechatSettings } from './wechat.settings'
import { readAs, type WechatHttp } from './wechat-http'

const PATH = '/cgi-bin/stable_token'
/** WeChat renews a stable token in its last 5 minutes; fetched then, one that is still good for 2 hours comes back. */
const RENEW_EARLY_S = 300
/** `expires_in` may be exactly 300, and WeChat away when it is renewed: never ask on every call. */
const ASK_AGAIN_AFTER_S = 10
/** Everything else waits for it. */
const TIMEOUT_MS = 3000

const Token = z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.coerce.number().check(z.positive()) })

interface Cached {
  token: string
  renewFrom: number
  validUntil: number
}

/**
 * The stable access token, fetched once for however many calls need it at the same moment.
 * Other processes need no shared cache: WeChat gives them the same token. It is never refreshed by force (20 a day).
 */
export class AccessToken {
  private cached?: Cached
  private fetching?: Promise<string>

  constructor(
    private readonly http: WechatHttp,
    private readonly settings: Pick<WechatSettings, 'appId' | 'appSecret'>,
    private readonly clock: { now(): Date },
  ) {}

  /** Throws WechatError. */
  async get(): Promise<string> {
    if (this.cached && this.nowMs() < this.cached.renewFrom) return this.cached.token
    this.fetching ??= this.renew().finally(() => {
      this.fetching = undefined
    })
    return this.fetching
  }

  /** Forgets a token WeChat refused, unless a newer one has taken its place. */
  drop(token: string): void {
    if (this.cached?.token === token) this.cached = undefined
  }

  /** One that has minutes left is used on when no other is to be had. */
  private async renew(): Promise<string> {
    try {
      return await this.fetch()
    } catch (error) {
      const now = this.nowMs()
      if (!this.cached || now >= this.cached.validUntil) throw error
      this.cached.renewFrom = now + ASK_AGAIN_AFTER_S * 1000
      return this.cached.token
    }
  }

  private async fetch(): Promise<string> {
    const { appId, appSecret } = this.settings
    const askedAt = this.nowMs()
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret }
    const answer = await this.http.call({ method: 'POST', path: PATH, body, timeoutMs: TIMEOUT_MS })
    const { access_token: token, expires_in } = readAs(PATH, Token, 'json' in answer ? answer.json : undefined)
    this.cached = {
      token,
      renewFrom: askedAt + Math.max(ASK_AGAIN_AFTER_S, expires_in - RENEW_EARLY_S) * 1000,
      validUntil: askedAt + expires_in * 1000,
    }
    return token
  }

  private nowMs(): number {
    return this.clock.now().getTime()
  }
}
