import { channelName } from '@shared/channels'
import type { DeliveryView } from '@shared/delivery'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { resultWords } from './delivery-words'
import './test-lines.scss'

/** What each way answered, as the answers come. */
export function TestLines({ message: { attempts, state } }: { message: DeliveryView }) {
  return (
    <View className="test-lines">
      {attempts.map((attempt) => (
        <View key={attempt.channel} className={`line ${attempt.result === 'accepted' ? 'ok' : ''}`}>
          <Icon name={attempt.result === 'accepted' ? 'check' : 'ban'} />
          <View className="grow">
            {channelName[attempt.channel]}：{resultWords(attempt)}
          </View>
        </View>
      ))}
      {state === 'waiting' && (
        <View className="line">
          <Icon name="clock" />
          <View className="grow">正在发，看看手机响不响</View>
        </View>
      )}
      {state !== 'waiting' && attempts.length === 0 && (
        <View className="line">
          <Icon name="ban" />
          <View className="grow">没有一条路能发，只放进了“消息”里</View>
        </View>
      )}
    </View>
  )
}
