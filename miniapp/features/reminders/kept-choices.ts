import Taro from '@tarojs/taro'
import { persona } from '@/lib/session'

/** 总是保持以上选择，不再询问: what WeChat remembers, by template. */
type Kept = Readonly<Record<string, string>>

const origin = process.env.TARO_APP_API ?? ''

/** The templates WeChat gives another message of without asking anybody. */
export async function listKept(): Promise<string[]> {
  const kept = await readKept()
  return Object.keys(kept).filter((id) => kept[id]?.startsWith('accept'))
}

/** The one choice that was kept for all of these, when there is one: nothing is asked then. */
export async function keptChoice(templateIds: readonly string[]): Promise<'accept' | 'reject' | undefined> {
  const kept = await readKept()
  const [first] = templateIds.map((id) => kept[id])
  return (first === 'accept' || first === 'reject') && templateIds.every((id) => kept[id] === first) ? first : undefined
}

async function readKept(): Promise<Kept> {
  const { subscriptionsSetting } = process.env.TARO_ENV === 'h5' ? await ofStandIn() : await Taro.getSetting({ withSubscriptions: true })
  return (subscriptionsSetting?.itemSettings ?? {}) as Kept
}

/** The demo's phone answers as wx.getSetting does. */
async function ofStandIn(): Promise<Pick<Taro.getSetting.SuccessCallbackResult, 'subscriptionsSetting'>> {
  const { data } = await Taro.request({ url: `${origin}/wechat-stand-in/phone/${persona()}/reminder-settings` })
  return data
}
