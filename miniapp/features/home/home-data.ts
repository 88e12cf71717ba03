import type { GateRoomsView } from '@shared/areas'
import type { ClaimResidencyInput, ResidencyView } from '@shared/residencies'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '@/lib/http'

/** What changes with a residency: my homes, my feed, my numbers. */
const touched = ['me', 'home', 'counts', 'feed', 'feed-summary', 'inbox']

/** Floors and rooms of a gate; never who lives there. */
export const useRooms = (gateId: string | undefined) =>
  useQuery({
    queryKey: ['rooms', gateId],
    queryFn: () => http.get<GateRoomsView>(`/gates/${gateId}/rooms`),
    enabled: gateId !== undefined,
    staleTime: 10 * 60_000,
  })

/** What one may do about where one lives. */
export function useResidencyActs() {
  const client = useQueryClient()
  const renew = () => Promise.all(touched.map((queryKey) => client.invalidateQueries({ queryKey: [queryKey] })))
  return {
    claim: async (input: ClaimResidencyInput) => {
      const residency = await http.post<ResidencyView>('/residencies', input)
      await renew()
      return residency
    },
    end: async (id: string) => {
      await http.delete(`/residencies/${id}`)
      await renew()
    },
    object: async (id: string) => {
      await http.post(`/residencies/${id}/object`)
      await renew()
    },
  }
}
