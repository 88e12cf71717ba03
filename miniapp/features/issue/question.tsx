import type { WaitingView } from '@shared/issues'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import './issue-page.scss'

/** What the resident is asked, in the words of who asks. */
export const Question = ({ waiting: { who, question } }: { waiting: WaitingView }) => (
  <View className="hint-box">
    <Icon name="chat" />
    <View className="grow">
      <Text className="nb">{who}</Text> 问：{question}
    </View>
  </View>
)
