import type { PolicySettingsView } from '@shared/policy-settings'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import type { PolicyDraft } from '../data/use-policy-draft'
import { onlyWords } from '../rules/version-words'
import { ReplayCard } from './replay-card'
import { StoryCard } from './story-card'

interface Props {
  communityId: string
  settings: PolicySettingsView
  draft: PolicyDraft
}

/** Right of the rules: what they would do, before they do it. */
export const TryOut = ({ communityId, settings, draft }: Props) => (
  <View className="card try-out">
    <StoryCard communityId={communityId} version={settings.version} draft={draft} />
    <ReplayCard communityId={communityId} draft={draft} />
    <View className="to-only">
      <Icon name="lock" />
      <View className="grow">{onlyWords(settings)}</View>
    </View>
  </View>
)
