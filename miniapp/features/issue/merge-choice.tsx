import type { MergeChoiceView } from '@shared/issues'
import { View } from '@tarojs/components'
import { Choice } from '@/components/choice/choice'
import { agoDid } from '@/lib/times'
import { useNow } from '@/lib/use-now'

/** Two lines of a choice. */
const maxWords = 20

interface Props {
  choices: readonly MergeChoiceView[]
  on?: string
  onPick: (id: string) => void
}

/** 并案: into which open issue of the building. Whoever said this one hears how that one goes. */
export function MergeChoice({ choices, on, onPick }: Props) {
  const now = useNow()
  if (choices.length === 0) return <View className="note">这栋楼眼下没有同样的事，不用并</View>
  return (
    <>
      <Choice
        list
        items={choices.map(({ id, words, placeName, postedAt }) => ({
          key: id,
          words: `${words.length > maxWords ? `${words.slice(0, maxWords)}…` : words}（${placeName}，${agoDid(postedAt, now, '说的')}）`,
        }))}
        on={on}
        onPick={onPick}
      />
      <View className="note">并过去以后这件就结束，反映的人跟着那一件看进度。</View>
    </>
  )
}
