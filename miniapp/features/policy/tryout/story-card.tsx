import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { wordsOf } from '@/lib/api-error'
import type { PolicyDraft } from '../data/use-policy-draft'
import { MadeUpSentence } from './made-up-sentence'
import './story-card.scss'
import { StorySteps } from './story-steps'
import { useMadeUpIssue } from './use-made-up-issue'

interface Props {
  communityId: string
  /** In force. */
  version: number
  draft: PolicyDraft
}

/** 试一试: a made-up issue that nobody answers, told step by step under the draft. */
export function StoryCard({ communityId, version, draft }: Props) {
  const { issue, story, placesError } = useMadeUpIssue(communityId, version, draft)
  const error = placesError ?? story.error
  const stale = draft.faults.length > 0 || story.isPlaceholderData
  return (
    <View className="story-card">
      <View className="h2">试一试：会找到谁</View>
      <MadeUpSentence issue={issue} />
      {draft.faults.length > 0 && <View className="note t-danger">左边有没填对的，改好了再算。</View>}
      {error && draft.faults.length === 0 ? (
        <View className="st-error">
          <View className="grow">{wordsOf(error)}</View>
          <Button small words="再试一次" onTap={() => story.refetch()} />
        </View>
      ) : story.data ? (
        <View className={stale ? 'st-stale' : ''}>
          <StorySteps steps={story.data.steps} />
          {story.data.nowWords !== '' && <View className="st-now">{story.data.nowWords}</View>}
          {story.data.caveats.map((words) => (
            <View key={words} className="st-caveat">
              <Icon name="note" />
              <View className="grow">{words}</View>
            </View>
          ))}
        </View>
      ) : (
        <StoryWait />
      )}
    </View>
  )
}

const lines = ['w1', 'w2', 'w3', 'w4']

const StoryWait = () => (
  <View className="st-wait">
    {lines.map((key) => (
      <View key={key} className="sk w2" />
    ))}
  </View>
)
