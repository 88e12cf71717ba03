import type { Clock } from '../../../core/clock'
import type { Env } from '../../../core/env'
import { HttpServiceAccountClient } from '../../../wechat/service-account/http-service-account.client'
import type { ServiceAccountClient } from '../../../wechat/service-account/service-account.client'
import { assertOfficialBaseUrl } from '../../../wechat/wechat.settings'
import type { ChannelsConfig } from '../channels-config'

/** The client of the configured account; where there is none, nobody calls it. @throws Error in production when the base URL is not WeChat's own */
export function serviceAccountClient({ serviceAccount }: ChannelsConfig, env: Env, clock: Clock): ServiceAccountClient {
  const { baseUrl = '', appId = '', appSecret = '' } = serviceAccount ?? {}
  if (serviceAccount) assertOfficialBaseUrl(env.NODE_ENV, baseUrl, 'CHANNELS_FILE serviceAccount.baseUrl')
  return new HttpServiceAccountClient(
    { baseUrl: baseUrl.replace(/\/+$/, ''), appId, appSecret, miniProgramAppId: env.WECHAT_APP_ID },
    clock,
  )
}
