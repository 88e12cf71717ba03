import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import type { PolicyDraft } from '../data/use-policy-draft'
import { faultsAt } from '../rules/faults'
import './fault-lines.scss'

/** What is wrong at these places, in words, beside them. */
export const FaultLines = ({ draft, paths }: { draft: PolicyDraft; paths: readonly string[] }) => (
  <>
    {[...new Set(paths.flatMap((path) => faultsAt(draft.faults, path)))].map((words) => (
      <View key={words} className="fault-line">
        <Icon name="tri-f" />
        {words}
      </View>
    ))}
  </>
)
