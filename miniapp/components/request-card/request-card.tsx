import type { ResidencyRequestView } from '@shared/residencies'
import { relationName } from '@shared/residencies'
import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { Icon } from '../icon/icon'
import './request-card.scss'

const shape = { for: 'shield', against: 'tri-f', neutral: 'home' } as const

/** Somebody asks to be confirmed: room first, then facts for and against; refusing and the buttons go in as children. */
export function RequestCard({ request, children }: PropsWithChildren<{ request: ResidencyRequestView }>) {
  const now = useNow()
  return (
    <View className="card request-card">
      <View className="rt">
        <View className="room">{request.room}</View>
        <View className="grow">
          <View className="nm">
            {request.name}
            <Text className="nl">{relationName[request.relation]}</Text>
          </View>
          <View className="note">
            {request.address}·{dayAndTime(request.createdAt, now)} 申请
          </View>
        </View>
      </View>
      <View className="facts">
        {request.facts.map((fact) => (
          <View key={fact.words} className={`fact ${fact.tone}`}>
            <Icon name={shape[fact.tone]} />
            <View className="grow">{fact.words}</View>
          </View>
        ))}
      </View>
      {children}
    </View>
  )
}
