import Taro from '@tarojs/taro'
import { persona } from '@/lib/session'
import { type AskAnswer, readAnswer, readFailure } from './ask-answer'
import { keptChoice } from './kept-choices'

const origin = process.env.TARO_APP_API ?? ''
/** The demo's stand-in for the phone; it exists in the demo only. */
const standInSubscribe = `${origin}/wechat-stand-in/phone/subscribe`

/** errCode of wx.requestSubscribeMessage. */
const noNetwork = 10002

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
  try {
    const kept = await keptChoice(templateIds)
    const { choice, keep } = kept ? { choice: kept, keep: true } : await askInBrowser()
    const { statusCode, data } = await Taro.request({ url: standInSubscribe, method: 'POST', data: { openid, templateIds, choice, keep } })
    return statusCode < 300 ? readAnswer(templateIds, data) : readFailure(codeIn(data))
  } catch (error) {
    // In a browser Taro throws for some statuses.
    const answered = error as { json?: () => Promise<unknown> }
    return readFailure(codeIn(await answered.json?.().catch(() => undefined)))
  }
}

/** The stand-in begins its words with WeChat's number. */
const codeIn = (body: unknown): number => Number.parseInt((body as { message?: string } | undefined)?.message ?? '', 10) || noNetwork
