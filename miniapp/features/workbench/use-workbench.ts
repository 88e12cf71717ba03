import type { IssueEventInput, IssueView, WorkbenchView } from '@shared/issues'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { http } from '@/lib/http'
import { lookAgainMs } from '@/lib/query'
import { newRequestId } from '@/lib/request-id'

const touched = ['workbench', 'feed', 'feed-summary', 'counts', 'my-households']

/** 工作台, looked at again while it is open: others act on the same issues. */
export const useWorkbench = () =>
  useQuery({ queryKey: ['workbench'], queryFn: () => http.get<WorkbenchView>('/workbench'), refetchInterval: lookAgainMs })

/** One-tap acknowledging. Tapped twice, or again after a lost signal, it is one act: one command id an issue. */
export function useAcknowledge() {
  const client = useQueryClient()
  const commands = useRef(new Map<string, string>())
  const underWay = useRef(new Map<string, Promise<IssueView>>())

  const send = async (id: string) => {
    const commandId = commands.current.get(id) ?? newRequestId()
    commands.current.set(id, commandId)
    try {
      const issue = await http.post<IssueView>(`/issues/${id}/events`, { event: 'acknowledge', commandId } satisfies IssueEventInput)
      client.setQueryData(['issue', id], issue)
      commands.current.delete(id)
      return issue
    } finally {
      underWay.current.delete(id)
      for (const key of touched) void client.invalidateQueries({ queryKey: [key] })
    }
  }
  return (id: string) => {
    const already = underWay.current.get(id)
    if (already) return already
    const work = send(id)
    underWay.current.set(id, work)
    return work
  }
}
