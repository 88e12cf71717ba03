import { useQueryClient } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { draftOwner, outbox, type PendingReport } from '@/lib/drafts'
import { say } from '@/lib/feedback'
import { useOnline } from '@/lib/network'
import { sendOutbox } from '../report/outbox-sender'

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

  return { pending, send }
}
