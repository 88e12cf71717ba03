import type { Env } from '../core/env'

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
  /** `none` on WeChat Cloud Run, where the platform's proxy adds the token and pushes come unsigned. */
  tokenStrategy: 'stable' | 'none'
  /** Which version of the mini program cards open; absent: the published one. */
  miniProgramState?: 'developer' | 'trial' | 'formal'
}

/** Injection token of {@link WechatSettings}. */
export const WECHAT_SETTINGS = Symbol('WECHAT_SETTINGS')

const OFFICIAL_URL = 'https://api.weixin.qq.com'
/** The side-loaded proxy inside WeChat Cloud Run speaks plain HTTP. */
const CLOUD_RUN_URL = 'http://api.weixin.qq.com'

/** @throws Error in production when the base URL is not WeChat's own. */
export function wechatSettings(env: Env): WechatSettings {
  const baseUrl = env.WECHAT_BASE_URL.replace(/\/+$/, '')
  assertOfficialBaseUrl(env.NODE_ENV, baseUrl)
  return {
    baseUrl,
    appId: env.WECHAT_APP_ID,
    appSecret: env.WECHAT_APP_SECRET,
    pushToken: env.WECHAT_PUSH_TOKEN,
    pushAesKey: env.WECHAT_PUSH_AES_KEY,
    tokenStrategy: env.WECHAT_TOKEN ?? (baseUrl === CLOUD_RUN_URL ? 'none' : 'stable'),
    miniProgramState: env.WECHAT_MINI_PROGRAM_STATE,
  }
}

/**
 * In production nobody but WeChat may say who somebody is: throws unless the base URL is official.
 * @param nodeEnv value of NODE_ENV; only `production` is checked
 * @param setting named in the error
 */
export function assertOfficialBaseUrl(nodeEnv: string | undefined, baseUrl: string, setting = 'WECHAT_BASE_URL'): void {
  if (nodeEnv !== 'production' || baseUrl === OFFICIAL_URL || baseUrl === CLOUD_RUN_URL) return
  throw new Error(`environment: ${setting} must be ${OFFICIAL_URL} or ${CLOUD_RUN_URL} in production`)
}
