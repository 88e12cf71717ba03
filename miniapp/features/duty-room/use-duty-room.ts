import type { DutyRoomTestView, DutyRoomView } from '@shared/duty-room'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '@/lib/http'

/** Which group the duty room is told in, and what the office may do about it. */
export function useDutyRoom(communityId: string) {
  const path = `/communities/${communityId}/duty-room`
  const queryKey = ['dutyRoom', communityId]
  const client = useQueryClient()
  const room = useQuery({ queryKey, queryFn: () => http.get<DutyRoomView>(path) })
  return {
    ...room,
    save: async (address: string) => client.setQueryData(queryKey, await http.put<DutyRoomView>(path, { address })),
    remove: async () => {
      await http.delete(path)
      await client.invalidateQueries({ queryKey })
    },
    test: () => http.post<DutyRoomTestView>(`${path}/test`),
  }
}
