/** What a failed call means for whoever made it. */
export type WechatErrorKind =
  /** Login or phone code unknown, expired or of the other kind. */
  | 'codeInvalid'
  | 'codeUsed'
  /** WeChat regards the user as high risk. */
  | 'blocked'
  /** Too many calls within a minute: later it works. */
  | 'tooFrequent'
  /** Today's quota is used up. */
  | 'quotaExhausted'
  /** WeChat's own trouble: later it works. */
  | 'busy'
  /** No answer in time, or not one of WeChat's. */
  | 'unreachable'
  /** The access token was refused, also after a fresh one. */
  | 'token'
  /** App id, secret, whitelist or permission: an administrator must act. */
  | 'config'
  | 'openidInvalid'
  /** Content checks want a user who was in the mini program within 2 hours. */
  | 'notRecentlySeen'
  /** Not subscribed, or the one-time message is spent. */
  | 'notSubscribed'
  /** The service account is not followed by that user. */
  | 'notFollowing'
  /** Unknown or banned message template. */
  | 'template'
  /** Another message to the same user is being sent. */
  | 'concurrentSend'
  | 'sensitiveWords'
  /** The same file is being checked already. */
  | 'repeated'
  /** Our request is wrong: a defect, or a text longer than allowed. */
  | 'badRequest'
  | 'unknown'

const CODES: Partial<Record<WechatErrorKind, readonly number[]>> = {
  codeInvalid: [40029, 41008],
  codeUsed: [40163],
  blocked: [40226],
  tooFrequent: [45011, 44991, 43117],
  quotaExhausted: [45009],
  busy: [-1],
  token: [40001, 40014, 41001, 42001],
  config: [40002, 40013, 40066, 40125, 40164, 40243, 41002, 41004, 48001, 50004, 50007, 89503, 89506, 89507],
  openidInvalid: [40003, 43104],
  notRecentlySeen: [61010],
  notSubscribed: [43101],
  notFollowing: [43004],
  template: [40036, 40037, 43107, 43116],
  concurrentSend: [43108],
  sensitiveWords: [45168],
  repeated: [87020],
  badRequest: [40004, 40032, 40097, 40129, 40165, 40169, 41030, 43002, 44002, 45002, 47001, 47003, 85096],
}

const KIND_BY_CODE: ReadonlyMap<number, WechatErrorKind> = new Map(
  Object.entries(CODES).flatMap(([kind, codes]) => codes.map((code) => [code, kind as WechatErrorKind] as const)),
)

/** Access tokens are fetched anew once on these: invalid, invalid or of another app, expired. */
const STALE_TOKEN_CODES: readonly (number | undefined)[] = [40001, 40014, 42001]

/** A call to WeChat that failed. Its message holds the path, errcode and WeChat's `rid`, never a secret or token. */
export class WechatError extends Error {
  private constructor(
    readonly kind: WechatErrorKind,
    message: string,
    /** Absent when WeChat did not answer. */
    readonly errcode?: number,
    /** WeChat never heard of it: no connection was made. */
    readonly unheard = false,
  ) {
    super(message)
    this.name = 'WechatError'
  }

  static fromCode(path: string, errcode: number, errmsg: string): WechatError {
    return new WechatError(KIND_BY_CODE.get(errcode) ?? 'unknown', `${path}: ${errcode} ${errmsg}`, errcode)
  }

  /** @param why e.g. `TimeoutError` or `HTTP 502` */
  static unreachable(path: string, why: string, unheard = false): WechatError {
    return new WechatError('unreachable', `${path}: ${why}`, undefined, unheard)
  }

  get tokenIsStale(): boolean {
    return STALE_TOKEN_CODES.includes(this.errcode)
  }
}
