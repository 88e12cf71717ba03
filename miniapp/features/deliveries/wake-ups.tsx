import { channelName, unreachedWords } from '@shared/channels'
import type { WakeUpsView } from '@shared/delivery'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { readDelivery, sendTestTo, useWakeUps } from './deliveries-data'
import { TestLines } from './test-lines'
import { useTestMessage } from './use-test-message'

type Person = WakeUpsView['people'][number]

/** A group wakes nobody in particular. */
const ownWays = (reaches: Person['reaches']) => reaches.filter(({ channel }) => channel !== 'dutyRoom')

/** 叫不醒的人: whoever has a task and would not hear of an urgent matter at night, with the reasons. */
export function WakeUps({ communityId }: { communityId: string }) {
  const { data, isPending, isError, error, refetch } = useWakeUps(communityId)
  const [all, setAll] = useState(false)
  if (isPending) return <Skeleton cards={2} />
  if (isError) return <ErrorState title="没取到叫不醒的人" error={error} onRetry={() => refetch()} />
  const { people, awakeCount, connected } = data
  const asleep = people.filter(({ reaches }) => !ownWays(reaches).some((way) => way.reaches))
  return (
    <View className="wake-ups">
      <View className={`card pad summary ${asleep.length > 0 ? 'some' : ''}`}>
        <Icon name={asleep.length > 0 ? 'tri-f' : 'check'} />
        <View className="grow">
          <View className="h3">{asleep.length > 0 ? `${asleep.length} 个人有急事叫不醒` : '有任务的人都叫得醒'}</View>
          <View className="ink2">
            {connected.length > 0
              ? `另外 ${awakeCount} 人叫得醒。接通的有：${connected.map((channel) => channelName[channel]).join('、')}`
              : '微信提醒、短信都还没接通，有事只能打电话'}
          </View>
        </View>
      </View>
      {asleep.length + (all ? people.length : 0) > 0 && (
        <View className="card">
          {(all ? people : asleep).map((person) => (
            <PersonRow key={person.personId} communityId={communityId} person={person} />
          ))}
        </View>
      )}
      {!all && people.length > asleep.length && <Button wide words={`看叫得醒的 ${awakeCount} 人`} onTap={() => setAll(true)} />}
    </View>
  )
}

function PersonRow({ communityId, person: { personId, name, role, reaches } }: { communityId: string; person: Person }) {
  const { message, send } = useTestMessage(
    () => sendTestTo(communityId, personId),
    (id) => readDelivery(communityId, id),
  )
  return (
    <View className="wake-up">
      <View className="row">
        <View className="grow">
          <View className="row who">
            <View className="m nb">{name}</View>
            <View className="note">{role}</View>
          </View>
          {ownWays(reaches).map(({ channel, reaches: does, why }) => (
            <View key={channel} className="ink2">
              {channelName[channel]}：{does ? '叫得到' : unreachedWords[why ?? 'unknown']}
            </View>
          ))}
        </View>
        <Button small words="发一条试试" busyWords="正在发…" onTap={send} />
      </View>
      {message && <TestLines key={message.id} message={message} />}
    </View>
  )
}
