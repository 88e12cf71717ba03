import type { VisitList } from '@shared/visits'
import { useInfiniteQuery } from '@tanstack/react-query'
import { http } from '@/lib/http'

/** The log of a household, the latest first; each look at it is recorded by the server. */
export function useVisits(householdId: string) {
  const list = useInfiniteQuery({
    queryKey: ['visits', householdId],
    queryFn: ({ pageParam }) => http.get<VisitList>(`/households/${householdId}/visits`, { cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    enabled: householdId !== '',
  })
  return { list, items: list.data?.pages.flatMap(({ items }) => items) ?? [] }
}
