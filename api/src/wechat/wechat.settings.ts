/** How to reach WeChat. Secrets: never logged, never in an error. */
export interface WechatSettings {
  /** Without a trailing slash; outside production it may carry a path, e.g. the stand-in's prefix. */
  baseUrl: string
  appId: string
  appSecret: string
  /** Token of 消息推送. */
  pushToken: string
  /** EncodingAESKey of 消息推送 (43 characters). With it only encrypted pushes are accepted. */
  pushAesKey?: string
  /** `none` on WeChat Cloud Run, where the platform's proxy adds the token. Default `stable`. */
  tokenStrategy?: 'stable' | 'none'
}

export const WECHAT_SETTINGS = Symbol('WECHAT_SETTINGS')

/** The second one is the side-loaded proxy inside WeChat Cloud Run, which speaks plain HTTP. */
const OFFICIAL_BASE_URLS = ['https://api.weixin.qq.com', 'http://api.weixin.qq.com']

/**
 * In production nobody but WeChat may say who somebody is: throws unless the base URL is official.
 * @param nodeEnv value of NODE_ENV; only `production` is checked
 */
export function assertOfficialBaseUrl(nodeEnv: string | undefined, baseUrl: string): void {
  if (nodeEnv !== 'production' || OFFICIAL_BASE_URLS.includes(baseUrl)) return
  throw new Error(`WeChat base URL must be one of ${OFFICIAL_BASE_URLS.join(', ')} in production`)
}
