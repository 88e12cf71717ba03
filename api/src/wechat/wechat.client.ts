/** Who used a login code. The session key stays on the server: never send it to a client. */
export interface WechatSession {
  openid: string
  sessionKey: string
  /** Only when the app is bound to an Open Platform account. */
  unionid?: string
}

export interface WechatPhone {
  /** Without country code: `13800138000`. */
  number: string
  /** `86` for mainland numbers. */
  countryCode: string
}

/** 1 profile, 2 comment, 3 forum, 4 social log. */
export type ContentScene = 1 | 2 | 3 | 4

export interface TextCheck {
  /** At most 2,500 characters. */
  content: string
  openid: string
  scene: ContentScene
}

export interface MediaCheck {
  /** Publicly downloadable, at most 10 MB. */
  url: string
  kind: 'audio' | 'image'
  openid: string
  scene: ContentScene
}

/** `review`: a person has to look. */
export type ContentSuggestion = 'pass' | 'review' | 'risky'

export interface ContentVerdict {
  suggest: ContentSuggestion
  /** WeChat's label, e.g. 100 normal, 20001 politics, 21000 other. */
  label: number
  traceId: string
}

export interface MiniProgramCode {
  /** At most 32 characters of `0-9a-zA-Z!#$&'()*+,/:;=?@-._~`. */
  scene: string
  /** Without leading slash and query. */
  page: string
  /** False allows a page that is not published yet. */
  checkPath?: boolean
  envVersion?: 'release' | 'trial' | 'develop'
  /** 280–1280; WeChat's default is 430. */
  widthPx?: number
}

export interface SubscribeMessage {
  openid: string
  templateId: string
  /** Page with query that the card opens; absent: the card does not jump. */
  page?: string
  /** Words by keyword, e.g. `thing1`. */
  data: Readonly<Record<string, string>>
  state?: 'developer' | 'trial' | 'formal'
}

/** A template of subscription messages that the account chose from the platform's library. */
export interface SubscribeTemplate {
  templateId: string
  title: string
  kind: 'oneTime' | 'longTerm'
  /** `thing1`, `time2` … in the order they are shown. */
  keywords: string[]
  /** Allowed values by keyword, of keywords of type `enum`. */
  enumValues: Record<string, string[]>
}

/**
 * The calls to WeChat this product makes. Every method throws WechatError; callers decide by its `kind`.
 * Injected by this class; tests give a fake.
 */
export abstract class WechatClient {
  /** wx.login code → who it is. Kinds: codeInvalid, codeUsed, blocked, tooFrequent. */
  abstract code2Session(code: string): Promise<WechatSession>
  /** Phone-button code → number. With `openid`, WeChat checks that it is that user's code. Kinds: codeInvalid, openidInvalid. */
  abstract getPhoneNumber(code: string, openid?: string): Promise<WechatPhone>
  /** Answers at once. Kinds: notRecentlySeen (not within 2 hours in the mini program), openidInvalid. */
  abstract msgSecCheck(check: TextCheck): Promise<ContentVerdict>
  /** Answers the trace id; the verdict comes within 30 minutes as the pushed event `wxa_media_check`. */
  abstract mediaCheckAsync(check: MediaCheck): Promise<string>
  /** The picture of a mini program code. Kinds: badRequest. */
  abstract getWxacodeUnlimit(code: MiniProgramCode): Promise<Buffer>
  /** Answers WeChat's message id, if it gave one. Messages to one user go out one after the other. Kinds: notSubscribed, template, badRequest. */
  abstract sendSubscribeMessage(message: SubscribeMessage): Promise<string | undefined>
  /** What the account may send by {@link sendSubscribeMessage}. */
  abstract listTemplates(): Promise<SubscribeTemplate[]>
}
