import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/states/skeleton'
import { PageError } from '../account/page-error'
import { useHome, useMe } from '../account/use-me'
import { useCommunities, useScannedGate } from '../report/report-data'
import { ChooseFoot } from './choose-foot'
import { codeOfPage } from './entrance-code'
import { GateStep } from './gate-step'
import { RoomStep } from './room-step'
import { useChoice } from './use-choice'

/** 选房: which building and gate, then which room; an entrance code answers the first two. */
export function ChoosePage() {
  const { params } = useRouter()
  const [code, setCode] = useState(() => codeOfPage(params))
  const scanned = useScannedGate(code)
  const me = useMe()
  const home = useHome()
  const communities = useCommunities(true)
  const acts = useChoice()
  const found = code ? scanned.data : undefined
  const communityId =
    found?.communityId ?? acts.choice.communityId ?? home.data?.community?.id ?? onlyOne(communities.data?.items ?? [])?.id
  const community = communities.data?.items.find(({ id }) => id === communityId)
  const choice = { ...acts.choice, communityId, ...(found ? { gate: found.gate, step: 'room' as const } : {}) }
  const deskPhone = found?.deskPhone || community?.deskPhone || home.data?.duty.deskPhone || undefined

  const leave = () => (choice.step === 'room' && !found ? acts.again() : goBack())
  const waits = me.isPending || communities.isPending || (code !== undefined && scanned.isPending)
  const failed = me.error ?? communities.error
  const retry = () => Promise.all([me.refetch(), communities.refetch(), ...(code ? [scanned.refetch()] : [])])
  return (
    <Screen
      top={<NavBar title="选房" sub={found?.communityName ?? community?.name} leave="back" onLeave={leave} />}
      bottom={me.data && !waits && <ChooseFoot choice={choice} me={me.data} onNext={acts.toRooms} />}
      onRetry={() => void retry()}
    >
      {waits && !failed && <Skeleton />}
      {failed && <PageError title="没取到小区的楼" error={failed} onRetry={retry} />}
      {!waits && !failed && choice.step === 'gate' && (
        <GateStep
          acts={acts}
          choice={choice}
          communities={communities.data?.items ?? []}
          deskPhone={deskPhone}
          badCode={code !== undefined && scanned.isError}
          onScanned={setCode}
        />
      )}
      {!waits && !failed && choice.step === 'room' && (
        <RoomStep
          acts={acts}
          choice={choice}
          deskPhone={deskPhone}
          fromCode={found !== undefined}
          askName={!me.data?.name}
          onAgain={() => {
            setCode(undefined)
            acts.again()
            void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
          }}
        />
      )}
    </Screen>
  )
}

const onlyOne = <Item,>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined)
