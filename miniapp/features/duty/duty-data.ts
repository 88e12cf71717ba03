import type { DutyFeedView, DutyWeeksView } from '@shared/duty'
import type { HandoverList } from '@shared/handovers'
import type { MyShiftsView, OnDutyView, RotaCoverView, RotaMonthView, TakeShiftInput } from '@shared/rota'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '@/lib/http'
import { lookAgainMs } from '@/lib/query'
import { dutyKey } from './use-duty-command'

const useDuty = <Answer>(key: string, path: string, enabled = true) =>
  useQuery({ queryKey: [dutyKey, key, path], queryFn: () => http.get<Answer>(path), enabled })

/** Where I take turns or keep the rota, and my shifts. */
export const useMyShifts = (enabled = true) => useDuty<MyShiftsView>('mine', '/my-shifts', enabled)

/** Everything of one community that the page shows; others take shifts meanwhile. */
export function useDutyOf(communityId: string) {
  const of = `/communities/${communityId}`
  return {
    onDuty: useQuery({
      queryKey: [dutyKey, 'now', of],
      queryFn: () => http.get<OnDutyView>(`${of}/on-duty`),
      refetchInterval: lookAgainMs,
    }),
    weeks: useDuty<DutyWeeksView>('weeks', `${of}/duty-weeks`),
    cover: useDuty<RotaCoverView>('cover', `${of}/rota-cover`),
    handovers: useDuty<HandoverList>('handovers', `${of}/handovers/current`),
  }
}

export const useRotaMonth = (communityId: string, month: string) =>
  useDuty<RotaMonthView>('month', `/communities/${communityId}/rota/${month}`)

/** 我来值. @throws ApiError naming who was first, or why not */
export function useTakeShift(communityId: string) {
  const client = useQueryClient()
  return async (day: string, input: TakeShiftInput) => {
    try {
      await http.post<RotaMonthView>(`/communities/${communityId}/rota/${day.slice(0, 7)}/take`, input)
    } finally {
      void client.invalidateQueries({ queryKey: [dutyKey] })
    }
  }
}

const feedPath = '/my-shifts/feed'

/** The address my shifts are subscribed by, and making another. */
export function useDutyFeed() {
  const client = useQueryClient()
  const feed = useDuty<DutyFeedView>('feed', feedPath)
  const renew = async () => client.setQueryData([dutyKey, 'feed', feedPath], await http.post<DutyFeedView>(feedPath))
  return { feed, renew }
}
