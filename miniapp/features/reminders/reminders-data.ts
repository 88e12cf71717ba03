import type { DeliveryView, MyRemindersView } from '@shared/delivery'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '@/lib/http'

const remindersKey = ['reminders']
/** WeChat tells the server of an answer a moment after it was given. */
const countedAfterMs = 1500

/** What can be told to me, by which channels. */
export const useReminders = (enabled = true) =>
  useQuery({ queryKey: remindersKey, queryFn: () => http.get<MyRemindersView>('/me/reminders'), enabled, staleTime: 60_000 })

/** Looks again once the server has counted what somebody just answered. */
export function useCountAgain() {
  const client = useQueryClient()
  return () => setTimeout(() => void client.invalidateQueries({ queryKey: remindersKey }), countedAfterMs)
}

/** @throws ApiError when there were too many, or no community to be of */
export const sendTestMessage = () => http.post<DeliveryView>('/me/test-message')
export const readMyDelivery = (id: string) => http.get<DeliveryView>(`/me/deliveries/${id}`)
