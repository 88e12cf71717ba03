import type { PolicySettingsView } from '@shared/policy-settings'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { DeskSpace } from '@/components/desk/desk-frame'
import { SegControl } from '@/components/desk/seg-control'
import { StatusChip } from '@/components/status-chip/status-chip'
import { Tap } from '@/components/tap/tap'
import { ask, say } from '@/lib/feedback'
import type { PolicyDraft } from '../data/use-policy-draft'
import { faultWords, type PolicyTab, tabOf } from '../rules/faults'
import type { OpenSheet } from './policy-sheets'

const tabs: { key: PolicyTab; words: string }[] = [
  { key: 'times', words: '时限' },
  { key: 'categories', words: '事项分类' },
  { key: 'words', words: '给居民的话' },
]

interface Props {
  settings: PolicySettingsView
  draft: PolicyDraft
  /** May this person save? */
  saves: boolean
  tab: PolicyTab
  onTab: (tab: PolicyTab) => void
  onSheet: (sheet: OpenSheet) => void
}

/** How the draft stands, what is shown, and the two ways out of it. */
export function PolicyHead({ settings, draft, saves, tab, onTab, onSheet }: Props) {
  const { changes, throwAway } = draft
  const drop = async () => {
    if (await ask('改回现在的？', `改的 ${changes.length} 处都不要了。`, '改回')) throwAway()
  }
  return (
    <>
      {changes.length > 0 ? (
        <Tap className="ph-chip" onTap={() => onSheet('changes')}>
          <StatusChip kind="unsaved" words={`改了 ${changes.length} 处，还没存`} />
        </Tap>
      ) : (
        <StatusChip kind="plain" words={`第 ${settings.version} 版，在用`} />
      )}
      <SegControl items={tabs} on={tab} onPick={onTab} />
      <DeskSpace />
      {changes.length > 0 && <Button words="改回现在的" onTap={drop} />}
      {saves ? (
        <Save settings={settings} draft={draft} onTab={onTab} onSheet={onSheet} />
      ) : (
        <View className="note">您可以改着试，存由社区书记来</View>
      )}
    </>
  )
}

/** Saves, or says what stands in the way. */
function Save({ settings, draft: { changes, faults, overtaken }, onTab, onSheet }: Omit<Props, 'saves' | 'tab'>) {
  const [fault] = faults
  const words = `存为第 ${settings.version + 1} 版`
  if (overtaken) return <Button words={`先看第 ${settings.version} 版`} onTap={() => onSheet('overtaken')} />
  if (fault)
    return (
      <Button
        kind="ink"
        words={`先改好 ${faults.length} 处`}
        onTap={() => {
          onTab(tabOf(fault))
          say(faultWords(fault))
        }}
      />
    )
  return <Button kind="primary" words={words} disabled={changes.length === 0} onTap={() => onSheet('save')} />
}
