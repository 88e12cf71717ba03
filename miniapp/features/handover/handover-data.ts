import type { HandoverCommandInput, HandoverView } from '@shared/handovers'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { http } from '@/lib/http'
import { newRequestId } from '@/lib/request-id'

/** The other side writes meanwhile. */
const lookAgainMs = 15_000

export const useHandover = (id: string) =>
  useQuery({
    queryKey: ['handover', id],
    queryFn: () => http.get<HandoverView>(`/handovers/${id}`),
    enabled: id !== '',
    refetchInterval: ({ state }) => (state.data && !state.data.confirmed ? lookAgainMs : false),
  })

type WithoutId<Input> = Input extends unknown ? Omit<Input, 'commandId'> : never
export type HandoverAct = WithoutId<HandoverCommandInput>

/** Does one thing and shows the hand-over as it then is; tried again after a failure it is the same command. @throws ApiError */
export function useHandoverAct(id: string) {
  const client = useQueryClient()
  const tried = useRef({ said: '', commandId: '' })
  return useCallback(
    async (act: HandoverAct) => {
      const said = JSON.stringify(act)
      if (tried.current.said !== said) tried.current = { said, commandId: newRequestId() }
      const { commandId } = tried.current
      const handover = await http.post<HandoverView>(`/handovers/${id}/commands`, { ...act, commandId })
      tried.current = { said: '', commandId: '' }
      client.setQueryData(['handover', id], handover)
    },
    [client, id],
  )
}
