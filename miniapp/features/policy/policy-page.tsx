import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { SegControl } from '@/components/desk/seg-control'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { openPromise } from '@/lib/navigation'
import { useMe } from '../account/use-me'
import { DeskWait } from '../office/desk-page'
import { officeState } from '../office/office-state'
import { onDesk } from '../office/on-desk'
import { useOffices } from '../office/use-office'
import { DeskPolicy } from './desk-policy'

const none = { title: '规则归居委会管', words: '您的任职里没有这一项。要用，请社区书记在手机上给您加上。' }

/** 规则: how long things take, who is asked next, what residents may say; at a desk. A phone shows what residents read. */
export function PolicyPage() {
  const asked = useOffices()
  const me = useMe().data
  const { offices = [], device } = asked
  const [chosen, setChosen] = useState<string>()
  const office = offices.find(({ communityId }) => communityId === chosen) ?? offices[0]
  const state = officeState(asked, { errorTitle: '没打开规则', none })
  if (!onDesk())
    return <Screen top={<NavBar title="规则" leave="back" onLeave={goBack} />}>{office ? <OnPhone {...office} /> : state}</Screen>
  if (!office || !me) return <DeskWait device={device}>{state}</DeskWait>
  return (
    <DeskPolicy
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

const OnPhone = ({ communityId }: { communityId: string }) => (
  <EmptyState title="规则在办公电脑上改" words="改之前能先试一试会找到谁。在手机上，可以看居民读到的那一页。">
    <Button words="看居民读到的" onTap={() => openPromise(communityId)} />
  </EmptyState>
)
