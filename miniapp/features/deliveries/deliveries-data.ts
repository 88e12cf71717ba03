import type { DeliveriesQuery, DeliveryView, WakeUpsView } from '@shared/delivery'
import type { Page } from '@shared/ids'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { http } from '@/lib/http'

export type DeliveryFilter = DeliveriesQuery['filter']

const of = (communityId: string) => `/communities/${communityId}`

/** What a community told whom, newest first, page by page. Not looked at again by itself: every look is written down. */
export const useDeliveries = (communityId: string, filter: DeliveryFilter) =>
  useInfiniteQuery({
    queryKey: ['deliveries', communityId, filter],
    queryFn: ({ pageParam }) => http.get<Page<DeliveryView>>(`${of(communityId)}/deliveries`, { filter, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  })

export const useWakeUps = (communityId: string) =>
  useQuery({ queryKey: ['wake-ups', communityId], queryFn: () => http.get<WakeUpsView>(`${of(communityId)}/wake-ups`) })

export const readDelivery = (communityId: string, id: string) => http.get<DeliveryView>(`${of(communityId)}/deliveries/${id}`)

/** @throws ApiError when there were too many, or the person left */
export const sendTestTo = (communityId: string, personId: string) =>
  http.post<DeliveryView>(`${of(communityId)}/people/${personId}/test-message`)
