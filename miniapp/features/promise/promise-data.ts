import type { PromiseView } from '@shared/policy-settings'
import { useQuery } from '@tanstack/react-query'
import { http } from '@/lib/http'

/** What the residents of a community may count on. */
export const usePromise = (communityId: string) =>
  useQuery({
    queryKey: ['promise', communityId],
    queryFn: () => http.get<PromiseView>(`/communities/${communityId}/promise`),
    enabled: communityId !== '',
  })
