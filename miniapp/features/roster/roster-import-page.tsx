import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { DeskSpace } from '@/components/desk/desk-frame'
import { SegControl } from '@/components/desk/seg-control'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { DeskPage, DeskWait } from '../office/desk-page'
import { officeState } from '../office/office-state'
import { onDesk } from '../office/on-desk'
import { type Office, useOffices } from '../office/use-office'
import { ImportBody } from './import-body'
import { ImportHead } from './import-head'
import { ImportStart } from './import-start'
import { PhoneImports } from './phone-imports'
import { useImport } from './roster-data'
import './roster-import-page.scss'

const nobody = { title: '名册归居委会管', words: '您的任职里没有导名册这一项。要用，请社区书记在手机上给您加上。' }

/** A sheet comes in: choose it, look at every row's fate, answer, store. On a phone: how the imports stand. */
export function RosterImportPage() {
  const { params } = useRouter()
  const asked = useOffices()
  const { offices, device } = asked
  const [chosen, setChosen] = useState<string>()
  const office = offices?.find(({ communityId }) => communityId === chosen) ?? offices?.[0]
  const state = officeState(asked, { errorTitle: '没打开名册', none: nobody })
  if (!onDesk()) return <PhoneImports office={office} state={state} />
  if (!office) return <DeskWait device={device}>{state}</DeskWait>
  return <Desk office={office} offices={offices ?? []} id={params.id ?? ''} device={device} onOffice={setChosen} />
}

interface DeskProps {
  office: Office
  offices: Office[]
  id: string
  device?: 'phone' | 'desk'
  onOffice: (communityId: string) => void
}

function Desk({ office, offices, id, device, onOffice }: DeskProps) {
  const read = useImport(id)
  const made = read.data
  return (
    <DeskPage
      office={office}
      device={device}
      on="roster"
      title="导入名册"
      className="roster-page"
      head={
        made ? (
          <ImportHead made={made} />
        ) : offices.length > 1 && id === '' ? (
          <>
            <DeskSpace />
            <SegControl
              items={offices.map(({ communityId, community }) => ({ key: communityId, words: community }))}
              on={office.communityId}
              onPick={onOffice}
            />
          </>
        ) : undefined
      }
    >
      {id === '' ? (
        <ImportStart communityId={office.communityId} />
      ) : made ? (
        <ImportBody made={made} />
      ) : read.error ? (
        <ErrorState title="没取到这张表" error={read.error} onRetry={() => read.refetch()} />
      ) : (
        <Skeleton cards={2} />
      )}
    </DeskPage>
  )
}
