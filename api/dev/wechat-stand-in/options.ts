import type { Scheduler } from './scheduler'
import type { SmsOptions } from './sms/sms-options'

/** Somebody with WeChat on a phone. */
export interface Persona {
  openid: string
  nickname: string
  /** Mainland mobile number bound to this WeChat account; without it the phone button cannot be used. */
  phoneNumber?: string
  unionid?: string
  /** Who this person is to the service account; absent: does not follow it. */
  serviceOpenid?: string
  /** WeChat regards this user as high risk: code2Session answers 40226. */
  blocked?: boolean
}

/** A template of the service account, and what every template has. */
export interface KeywordTemplate {
  id: string
  title: string
  /** Keyword names, e.g. `thing1`, `time2`; the type is the name without its number. */
  keywords: readonly string[]
  /** What stands before a keyword's value on the card; absent: the keyword's name. */
  labels?: Readonly<Record<string, string>>
  /** Allowed values of keywords of type `enum`, by keyword name. */
  enumValues?: Readonly<Record<string, readonly string[]>>
  /** Banned by the platform: sends answer 43107, of the service account 43116. */
  banned?: boolean
}

/** A subscription-message template as the platform's template library would hold it. */
export interface MessageTemplate extends KeywordTemplate {
  kind: 'oneTime' | 'longTerm'
  /** Long-term ones may be limited to so many a day and person; absent: no limit. */
  perDay?: number
}

/** Where events go. With `encodingAesKey` the safe mode is used, without it the plain mode. */
export interface PushTarget {
  url: string
  token: string
  encodingAesKey?: string
  /** As chosen in the platform's settings; default JSON. */
  format?: 'json' | 'xml'
  /** An unanswered push is given up after this long (WeChat: 5 s). */
  timeoutMs?: number
  /** Pause before each of the 3 retries; default 5 s. */
  retryDelayMs?: number
}

/** A verified service account of the same owner, with secret and tokens of its own. */
export interface ServiceAccountOptions {
  appId: string
  appSecret: string
  templates: readonly KeywordTemplate[]
  push?: PushTarget
}

export interface StandInOptions {
  clock: { now(): Date }
  /** Defaults to real timers. */
  scheduler?: Scheduler
  appId: string
  appSecret: string
  personas?: readonly Persona[]
  templates?: readonly MessageTemplate[]
  serviceAccount?: ServiceAccountOptions
  /** Tencent Cloud's SMS, which answers at `POST /` of the whole server; absent: nobody has an account there. */
  sms?: SmsOptions
  /** Keys of WeCom group webhooks that exist. */
  webhookKeys?: readonly string[]
  /** Published pages for getwxacodeunlimit's check_path; absent: every page counts as published. */
  publishedPages?: readonly string[]
  /** Addresses that may fetch tokens; absent: everybody (else 40164). */
  ipWhitelist?: readonly string[]
  push?: PushTarget
  /** From media_check_async to its event; default 1,000 ms. */
  mediaDelayMs?: number
  /** How long one subscribe/send takes; a second one to the same openid meanwhile answers 43108. Default 0. */
  sendLatencyMs?: number
  /** What a mini program code leads to when scanned; default a `weixin://` link. */
  qrLink?: (page: string, scene: string) => string
}
