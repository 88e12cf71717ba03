import type { BoardView, PlanComparison, PlanGateView, PlanKind, PlanSummary, PlanWish } from '@shared/assignment'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '@/lib/http'
import { lookAgainMs } from '@/lib/query'
import { newRequestId } from '@/lib/request-id'

const soonMs = 1_000
const laterMs = 2_000

type Status = PlanSummary['status']
const moving: Partial<Record<Status, number>> = { applying: soonMs, awaitingPhone: laterMs }

/** Contacts as they are. */
export const usePresentBoard = (communityId: string, enabled: boolean) =>
  useQuery({ queryKey: ['board', communityId], queryFn: () => http.get<BoardView>(`/communities/${communityId}/board`), enabled })

/** One plan; asked again and again while something happens to it. */
export const usePlan = (id: string) =>
  useQuery({
    queryKey: ['plan', id],
    queryFn: () => http.get<BoardView>(`/plans/${id}`),
    refetchInterval: ({ state }) => (state.data?.plan && moving[state.data.plan.status]) ?? false,
    refetchIntervalInBackground: true,
    enabled: id !== '',
  })

/** Plans of a community, newest first; others make some too, and so does the system. */
export const usePlans = (communityId: string) =>
  useQuery({
    queryKey: ['plans', communityId],
    queryFn: () => http.get<PlanSummary[]>(`/communities/${communityId}/plans`),
    refetchOnMount: 'always',
    refetchInterval: lookAgainMs,
    enabled: communityId !== '',
  })

/** One gate of a plan, household by household; read anew with every revision, the last one stays in sight meanwhile. */
export const usePlanGate = (planId: string, rev: number, gateId: string) =>
  useQuery({
    queryKey: ['plan-gate', planId, gateId, rev],
    queryFn: () => http.get<PlanGateView>(`/plans/${planId}/gates/${gateId}`),
    placeholderData: keepPreviousData,
    enabled: planId !== '' && gateId !== '',
  })

export const useComparison = (id: string, otherId: string) =>
  useQuery({
    queryKey: ['plan-comparison', id, otherId],
    queryFn: () => http.get<PlanComparison>(`/plans/${id}/compare/${otherId}`),
    enabled: id !== '' && otherId !== '',
  })

/** What the office does with plans. @throws ApiError */
export function usePlanActs() {
  const client = useQueryClient()
  const keep = (board: BoardView): BoardView => {
    client.setQueryData(['plan', board.plan?.id], board)
    void client.invalidateQueries({ queryKey: ['plans'] })
    void client.invalidateQueries({ queryKey: ['plan-comparison'] })
    return board
  }
  return {
    create: async (communityId: string, kind: PlanKind) =>
      keep(await http.post<BoardView>(`/communities/${communityId}/plans`, { kind, commandId: newRequestId() })),
    solveAgain: async (id: string, rev: number, wishes: readonly PlanWish[]) =>
      keep(await http.post<BoardView>(`/plans/${id}/wishes`, { rev, commandId: newRequestId(), wishes })),
    /** From a desk it then waits for the phone. Every press asks the phone anew. */
    apply: async (id: string) => keep(await http.post<BoardView>(`/plans/${id}/apply`, { commandId: newRequestId() })),
    /** On the phone, for a desk. */
    confirm: async (id: string) => keep(await http.post<BoardView>(`/plans/${id}/confirm`)),
    discard: async (id: string) => {
      await http.delete(`/plans/${id}`)
      await Promise.all(['plan', 'plans', 'board'].map((key) => client.invalidateQueries({ queryKey: [key] })))
    },
  }
}
