import * as z from 'zod/mini'
import type { WechatSettings } from './wechat.settings'
import { readAs, type WechatHttp } from './wechat-http'

const PATH = '/cgi-bin/stable_token'
/** WeChat renews a stable token in its last 5 minutes; fetched then, one that is still good for 2 hours comes back. */
const RENEW_EARLY_S = 300
/** `expires_in` may be exactly 300: never ask on every call. */
const MIN_TTL_S = 10

const Token = z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.number() })

/**
 * The stable access token, fetched once for however many calls need it at the same moment.
 * Other processes need no shared cache: WeChat gives them the same token. It is never refreshed by force (20 a day).
 */
export class AccessToken {
  private cached?: { token: string; useUntil: number }
  private fetching?: Promise<string>

  constructor(
    private readonly http: WechatHttp,
    private readonly settings: Pick<WechatSettings, 'appId' | 'appSecret'>,
    private readonly clock: { now(): Date },
  ) {}

  /** Throws WechatError. */
  async get(): Promise<string> {
    if (this.cached && this.clock.now().getTime() < this.cached.useUntil) return this.cached.token
    this.fetching ??= this.fetch().finally(() => {
      this.fetching = undefined
    })
    return this.fetching
  }

  /** Forgets a token WeChat refused, unless a newer one has taken its place. */
  drop(token: string): void {
    if (this.cached?.token === token) this.cached = undefined
  }

  private async fetch(): Promise<string> {
    const { appId, appSecret } = this.settings
    const askedAt = this.clock.now().getTime()
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret }
    const answer = await this.http.call({ method: 'POST', path: PATH, body })
    const { access_token: token, expires_in } = readAs(PATH, Token, 'json' in answer ? answer.json : undefined)
    this.cached = { token, useUntil: askedAt + Math.max(MIN_TTL_S, expires_in - RENEW_EARLY_S) * 1000 }
    return token
  }
}
