import type { PolicySettingsView } from '@shared/policy-settings'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { ask } from '@/lib/feedback'
import { ago } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import type { PolicyDraft } from '../data/use-policy-draft'
import type { PolicyChange } from '../rules/changes'
import type { OpenSheet } from './policy-sheets'

interface Props {
  settings: PolicySettingsView
  draft: PolicyDraft
  overtaken: readonly PolicyChange[]
  onSheet: (sheet: OpenSheet) => void
}

/** Somebody saved another version while this draft was being made: nothing is lost, and nothing of theirs is overwritten unseen. */
export function OvertakenCard({ settings, draft, overtaken, onSheet }: Props) {
  const now = useNow()
  const { version, savedBy, savedAt } = settings
  const drop = async () => {
    if (await ask('不要您改的了？', `改的 ${draft.changes.length} 处都不要了，照第 ${version} 版。`, '不要了')) draft.throwAway()
  }
  return (
    <View className="card overtaken">
      <Icon name="tri-f" />
      <View className="grow">
        {savedBy ?? '有人'}
        {ago(savedAt, now)}存了第 {version} 版，改了 {overtaken.length} 处。您改的 {draft.changes.length} 处还在。
      </View>
      <Button words="看改了什么" onTap={() => onSheet('overtaken')} />
      <Button words="不要我改的" onTap={drop} />
      <Button kind="ink" words={`放到第 ${version} 版上`} onTap={draft.putOnTop} />
    </View>
  )
}
