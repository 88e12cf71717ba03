import { useQueryClient } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { draftOwner, outbox, type PendingReport } from '@/lib/drafts'
import { say } from '@/lib/feedback'
import { useOnline } from '@/lib/network'
import { sendOutbox } from '../report/outbox-sender'

/** A signal too weak to send by comes back without a word. */
const tryAgainMs = 20_000

/** Reports that wait for the network: shown on top of 楼里, sent by themselves when it is back. */
export function usePending() {
  const [pending, setPending] = useState<PendingReport[]>([])
  const client = useQueryClient()
  const online = useOnline()

  const send = useCallback(async () => {
    const person = draftOwner()
    if (outbox.list(person).length > 0 && (await sendOutbox(person)) > 0) {
      say('刚才写的发出去了')
      for (const key of ['feed', 'feed-summary', 'counts']) void client.invalidateQueries({ queryKey: [key] })
    }
    setPending(outbox.list(person))
  }, [client])

  useDidShow(() => void send())
  useEffect(() => {
    if (online) void send()
  }, [online, send])
  const waiting = online && pending.length > 0
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => void send(), tryAgainMs)
    return () => clearInterval(timer)
  }, [waiting, send])

  return { pending, send }
}
