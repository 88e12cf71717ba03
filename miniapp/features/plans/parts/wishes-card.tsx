import type { PlanWish } from '@shared/assignment'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { wordsOf } from '@/lib/api-error'
import './wishes-card.scss'

interface Props {
  wishes: { wish: PlanWish; place: string; words: string }[]
  /** Why the last solving was refused. */
  error?: unknown
  onTakeBack: (wish: PlanWish) => void
}

/** What is to be changed and not sent yet; a refusal stands here until it is mended. */
export const WishesCard = ({ wishes, error, onTakeBack }: Props) => (
  <View className="card pad wishes-card">
    <View className="h2">要改的 {wishes.length} 处</View>
    {error !== undefined && (
      <View className="hint-box danger">
        <Icon name="tri-f" />
        <View className="grow">没算成：{wordsOf(error)}。指定的都还在。</View>
      </View>
    )}
    {wishes.map(({ wish, place, words }) => (
      <View key={place + words} className="wc-line">
        <Text className="note">{place}</Text>
        <View className="grow">{words}</View>
        <Tap className="wc-back" label={`不改了：${place} ${words}`} onTap={() => onTakeBack(wish)}>
          <Icon name="close" />
        </Tap>
      </View>
    ))}
  </View>
)
