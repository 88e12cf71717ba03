import type { ReactNode } from 'react'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import type { Office } from '../../office/use-office'
import { useShownPlan } from '../data/use-shown-plan'
import { PhoneScreen } from './phone-screen'

interface Props {
  office: Office
  /** Of the plan asked for; empty: the newest that is open, or the present. */
  id: string
  /** Somebody of several communities chooses. */
  others?: ReactNode
}

/** 联户方案 in the hand. */
export function PhonePlan({ office, id, others }: Props) {
  const { board, error, retry } = useShownPlan(office.communityId, id)
  const top = <NavBar title="联户方案" sub={office.community} leave="back" onLeave={goBack} />
  if (board) return <PhoneScreen office={office} board={board} top={top} others={others} onRetry={retry} />
  return (
    <Screen top={top} onRetry={() => void retry()}>
      {others}
      {error ? <ErrorState title="没取到联户方案" error={error} onRetry={retry} /> : <Skeleton cards={3} />}
    </Screen>
  )
}
