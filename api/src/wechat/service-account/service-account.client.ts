/** A template message to a follower of the service account. */
export interface TemplateMessage {
  /** The service account's own name for the person; never the mini program's. */
  openid: string
  templateId: string
  /** Words by keyword, e.g. `thing1`. */
  data: Readonly<Record<string, string>>
  /** Page of the mini program it opens, with its query. */
  page: string
  /** The same for a repetition: WeChat sends it once within ten minutes. */
  clientMsgId: string
}

export interface Follower {
  openid: string
  /** Only when the service account is bound to an Open Platform account. */
  unionid?: string
}

/** The calls to WeChat made as the service account, which is an app of its own. Every method throws WechatError. */
export abstract class ServiceAccountClient {
  /** @returns WeChat's message id. Kinds: notFollowing, openidInvalid, template, badRequest, tooFrequent, quotaExhausted. */
  abstract sendTemplateMessage(message: TemplateMessage): Promise<string>
  /** Up to 10,000 followers' openids behind `after`, and where the next page begins; the last page is empty or has no next. */
  abstract listFollowers(after?: string): Promise<{ openids: string[]; next?: string }>
  /** @param openids at most 100; those who stopped following meanwhile are left out */
  abstract describeFollowers(openids: readonly string[]): Promise<Follower[]>
}
