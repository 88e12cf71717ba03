import type { BoardView, PlanWish } from '@shared/assignment'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '@/lib/api-error'
import { withoutWish, withWish } from '../rules/wishes'
import { usePlanActs } from './plan-data'

interface Collected {
  wishes: PlanWish[]
  /** Why the last solving was refused; the wishes stay. */
  error?: unknown
}

const none: Collected = { wishes: [] }

/** Wishes about a plan that are not sent yet, the same on the board and on the page of a gate. */
export function useWishes({ plan }: Pick<BoardView, 'plan'>) {
  const client = useQueryClient()
  const { solveAgain } = usePlanActs()
  const queryKey = ['plan-wishes', plan?.id]
  const { data } = useQuery({ queryKey, queryFn: () => none, initialData: none, staleTime: Number.POSITIVE_INFINITY })
  const { wishes, error } = data
  const keep = (next: Collected) => void client.setQueryData(queryKey, next)
  return {
    wishes,
    error,
    add: (wish: PlanWish) => keep({ wishes: withWish(wishes, wish) }),
    takeBack: (wish: PlanWish) => keep({ wishes: withoutWish(wishes, wish) }),
    /** Sends them all. Refused: they stay, with the reason; somebody else's change is read first. @returns whether it worked */
    send: async (): Promise<boolean> => {
      if (!plan) return false
      try {
        await solveAgain(plan.id, plan.rev, wishes)
        keep(none)
        return true
      } catch (refused) {
        keep({ wishes, error: refused })
        if (refused instanceof ApiError && !refused.offline) await client.invalidateQueries({ queryKey: ['plan', plan.id] })
        return false
      }
    },
  }
}

export type Wishes = ReturnType<typeof useWishes>
