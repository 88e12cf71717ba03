import type { MeView } from '@shared/accounts'
import { View } from '@tarojs/components'
import { Fragment, type ReactNode, useState } from 'react'
import { SegControl } from '@/components/desk/seg-control'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { useMe } from '../account/use-me'
import { DeskWait } from './desk-page'
import { officeState } from './office-state'
import { onDesk } from './on-desk'
import { type Office, useOffices } from './use-office'

/** What a desk page is drawn from once it is known whose it is. */
export interface DeskOf {
  office: Office
  me: MeView
  /** The choice among the offices of somebody who works for several. */
  others: ReactNode
}

interface Props {
  title: string
  /** For somebody whose appointments do not reach this page: 规则归居委会管. */
  noneTitle: string
  /** On a phone, which is too small for the page. */
  onPhone: (office: Office) => ReactNode
  children: (of: DeskOf) => ReactNode
}

/** A page that an office works on at a desk only; whoever has several offices chooses one, and each begins anew. */
export function DeskOnlyPage({ title, noneTitle, onPhone, children }: Props) {
  const asked = useOffices()
  const me = useMe().data
  const { offices = [], device } = asked
  const [chosen, setChosen] = useState<string>()
  const office = offices.find(({ communityId }) => communityId === chosen) ?? offices[0]
  const none = { title: noneTitle, words: '您的任职里没有这一项。要用，请社区书记在手机上给您加上。' }
  const state = officeState(asked, { errorTitle: `没打开${title}`, none })
  if (!onDesk()) return <Screen top={<NavBar title={title} leave="back" onLeave={goBack} />}>{office ? onPhone(office) : state}</Screen>
  if (!office || !me) return <DeskWait device={device}>{state}</DeskWait>
  const others = offices.length > 1 && (
    <View className="row">
      <SegControl
        items={offices.map(({ communityId: key, community: words }) => ({ key, words }))}
        on={office.communityId}
        onPick={setChosen}
      />
    </View>
  )
  return <Fragment key={office.communityId}>{children({ office, me, others })}</Fragment>
}
