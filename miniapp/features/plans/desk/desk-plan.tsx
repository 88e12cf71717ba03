import type { ReactNode } from 'react'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { DeskPage } from '../../office/desk-page'
import type { Office } from '../../office/use-office'
import { useShownPlan } from '../data/use-shown-plan'
import { DeskBoard } from './desk-board'

interface Props {
  office: Office
  device?: 'phone' | 'desk'
  /** Of the plan asked for; empty: the newest that is open, or the present. */
  id: string
  /** Somebody of several communities chooses. */
  others?: ReactNode
}

/** 联户方案 at a desk. */
export function DeskPlan({ office, device, id, others }: Props) {
  const { board, error, retry } = useShownPlan(office.communityId, id)
  if (board) return <DeskBoard office={office} device={device} board={board} others={others} />
  return (
    <DeskPage office={office} device={device} on="plans" title="联户方案">
      {others}
      {error ? <ErrorState title="没取到联户方案" error={error} onRetry={retry} /> : <Skeleton cards={3} />}
    </DeskPage>
  )
}
