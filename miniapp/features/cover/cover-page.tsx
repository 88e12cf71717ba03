import { useState } from 'react'
import { SegControl } from '@/components/desk/seg-control'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { useNow } from '@/lib/use-now'
import { DeskWait } from '../office/desk-page'
import { officeState } from '../office/office-state'
import { onDesk } from '../office/on-desk'
import { type Office, useOffices } from '../office/use-office'
import { useCover, useMembers } from './cover-data'
import './cover-page.scss'
import { DeskCover } from './desk-cover'
import { PhoneCover } from './phone-cover'
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

/** One community's, drawn for a desk or a phone. */
function Cover({ office, offices, device, onOffice }: Props) {
  const { communityId } = office
  const now = useNow()
  const read = useCover(communityId)
  const members = useMembers(communityId)
  const { sheet, openSettings, openMember } = useCoverSheets(communityId, read.data, members.data, now)
  const parts = {
    office,
    now,
    sheet,
    cover: read.data,
    members: members.data,
    error: read.error ?? members.error,
    onRetry: () => Promise.all([read.refetch(), members.refetch()]),
    onSettings: openSettings,
    onMember: openMember,
    choose: offices.length > 1 && (
      <SegControl
        items={offices.map(({ communityId: key, community }) => ({ key, words: community }))}
        on={communityId}
        onPick={onOffice}
      />
    ),
  }
  return onDesk() ? <DeskCover {...parts} device={device} /> : <PhoneCover {...parts} />
}
