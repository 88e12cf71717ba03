import { channelName, purposeName } from '@shared/channels'
import type { AttemptView, DeliveryView } from '@shared/delivery'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { dayAndTime } from '@/lib/times'
import { resultWords, standing } from './delivery-words'

/** Every try for one message, round by round. */
export function DeliveryDetail({ delivery, now }: { delivery: DeliveryView; now: Date }) {
  const { to, body, at, purpose, attempts } = delivery
  return (
    <View className="delivery-detail">
      <View className="ink2">{body}</View>
      <View className="m">{standing(delivery, now)}</View>
      <View className="note">
        给 {to}，{dayAndTime(at, now)}
        {purpose && `，${purposeName[purpose]}`}
      </View>
      {rounds(attempts).map(({ round, tries }) => (
        <View key={round} className="round">
          <View className="note">第 {round} 次</View>
          {tries.map((attempt) => (
            <View key={`${attempt.channel}${attempt.at}`} className={`try ${attempt.result === 'accepted' ? 'ok' : ''}`}>
              <Icon name={attempt.result === 'accepted' ? 'check' : 'ban'} />
              <View className="grow">
                <View className="m">{channelName[attempt.channel]}</View>
                <View className="ink2">{resultWords(attempt)}</View>
              </View>
              <View className="note nb">{dayAndTime(attempt.at, now)}</View>
            </View>
          ))}
        </View>
      ))}
      {attempts.length === 0 && <View className="note">还没有发过</View>}
    </View>
  )
}

/** The last round first: it is what counts now. */
function rounds(attempts: readonly AttemptView[]): { round: number; tries: AttemptView[] }[] {
  const numbers = [...new Set(attempts.map(({ round }) => round))].sort((a, b) => b - a)
  return numbers.map((round) => ({ round, tries: attempts.filter((attempt) => attempt.round === round) }))
}
