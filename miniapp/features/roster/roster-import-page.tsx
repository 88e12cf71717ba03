import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { DeskFrame, DeskSpace } from '@/components/desk/desk-frame'
import { SegControl } from '@/components/desk/seg-control'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { sayError } from '@/lib/feedback'
import { http } from '@/lib/http'
import { goDeskSignIn, goRosterImport } from '@/lib/navigation'
import { signOut } from '@/lib/session'
import { ImportBody } from './import-body'
import { ImportHead } from './import-head'
import { ImportStart } from './import-start'
import { PhoneImports } from './phone-imports'
import { useImport } from './roster-data'
import { type Office, useOffices } from './use-office'
import './roster-import-page.scss'

/** The narrowest window that the desk's frame is drawn for. */
const deskWidth = 900

const onDesk = (): boolean => process.env.TARO_ENV !== 'weapp' && window.innerWidth >= deskWidth

/** A sheet comes in: choose it, look at every row's fate, answer, store. On a phone: how the imports stand. */
export function RosterImportPage() {
  const { params } = useRouter()
  const { offices, device, error, retry } = useOffices()
  const [chosen, setChosen] = useState<string>()
  const office = offices?.find(({ communityId }) => communityId === chosen) ?? offices?.[0]
  const state = error ? (
    <ErrorState title="没打开名册" error={error} onRetry={() => retry()} />
  ) : !offices ? (
    <Skeleton cards={2} />
  ) : office ? undefined : (
    <EmptyState title="名册归居委会管" words="您的任职里没有导名册这一项。要用，请社区书记在手机上给您加上。" />
  )
  if (!onDesk()) return <PhoneImports office={office} state={state} />
  if (!office)
    return (
      <Screen wide>
        <View className="roster-wait">
          {state}
          {offices && device === 'desk' && <Button wide words="退出登录" busyWords="正在退出…" onTap={leave} />}
        </View>
      </Screen>
    )
  return (
    <Screen wide>
      <View className="roster-page">
        <Desk office={office} offices={offices ?? []} id={params.id ?? ''} device={device} onOffice={setChosen} />
      </View>
    </Screen>
  )
}

/** Signed out here in any case; a session that the server does not hear about ends after 8 hours. */
async function leave() {
  await http.delete('/sessions/current').catch(sayError)
  signOut()
  void goDeskSignIn()
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
    <DeskFrame
      community={office.community}
      entries={[{ key: 'roster', words: '名册', icon: 'grid', onTap: () => void goRosterImport() }]}
      on="roster"
      person={office.person}
      {...(device === 'desk' ? { onSignOut: () => void leave() } : {})}
      title="导入名册"
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
    </DeskFrame>
  )
}
