import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { DeskSpace } from '@/components/desk/desk-frame'
import { StatusChip } from '@/components/status-chip/status-chip'
import { ask } from '@/lib/feedback'
import { goRota } from '@/lib/navigation'
import type { SettingsDraft } from './use-settings-draft'

interface Props {
  saved: boolean
  draft: SettingsDraft
  plans: boolean
  onSave: () => Promise<void>
}

/** How the settings stand, back to the month, and the two ways out of a draft. */
export function SettingsHead({ saved, draft, plans, onSave }: Props) {
  const drop = async () => {
    if (await ask('改回现在的？', '您改的都不要了。', '改回')) draft.throwAway()
  }
  return (
    <>
      {draft.changed ? (
        <StatusChip kind="unsaved" words="改了，还没存" />
      ) : (
        <StatusChip kind="plain" words={saved ? '在用' : '按任职配的，还没存'} />
      )}
      <DeskSpace />
      <Button icon="chev-l" words="回值班表" onTap={() => goRota()} />
      {draft.changed && <Button words="改回现在的" onTap={drop} />}
      {plans ? (
        <Button
          kind="primary"
          words={draft.overtaken ? '先看别人存的' : '存'}
          busyWords="正在存…"
          disabled={draft.overtaken || (saved && !draft.changed)}
          onTap={onSave}
        />
      ) : (
        <View className="note">您可以看，改由社区书记来</View>
      )}
    </>
  )
}
