import type { RotaPlanView, RotaPost } from '@shared/rota'
import { postName } from '@shared/seats'
import { Text, View } from '@tarojs/components'
import { scoreWords, spreadWords } from '../rules/rota-words'
import './fairness-card.scss'

/** How fairly the month is shared, with the year so far. */
export function FairnessCard({ plan, posts }: { plan: RotaPlanView; posts: readonly RotaPost[] }) {
  const { total, parts } = scoreWords(plan)
  return (
    <View className="card pad fairness-card">
      <View className="h2">
        排得匀不匀 <Text className="fc-total">{total} 分</Text>
      </View>
      <View className="note">0 分最匀，连今年以前的一起算。{parts}。</View>
      {posts.map((post) => {
        const words = spreadWords(post, plan.shares)
        return (
          words !== '' && (
            <View key={post.post} className="fc-post">
              <Text className="b">{postName[post.post]}</Text> 今年{words}
            </View>
          )
        )
      })}
    </View>
  )
}
