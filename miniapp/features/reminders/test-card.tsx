import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { TestLines } from '../deliveries/test-lines'
import { useTestMessage } from '../deliveries/use-test-message'
import { readMyDelivery, sendTestMessage } from './reminders-data'

/** One sees with one's own eyes whether the phone rings. */
export function TestCard() {
  const { message, send } = useTestMessage(sendTestMessage, readMyDelivery)
  return (
    <View className="card pad test-card">
      <View className="row">
        <View className="grow">
          <View className="h3">发一条试试</View>
          <View className="note">每条路都试，半夜也发；一样用掉一次提醒</View>
        </View>
        <Button words={message ? '再试一条' : '试试'} busyWords="正在发…" onTap={send} />
      </View>
      {message && <TestLines key={message.id} message={message} />}
    </View>
  )
}
