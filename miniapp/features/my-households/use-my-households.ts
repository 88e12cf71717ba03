import type { HandBackInput } from '@shared/hand-backs'
import type { MyHouseholdsView } from '@shared/households'
import type { RecordVisitInput, VisitView } from '@shared/visits'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '@/lib/http'

export const useMyHouseholds = () => useQuery({ queryKey: ['my-households'], queryFn: () => http.get<MyHouseholdsView>('/my-households') })

export function useRecordVisit() {
  const client = useQueryClient()
  return async (householdId: string, input: RecordVisitInput) => {
    await http.post<VisitView>(`/households/${householdId}/visits`, input)
    for (const key of ['my-households', 'visits']) void client.invalidateQueries({ queryKey: [key] })
  }
}

/** 不再联户, and taking it back. */
export function useHandBack() {
  const client = useQueryClient()
  const after = () => client.invalidateQueries({ queryKey: ['my-households'] })
  return {
    handBack: (input: HandBackInput) => http.post<void>('/my-households/hand-back', input).then(after),
    takeBack: (communityId: string) => http.delete<void>(`/my-households/hand-back?communityId=${communityId}`).then(after),
  }
}
