import type { AccessToken } from './access-token'
import { WechatError } from './wechat.errors'
import type { WechatAnswer, WechatCall, WechatHttp } from './wechat-http'

/** Adds the access token; one that WeChat no longer takes is fetched anew, once. @throws WechatError */
export async function callWithToken(http: WechatHttp, tokens: AccessToken, call: WechatCall): Promise<WechatAnswer> {
  const withToken = (token: string) => http.call({ ...call, query: { ...call.query, access_token: token } })
  const token = await tokens.get()
  try {
    return await withToken(token)
  } catch (error) {
    if (!(error instanceof WechatError && error.tokenIsStale)) throw error
    tokens.drop(token)
    return withToken(await tokens.get())
  }
}
