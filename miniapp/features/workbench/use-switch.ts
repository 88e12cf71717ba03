import type { MeView } from '@shared/accounts'
import Taro from '@tarojs/taro'
import { goTab } from '@/lib/navigation'
import { tabMemory } from '@/lib/tab-memory'
import { myGates } from '../building/use-gates'

/** The title of the workbench leads to 楼里: which of my gates, or simply 楼里 for somebody without a verified home. */
export function useSwitch(me: MeView | undefined) {
  return async () => {
    const gates = myGates(me)
    const itemList = gates.length > 0 ? gates.map(({ name }) => `楼里：${name}`) : ['楼里']
    const picked = await Taro.showActionSheet({ itemList }).catch(() => undefined)
    if (!picked) return
    const gate = gates[picked.tapIndex]
    if (gate) tabMemory.set('gate', gate.gateId)
    goTab('building')
  }
}
