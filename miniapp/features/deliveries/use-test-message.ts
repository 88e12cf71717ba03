import type { DeliveryView } from '@shared/delivery'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayError } from '@/lib/feedback'

/** How often a message on its way is looked at, and how many times at most. */
const everyMs = 1000
const looks = 30

const isOver = ({ state }: DeliveryView) => state !== 'waiting'

/**
 * 发一条试试, and what becomes of it while one looks on.
 * @param send answers the message before it is sent
 * @param read the message as it now is
 */
export function useTestMessage(send: () => Promise<DeliveryView>, read: (id: string) => Promise<DeliveryView>) {
  const [begun, setBegun] = useState<DeliveryView>()
  const follow = useQuery({
    queryKey: ['test-message', begun?.id],
    queryFn: () => read(begun?.id ?? ''),
    enabled: begun !== undefined,
    refetchInterval: ({ state: { data, dataUpdateCount, errorUpdateCount } }) =>
      (data && isOver(data)) || dataUpdateCount + errorUpdateCount >= looks ? false : everyMs,
  })
  return {
    message: follow.data ?? begun,
    send: async () => {
      try {
        setBegun(await send())
      } catch (error) {
        sayError(error)
      }
    },
  }
}
