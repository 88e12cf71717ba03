import type { MeView } from '@shared/accounts'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { goTab } from '@/lib/navigation'
import { tabMemory } from '@/lib/tab-memory'

interface GateChoice {
  gateId: string
  name: string
}

/** Gates whose feed I may read, each once: my verified homes. */
export function myGates(me: Pick<MeView, 'residencies'> | undefined): GateChoice[] {
  const verified = me?.residencies.filter(({ status }) => status === 'verified') ?? []
  return [...new Map(verified.map(({ gateId, gateName }) => [gateId, { gateId, name: gateName }])).values()]
}

/** Which of my gates is shown, and the switch in the title: other homes, or the workbench. */
export function useGates(me: MeView | undefined) {
  const gates = myGates(me)
  const [chosen, setChosen] = useState(() => tabMemory.get('gate'))
  const shown = gates.find(({ gateId }) => gateId === chosen) ?? gates[0]
  const others = gates.filter(({ gateId }) => gateId !== shown?.gateId)
  const works = (me?.appointments.length ?? 0) > 0

  const pick = async () => {
    const entries = [...others.map(({ name }) => name), ...(works ? ['工作台'] : [])]
    const picked = await Taro.showActionSheet({ itemList: entries }).catch(() => undefined)
    if (!picked) return
    const gate = others[picked.tapIndex]
    if (!gate) return goTab('workbench')
    tabMemory.set('gate', gate.gateId)
    setChosen(gate.gateId)
  }
  return { gate: shown, switchable: others.length > 0 || works, pick }
}
