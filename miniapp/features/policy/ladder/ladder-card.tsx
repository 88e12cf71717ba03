import type { PolicySettingsView } from '@shared/policy-settings'
import { View } from '@tarojs/components'
import type { PolicyDraft } from '../data/use-policy-draft'
import { FaultLines } from '../parts/fault-lines'
import { everyRung, rungOf } from '../rules/ladder-fields'
import './ladder-card.scss'
import { RungRow } from './rung-row'

interface Props {
  settings: PolicySettingsView
  draft: PolicyDraft
}

/** Who is asked when nobody takes it: from near to far, which is the only order there is; a rung may be left out. */
export function LadderCard({ settings, draft }: Props) {
  const { ladder } = draft.policy
  const first = ladder.find(({ whistleOnly }) => !whistleOnly)?.key
  return (
    <View className="card ladder-card">
      <View className="lc-head">
        <View className="grow h2">没人接、没办好，往上找谁</View>
        <View className="note">从近到远，一级一级往上</View>
      </View>
      {everyRung(draft.policy, draft.now, settings.leftOut).map((rung) => (
        <RungRow
          key={rung.key}
          rung={rungOf(draft.policy, rung.key) ?? rung}
          cover={settings.rungs.find(({ key }) => key === rung.key)}
          first={rung.key === first}
          path={`ladder.${ladder.findIndex(({ key }) => key === rung.key)}`}
          draft={draft}
        />
      ))}
      <View className="lc-faults">
        <FaultLines draft={{ ...draft, faults: draft.faults.filter(({ path }) => path === 'ladder') }} paths={['ladder']} />
      </View>
    </View>
  )
}
