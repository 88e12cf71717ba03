import Taro from '@tarojs/taro'
import { persona } from '@/lib/session'
import { type AskAnswer, readAnswer, readFailure } from './ask-answer'
import { keepChoice, keptChoice } from './kept-choices'

const origin = process.env.TARO_APP_API ?? ''
/** The demo's stand-in for the phone; it exists in the demo only. */
const standInSubscribe = `${origin}/wechat-stand-in/phone/subscribe`

export interface Choice {
  choice: 'accept' | 'reject'
  /** 总是保持以上选择，不再询问 */
  keep: boolean
}

/** Draws what WeChat would draw, where there is no WeChat. */
export type AskInBrowser = () => Promise<Choice>

/**
 * wx.requestSubscribeMessage. WeChat takes it from a tap only: call it before anything is awaited.
 * @param templateIds 5 at most, all of one kind
 */
export async function askForReminders(templateIds: string[], askInBrowser: AskInBrowser): Promise<AskAnswer> {
  if (process.env.TARO_ENV === 'h5') return askStandIn(templateIds, askInBrowser)
  try {
    return readAnswer(templateIds, {
      ...(await Taro.requestSubscribeMessage({ tmplIds: templateIds } as Taro.requestSubscribeMessage.Option)),
    })
  } catch (error) {
    return readFailure((error as { errCode?: number }).errCode)
  }
}

/** Whether this person can be asked at all: in WeChat, or in a browser that plays somebody's phone. */
export const canAsk = (): boolean => process.env.TARO_ENV !== 'h5' || persona() !== undefined

async function askStandIn(templateIds: string[], askInBrowser: AskInBrowser): Promise<AskAnswer> {
  const openid = persona()
  if (!openid) return { kind: 'notHere', words: '在微信里打开“户联网”，才能开提醒' }
  const kept = keptChoice(templateIds)
  const { choice, keep } = kept ? { choice: kept, keep: true } : await askInBrowser()
  try {
    const { statusCode, data } = await Taro.request<Record<string, unknown>>({
      url: standInSubscribe,
      method: 'POST',
      data: { openid, templateIds, choice },
    })
    if (statusCode >= 300) return readFailure(Number.parseInt(String(data.message), 10) || undefined)
    if (keep) keepChoice(templateIds, choice)
    return readAnswer(templateIds, data)
  } catch {
    return readFailure(10002)
  }
}
