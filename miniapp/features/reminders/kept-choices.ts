import Taro from '@tarojs/taro'
import { tabMemory } from '@/lib/tab-memory'

/** 总是保持以上选择，不再询问, by template. In WeChat it is WeChat that remembers; in a browser the tab stands for it. */
type Kept = Record<string, string>
const key = 'reminders.kept'

const inTab = (): Kept => JSON.parse(tabMemory.get(key) ?? '{}') as Kept

/** The one choice that was kept for all of these, when there is one. */
export function keptChoice(templateIds: readonly string[]): 'accept' | 'reject' | undefined {
  const kept = inTab()
  const [first] = templateIds.map((id) => kept[id])
  return (first === 'accept' || first === 'reject') && templateIds.every((id) => kept[id] === first) ? first : undefined
}

export function keepChoice(templateIds: readonly string[], choice: 'accept' | 'reject') {
  const chosen = Object.fromEntries(templateIds.map((id) => [id, choice]))
  tabMemory.set(key, JSON.stringify({ ...inTab(), ...chosen }))
}

/** The templates WeChat gives another message of without asking anybody. */
export async function listKept(): Promise<string[]> {
  const kept = process.env.TARO_ENV === 'h5' ? inTab() : await keptByWechat()
  return Object.keys(kept).filter((id) => kept[id]?.startsWith('accept'))
}

async function keptByWechat(): Promise<Kept> {
  const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true })
  return (subscriptionsSetting?.itemSettings ?? {}) as Kept
}
