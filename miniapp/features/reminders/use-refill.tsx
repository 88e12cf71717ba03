import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { canAsk } from './ask-for-reminders'
import { mayInterrupt } from './asking-calmly'
import { listKept } from './kept-choices'
import { useReminders } from './reminders-data'
import { useAsk } from './use-ask'
import { ofWork, refillOf } from './what-to-ask'

/**
 * Whoever takes something on is told of the next thing too: `refill` within the tap that takes it, before anything is awaited. It is
 * unseen where the choice was kept; otherwise WeChat's sheet comes once a day at most, while little is left.
 */
export function useRefill(): { refill: () => void; sheet: ReactNode } {
  const reminders = useReminders(canAsk())
  const kept = useQuery({ queryKey: ['kept-reminders'], queryFn: listKept, enabled: canAsk(), retry: false, staleTime: 60_000 })
  const { ask, sheet } = useAsk()
  const refill = () => {
    const wanted = refillOf(ofWork(reminders.data?.purposes ?? []), kept.data ?? [], mayInterrupt(new Date()))
    if (wanted.length > 0) void ask(wanted)
  }
  return { refill, sheet }
}
