import { useState } from 'react'
import { SegControl } from '@/components/desk/seg-control'
import { DeskOnlyPage } from '../office/desk-only-page'
import { DeskPage } from '../office/desk-page'
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
  const show = (communityId: string) => (tab === 'sent' ? <Deliveries communityId={communityId} /> : <WakeUps communityId={communityId} />)
  return (
    <DeskOnlyPage
      title="送达"
      noneTitle="送达归居委会看"
      onPhone={({ communityId }) => (
        <>
          {choice}
          {show(communityId)}
        </>
      )}
    >
      {({ office, me, others }) => (
        <DeskPage
          office={office}
          device={me.device}
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
