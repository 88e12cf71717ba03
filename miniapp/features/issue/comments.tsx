import type { CommentView } from '@shared/issues'
import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar/avatar'
import { ago } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import './issue-page.scss'

/** What neighbours and handlers added. */
export function Comments({ comments }: { comments: CommentView[] }) {
  const now = useNow()
  return (
    <View className="card pad comments">
      <View className="h3">大家说的</View>
      {comments.map(({ id, who, mine, words, at }) => (
        <View key={id} className="comment">
          <Avatar name={who} mine={mine} />
          <View className="grow">
            <View className="note">
              {mine ? '您' : who}·{ago(at, now)}
            </View>
            <View className="cw">{words}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
