import { View } from '@tarojs/components'
import { useState } from 'react'
import { SegControl } from '@/components/desk/seg-control'
import { useMe } from '../account/use-me'
import { DutyRoomCard } from '../duty-room/duty-room-card'
import { DeskOnlyPage } from '../office/desk-only-page'
import { DeskPage } from '../office/desk-page'
import { mayPlan } from '../rota/rules/may-plan'
import './deliveries.scss'
import { Deliveries } from './deliveries'
import { WakeUps } from './wake-ups'

type Tab = 'sent' | 'wakeUps'
const tabs: { key: Tab; words: string }[] = [
  { key: 'sent', words: '送达' },
  { key: 'wakeUps', words: '叫不醒的人' },
]

/** 送达: what was told to whom and what came of it; who could not be woken, and why. */
export function DeliveriesPage() {
  const [tab, setTab] = useState<Tab>('sent')
  const choice = <SegControl items={tabs} on={tab} onPick={setTab} />
  const me = useMe().data
  const show = (communityId: string) =>
    tab === 'sent' ? (
      <Deliveries communityId={communityId} />
    ) : (
      <View className="waking">
        <WakeUps communityId={communityId} />
        {me && mayPlan(me, communityId) && <DutyRoomCard communityId={communityId} />}
      </View>
    )
  return (
    <DeskOnlyPage
      title="送达"
      noneTitle="送达归居委会看"
      onPhone={({ communityId }) => (
        <>
          <View className="row">{choice}</View>
          {show(communityId)}
        </>
      )}
    >
      {({ office, me: { device }, others }) => (
        <DeskPage
          office={office}
          device={device}
          on="deliveries"
          title="送达"
          className="deliveries-page"
          head={
            <>
              {choice}
              {others}
            </>
          }
        >
          {show(office.communityId)}
        </DeskPage>
      )}
    </DeskOnlyPage>
  )
}
