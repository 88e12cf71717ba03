import { useEffect, useState } from 'react'
import { isOpen } from '../rules/plan-words'
import { usePlan, usePlans, usePresentBoard } from './plan-data'

/**
 * What 联户方案 shows: the plan of the address; without one the newest that is still open, and where there is none the present.
 * A plan once shown stays, also when it has been applied meanwhile.
 */
export function useShownPlan(communityId: string, asked: string) {
  const plans = usePlans(communityId)
  const [found, setFound] = useState('')
  const open = plans.data?.find(isOpen)?.id ?? ''
  const id = asked || found || open
  useEffect(() => {
    if (id !== '' && id === open) setFound(id)
  }, [id, open])
  const plan = usePlan(id)
  const present = usePresentBoard(communityId, id === '' && plans.data !== undefined)
  const shown = id === '' ? present : plan
  return {
    board: shown.data,
    error: shown.error ?? (id === '' ? plans.error : null),
    retry: () => Promise.all([plans.refetch(), shown.refetch()]),
  }
}
