import { useRouter } from '@tarojs/taro'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { usePlan, usePresentBoard } from './data/plan-data'
import { PhoneGate } from './phone/phone-gate'

/** One gate on a phone: its households, who has each and why; a household may be fixed to somebody. */
export function PlanGatePage() {
  const { id = '', communityId = '', gateId = '', side = 'plan' } = useRouter().params
  const plan = usePlan(id)
  const present = usePresentBoard(communityId, id === '' && communityId !== '')
  const { data, error, refetch } = id === '' ? present : plan
  if (data) return <PhoneGate board={data} gateId={gateId} side={data.plan && side !== 'now' ? 'plan' : 'now'} onRetry={refetch} />
  return (
    <Screen top={<NavBar title="单元" leave="back" onLeave={goBack} />} onRetry={() => void refetch()}>
      {error ? <ErrorState title="没取到这个单元" error={error} onRetry={refetch} /> : <Skeleton cards={2} />}
    </Screen>
  )
}
