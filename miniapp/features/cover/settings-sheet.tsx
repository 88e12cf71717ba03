import type { AssignmentSettings } from '@shared/assignment'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { MenuRow } from '@/components/menu-row/menu-row'
import { Sheet } from '@/components/sheet/sheet'
import { Stepper } from '@/components/stepper/stepper'
import { Switch } from '@/components/switch/switch'
import { borderChoices } from './cover-words'

const limit = 50

interface Props {
  settings: AssignmentSettings
  onSave: (settings: AssignmentSettings) => Promise<unknown>
  onClose: () => void
}

/** How this community gives its households to members. */
export function SettingsSheet({ settings, onSave, onClose }: Props) {
  const [draft, setDraft] = useState(settings)
  const change = (part: Partial<AssignmentSettings>) => setDraft({ ...draft, ...part })
  const { min, max, border, countsOwnHome, appliesRepairs } = draft
  const reversed = min > max
  return (
    <Sheet
      title="联户怎么分"
      onClose={onClose}
      acts={<Button words="存下" kind="primary" disabled={reversed} busyWords="正在存…" onTap={() => onSave(draft)} />}
    >
      <View>
        <Stepper words="一位党员最少" value={min} min={1} max={limit} unit="户" onChange={(next) => change({ min: next })} />
        <Stepper words="最多" value={max} min={1} max={limit} unit="户" onChange={(next) => change({ max: next })} />
        {reversed && <View className="m t-danger">最少的户数不能比最多的还多</View>}
      </View>
      <View className="h3">党员能联多远</View>
      <Choice pairs items={borderChoices} on={border} onPick={(next) => change({ border: next })} />
      <View>
        <MenuRow
          title="党员自己家也算一户"
          sub={countsOwnHome ? '算在最少、最多里' : '自己家归自己联，不算在最少、最多里'}
          tail={<Switch on={countsOwnHome} label="党员自己家也算一户" onChange={(on) => change({ countsOwnHome: on })} />}
        />
        <MenuRow
          title="小调整自动换"
          sub={appliesRepairs ? '有人请假、新来住户，算好就换，再告诉您' : '算好先给您看，您点头才换'}
          tail={<Switch on={appliesRepairs} label="小调整自动换" onChange={(on) => change({ appliesRepairs: on })} />}
        />
      </View>
    </Sheet>
  )
}
