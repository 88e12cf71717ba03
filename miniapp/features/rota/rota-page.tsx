import { View } from '@tarojs/components'
import { useState } from 'react'
import { SegControl } from '@/components/desk/seg-control'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { useMe } from '../account/use-me'
import { DeskWait } from '../office/desk-page'
import { officeState } from '../office/office-state'
import { onDesk } from '../office/on-desk'
import { useOffices } from '../office/use-office'
import { DeskRota } from './desk/desk-rota'

const none = { title: '值班表归居委会排', words: '您的任职里没有这一项。要用，请社区书记在手机上给您加上。' }

/** 值班表: a month as a grid, at a desk. */
export function RotaPage() {
  const asked = useOffices()
  const me = useMe().data
  const { offices = [], device } = asked
  const [chosen, setChosen] = useState<string>()
  const office = offices.find(({ communityId }) => communityId === chosen) ?? offices[0]
  const state = officeState(asked, { errorTitle: '没打开值班表', none })
  if (!onDesk()) return <Screen top={<NavBar title="值班表" leave="back" onLeave={goBack} />}>{office ? <OnPhone /> : state}</Screen>
  if (!office || !me) return <DeskWait device={device}>{state}</DeskWait>
  return (
    <DeskRota
      key={office.communityId}
      office={office}
      me={me}
      others={
        offices.length > 1 && (
          <View className="row">
            <SegControl
              items={offices.map(({ communityId: key, community: words }) => ({ key, words }))}
              on={office.communityId}
              onPick={setChosen}
            />
          </View>
        )
      }
    />
  )
}

const OnPhone = () => (
  <EmptyState title="值班表在办公电脑上排" words="整月的表手机上放不下。用电脑打开办公电脑登录，就能排班、改班、发布。" />
)
