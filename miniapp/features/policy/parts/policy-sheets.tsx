import type { PolicySettingsView } from '@shared/policy-settings'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { say, sayError } from '@/lib/feedback'
import { useSavePolicy } from '../data/policy-data'
import type { PolicyDraft } from '../data/use-policy-draft'
import { onlyWords } from '../rules/version-words'
import { PolicyChanges } from './policy-changes'

export type OpenSheet = 'changes' | 'save' | 'overtaken'

interface Props {
  sheet: OpenSheet
  communityId: string
  settings: PolicySettingsView
  draft: PolicyDraft
  onClose: () => void
}

/** What was changed, by whom, and the one question before it is saved. */
export function PolicySheets({ sheet, communityId, settings, draft, onClose }: Props) {
  if (sheet === 'overtaken')
    return (
      <Sheet title={`第 ${settings.version} 版改了什么`} onClose={onClose}>
        <PolicyChanges changes={draft.overtaken ?? []} />
      </Sheet>
    )
  if (sheet === 'changes')
    return (
      <Sheet title={`改了 ${draft.changes.length} 处`} onClose={onClose}>
        <PolicyChanges changes={draft.changes} />
      </Sheet>
    )
  return <SaveSheet communityId={communityId} settings={settings} draft={draft} onClose={onClose} />
}

function SaveSheet({ communityId, settings, draft, onClose }: Omit<Props, 'sheet'>) {
  const save = useSavePolicy(communityId)
  const { policy, version, changes, throwAway } = draft
  const agree = async () => {
    try {
      const saved = await save({ baseVersion: version, policy })
      throwAway()
      say(`存好了，现在按第 ${saved} 版`)
    } catch (error) {
      sayError(error)
    }
    onClose()
  }
  return (
    <Sheet
      title={`存为第 ${settings.version + 1} 版？`}
      onClose={onClose}
      acts={
        <>
          <Button className="side" words="再看看" onTap={onClose} />
          <Button kind="primary" words="存" busyWords="正在存…" onTap={agree} />
        </>
      }
    >
      <View className="hint-box">{onlyWords(settings)}</View>
      <PolicyChanges changes={changes} />
    </Sheet>
  )
}
