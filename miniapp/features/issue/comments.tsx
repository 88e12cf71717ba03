import type { CommentView } from '@shared/issues'
import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar/avatar'
import { ago } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import './issue-page.scss'

const heldWords: Record<NonNullable<CommentView['held']>, string> = {
  contentCheck: '正在看，邻居还看不到',
  staffRelease: '等社区看一眼，邻居还看不到',
  refused: '微信说有不合适的话，没给邻居看',
  keptBack: '没给邻居看',
}

/** What neighbours and handlers added. */
export function Comments({ comments }: { comments: CommentView[] }) {
  const now = useNow()
  return (
    <View className="card pad comments">
      <View className="h3">大家说的</View>
      {comments.map(({ id, who, mine, words, at, held, keptBackBecause }) => (
        <View key={id} className="comment">
          <Avatar name={who} mine={mine} />
          <View className="grow">
            <View className="note">
              {mine ? '您' : who}·{ago(at, now)}
            </View>
            <View className="cw">{words}</View>
            {held && <View className="note">{[heldWords[held], keptBackBecause].filter(Boolean).join('：')}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
