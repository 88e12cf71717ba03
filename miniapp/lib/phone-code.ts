import Taro from '@tarojs/taro'
import { persona } from './session'

const origin = process.env.TARO_APP_API ?? ''

/** The demo's phone in place of WeChat's phone button. @returns undefined when this browser is nobody's phone or it has no number. */
export async function standInPhoneCode(): Promise<string | undefined> {
  const openid = persona()
  if (!openid) return undefined
  try {
    const { statusCode, data } = await Taro.request<{ code?: string }>({
      url: `${origin}/wechat-stand-in/phone/phone-code`,
      method: 'POST',
      data: { openid },
    })
    return statusCode < 300 ? data.code : undefined
  } catch {
    return undefined
  }
}
