import type { StoryStep } from '@shared/policy-settings'
import { View } from '@tarojs/components'
import { type StoryLine, storyLines } from '../rules/story-lines'
import './story-steps.scss'

/** What would happen, minute by minute: who is told at once, who is asked next, what is late. */
export const StorySteps = ({ steps }: { steps: StoryStep[] }) => (
  <View className="story-steps">
    {storyLines(steps).map((line) => (
      <Line key={line.at + line.kind + line.words} line={line} />
    ))}
  </View>
)

const Line = ({ line: { clock, newDay, kind, words, small, gap } }: { line: StoryLine }) => (
  <>
    {newDay && <View className="ss-day">{newDay}</View>}
    <View className={`ss-step ${kind}`}>
      <View className="ss-time">{clock}</View>
      <View className="ss-dot" />
      <View className="grow">
        <View className="ss-words">{words}</View>
        {small !== '' && <View className={`ss-small ${gap ? 't-danger' : ''}`}>{small}</View>}
      </View>
    </View>
  </>
)
