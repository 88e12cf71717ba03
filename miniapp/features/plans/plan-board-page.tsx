import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { SegControl } from '@/components/desk/seg-control'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { DeskWait } from '../office/desk-page'
import { officeState } from '../office/office-state'
import { onDesk } from '../office/on-desk'
import { useOffices } from '../office/use-office'
import { DeskPlan } from './desk/desk-plan'
import { PhonePlan } from './phone/phone-plan'

const nobody = { title: '联户方案归居委会管', words: '您的任职里没有排联户这一项。要用，请社区书记在手机上给您加上。' }

/** 联户方案: who has which household now, and a plan that would change it; at a desk as a board, on a phone gate by gate. */
export function PlanBoardPage() {
  const { params } = useRouter()
  const asked = useOffices()
  const { offices, device } = asked
  const [chosen, setChosen] = useState<string>()
  const office = offices?.find(({ communityId }) => communityId === chosen) ?? offices?.[0]
  const state = officeState(asked, { errorTitle: '没打开联户方案', none: nobody })
  const id = params.id ?? ''
  if (!office)
    return onDesk() ? (
      <DeskWait device={device}>{state}</DeskWait>
    ) : (
      <Screen top={<NavBar title="联户方案" leave="back" onLeave={goBack} />}>{state}</Screen>
    )
  const others =
    offices && offices.length > 1 && id === '' ? (
      <View className="row">
        <SegControl
          items={offices.map(({ communityId, community }) => ({ key: communityId, words: community }))}
          on={office.communityId}
          onPick={setChosen}
        />
      </View>
    ) : undefined
  return onDesk() ? (
    <DeskPlan key={office.communityId} office={office} device={device} id={id} others={others} />
  ) : (
    <PhonePlan key={office.communityId} office={office} id={id} others={others} />
  )
}
