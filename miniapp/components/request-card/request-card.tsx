import type { ResidencyRequestView } from '@shared/residencies'
import { relationName } from '@shared/residencies'
import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { Icon, type IconName } from '../icon/icon'
import './request-card.scss'

const shape = { for: 'shield', against: 'tri-f' } as const

/** What a plain fact is about: the phone, the roster, the dwelling. */
const neutralShape = (words: string): IconName => (words.includes('手机') ? 'phone' : words.includes('名册') ? 'list' : 'home')

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
            <Icon name={fact.tone === 'neutral' ? neutralShape(fact.words) : shape[fact.tone]} />
            <View className="grow">{fact.words}</View>
          </View>
        ))}
      </View>
      {children}
    </View>
  )
}
