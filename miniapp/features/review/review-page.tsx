import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { SegControl } from '@/components/desk/seg-control'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { DeskPage, DeskWait } from '../office/desk-page'
import { officeState } from '../office/office-state'
import { onDesk } from '../office/on-desk'
import { type Office, useOffices } from '../office/use-office'
import { PileControl, ReviewPile } from './review-pile'
import './review.scss'
import { useReviewPile } from './use-review-pile'
import { useReviewing } from './use-reviewing'

const none = { title: '等着看归居委会', words: '您的任职里没有这一项。要用，请社区书记在手机上给您加上。' }

/** 等着看: what neighbours see only after the office has looked, and a few of a day's passed words. `?id=`: one issue. */
export function ReviewPage() {
  const reading = useOffices()
  const { id, communityId: wanted } = useRouter().params
  const { offices = [], device } = reading
  const [chosen, setChosen] = useState(wanted)
  const office = offices.find(({ communityId }) => communityId === chosen) ?? offices[0]
  if (office) return <Review key={office.communityId} office={office} offices={offices} device={device} issueId={id} onOffice={setChosen} />
  const state = officeState(reading, { errorTitle: '没打开等着看', none })
  if (onDesk()) return <DeskWait device={device}>{state}</DeskWait>
  return <Screen top={<NavBar title="等着看" leave="back" />}>{state}</Screen>
}

interface Props {
  office: Office
  offices: Office[]
  device?: 'phone' | 'desk'
  issueId?: string
  onOffice: (communityId: string) => void
}

function Review({ office, offices, device, issueId, onOffice }: Props) {
  const client = useQueryClient()
  const pile = useReviewPile(office.communityId, issueId)
  const reviewing = useReviewing(office.communityId, pile.item)
  const refresh = () => client.invalidateQueries({ queryKey: ['review', office.communityId] })
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  const choose = issueId === undefined && offices.length > 1 && (
    <SegControl
      items={offices.map(({ communityId: key, community: words }) => ({ key, words }))}
      on={office.communityId}
      onPick={onOffice}
    />
  )
  const title = issueId === undefined ? '等着看' : '给邻居看什么'
  if (onDesk())
    return (
      <DeskPage
        office={office}
        device={device}
        on="review"
        title={title}
        head={
          <>
            {issueId === undefined && <PileControl pile={pile} desk />}
            {choose}
          </>
        }
        over={reviewing.sheet}
        className="review-page"
      >
        <ReviewPile pile={pile} reviewing={reviewing} desk />
      </DeskPage>
    )
  return (
    <Screen
      top={<NavBar title={title} sub={office.community} leave="back" />}
      bottom={reviewing.acts && <ActionBar>{reviewing.acts}</ActionBar>}
      over={reviewing.sheet}
      onRetry={() => void refresh()}
    >
      {choose && <View className="row">{choose}</View>}
      {issueId === undefined && <PileControl pile={pile} />}
      <ReviewPile pile={pile} reviewing={reviewing} />
    </Screen>
  )
}
