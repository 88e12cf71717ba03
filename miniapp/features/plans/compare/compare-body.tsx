import type { PlanSummary } from '@shared/assignment'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { usePlans } from '../data/plan-data'
import './compare.scss'
import { Comparison } from './comparison'
import { PlanList } from './plan-list'

interface Props {
  communityId: string
  /** The plan that is open; empty: the newest. */
  planId: string
  onOpen: (id: string) => void
}

/** Every plan there was, and two of them beside each other. */
export function CompareBody({ communityId, planId, onOpen }: Props) {
  const { data: plans, error, refetch } = usePlans(communityId)
  const [chosen, setChosen] = useState('')
  if (error && !plans) return <ErrorState title="没取到以前的方案" error={error} onRetry={refetch} />
  if (!plans) return <Skeleton cards={2} />
  if (plans.length === 0) return <EmptyState title="还没有算过方案" words="算过的方案都留在这里，随时能拿两个来比。" />
  const [one, other] = pairOf(plans, planId, chosen)
  return (
    <View className="plan-compare">
      <PlanList plans={plans} one={one?.id} other={other?.id} onCompare={setChosen} onOpen={onOpen} />
      {one && other ? <Comparison one={one} other={other} /> : <EmptyState title="只有一个方案" words="换个办法再算一个，就能和它比。" />}
    </View>
  )
}

/** The open plan, or the newest, and the one it is held against: the chosen one, or the newest of the others. */
export function pairOf(plans: readonly PlanSummary[], planId: string, chosen: string): [PlanSummary | undefined, PlanSummary | undefined] {
  const one = plans.find(({ id }) => id === planId) ?? plans[0]
  const others = plans.filter(({ id }) => id !== one?.id)
  return [one, others.find(({ id }) => id === chosen) ?? others[0]]
}
