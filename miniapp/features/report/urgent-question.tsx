import type { Category } from '@shared/community-policy'
import { View } from '@tarojs/components'
import { Choice } from '@/components/choice/choice'
import { Icon } from '@/components/icon/icon'
import './report-page.scss'

interface Props {
  category: Category
  answer: boolean | undefined
  onAnswer: (answer: boolean) => void
}

/** Emergency number; a community setting later. */
export const emergencyPhone = '119'

/** Asked only for what can hurt. Whoever is in danger calls first. */
export const UrgentQuestion = ({ category, answer, onAnswer }: Props) =>
  category.question ? (
    <View className="card pad urgent-question">
      <View className="h2">{category.question.words}</View>
      <Choice
        items={[
          { key: 'yes', words: category.question.yes },
          { key: 'no', words: category.question.no },
        ]}
        on={answer === undefined ? undefined : answer ? 'yes' : 'no'}
        onPick={(key) => onAnswer(key === 'yes')}
      />
      {answer ? (
        <View className="sos">
          <View className="sos-h">
            <Icon name="tri-f" />
            先打 {emergencyPhone}，再发这里
          </View>
          <View className="sos-w">{category.group === '电梯' ? '请里面的人别扒门，靠边站好等人来。' : '先把人带到安全的地方。'}</View>
        </View>
      ) : (
        <View className="note">有危险就先打救援电话，不用等这里发出去。</View>
      )}
    </View>
  ) : null
