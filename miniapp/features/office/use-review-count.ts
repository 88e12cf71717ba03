import type { ReviewCountView } from '@shared/review'
import { useQuery } from '@tanstack/react-query'
import { http } from '@/lib/http'

/** How much waits for the office before neighbours see it, and how much of today's sample is left. */
export const useReviewCount = (communityId: string | undefined) =>
  useQuery({
    queryKey: ['review', communityId, 'count'],
    queryFn: () => http.get<ReviewCountView>(`/communities/${communityId}/review/count`),
    enabled: communityId !== undefined,
  })
