import type { HandoverArticlesInput, HandoverArticlesView, HandoverList } from '@shared/handovers'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { http } from '@/lib/http'

export const useHandoversOf = (communityId: string, day: string) =>
  useQuery({
    queryKey: ['handovers', communityId, day],
    queryFn: () => http.get<HandoverList>(`/communities/${communityId}/handovers`, { day }),
  })

const articlesPath = (communityId: string) => `/communities/${communityId}/handover-articles`

export const useArticles = (communityId: string) =>
  useQuery({
    queryKey: ['handover-articles', communityId],
    queryFn: () => http.get<HandoverArticlesView>(articlesPath(communityId)),
  })

/** @throws ApiError */
export function useSaveArticles(communityId: string) {
  const client = useQueryClient()
  return useCallback(
    async (input: HandoverArticlesInput) => {
      const saved = await http.put<HandoverArticlesView>(articlesPath(communityId), input)
      client.setQueryData(['handover-articles', communityId], saved)
    },
    [client, communityId],
  )
}
