import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { DeskSpace } from '@/components/desk/desk-frame'
import { SegControl } from '@/components/desk/seg-control'
import { MenuRow } from '@/components/menu-row/menu-row'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { withCommas } from '@/lib/figures'
import { useNow } from '@/lib/use-now'
import { DeskPage, DeskWait } from '../office/desk-page'
import { officeState } from '../office/office-state'
import { onDesk } from '../office/on-desk'
import { type Office, useOffices } from '../office/use-office'
import { useCover, useMembers } from './cover-data'
import { limitsLine } from './cover-words'
import './cover-page.scss'
import { LoadCard, RedGatesCard, TrendCard } from './figure-cards'
import { MembersCard } from './members-card'
import { ProposalCard } from './proposal-card'
import { ShareCard } from './share-card'
import { useCoverSheets } from './use-cover-sheets'

const none = { title: '覆盖归居委会看', words: '您的任职里没有这一项。要用，请社区书记在手机上给您加上。' }

/** 覆盖与负担: who has a contact, who has too many, and what the system proposes. */
export function CoverPage() {
  const reading = useOffices()
  const { offices = [], device } = reading
  const [chosen, setChosen] = useState<string>()
  const office = offices.find(({ communityId }) => communityId === chosen) ?? offices[0]
  const state = officeState(reading, { errorTitle: '没打开覆盖与负担', none })
  if (office) return <Cover key={office.communityId} office={office} offices={offices} device={device} onOffice={setChosen} />
  if (onDesk()) return <DeskWait device={device}>{state}</DeskWait>
  return <Screen top={<NavBar title="覆盖与负担" leave="back" onLeave={goBack} />}>{state}</Screen>
}

interface Props {
  office: Office
  offices: Office[]
  device?: 'phone' | 'desk'
  onOffice: (communityId: string) => void
}

function Cover({ office, offices, device, onOffice }: Props) {
  const now = useNow()
  const read = useCover(office.communityId)
  const members = useMembers(office.communityId)
  const { sheet, openSettings, openMember } = useCoverSheets(office.communityId, read.data, members.data, now)
  const cover = read.data
  const error = read.error ?? members.error
  const retry = () => Promise.all([read.refetch(), members.refetch()])
  const missing = error ? <ErrorState title="没取到覆盖与负担" error={error} onRetry={retry} /> : <Skeleton cards={3} />
  const list = cover && members.data && (
    <MembersCard members={members.data} attention={cover.attention} settings={cover.settings} now={now} onPick={openMember} />
  )
  const choose = offices.length > 1 && (
    <SegControl
      items={offices.map(({ communityId, community }) => ({ key: communityId, words: community }))}
      on={office.communityId}
      onPick={onOffice}
    />
  )
  if (!onDesk())
    return (
      <Screen top={<NavBar title="覆盖与负担" sub={office.community} leave="back" onLeave={goBack} />} over={sheet} className="cover-page">
        {choose}
        {cover && list ? (
          <>
            <ProposalCard {...cover} now={now} />
            <ShareCard now={cover.now} />
            {list}
            <RedGatesCard redGates={cover.redGates} />
            <LoadCard cover={cover} />
            <TrendCard trend={cover.trend} now={now} />
            <View className="card">
              <MenuRow icon="gear" title="联户怎么分" sub={limitsLine(cover.settings)} onTap={openSettings} />
            </View>
          </>
        ) : (
          missing
        )}
      </Screen>
    )
  return (
    <DeskPage
      office={office}
      communityLine={cover && `${withCommas(cover.now.households)} 户`}
      device={device}
      on="cover"
      title="覆盖与负担"
      className="cover-page"
      over={sheet}
      head={
        <>
          {choose}
          <DeskSpace />
          {cover && <Button words={limitsLine(cover.settings)} icon="gear" onTap={openSettings} />}
        </>
      }
    >
      {cover && list ? (
        <View className="cols">
          <View className="left">
            <View className="pair">
              <ShareCard now={cover.now} />
              <LoadCard cover={cover} />
            </View>
            <View className="pair">
              <RedGatesCard redGates={cover.redGates} />
              <TrendCard trend={cover.trend} now={now} />
            </View>
          </View>
          <View className="right">
            <ProposalCard {...cover} now={now} />
            {list}
          </View>
        </View>
      ) : (
        missing
      )}
    </DeskPage>
  )
}
