import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { http } from '@/lib/http'
import { newRequestId } from '@/lib/request-id'

/** Everything about duty is read anew after a command. */
export const dutyKey = 'duty'

/** Sends one act of duty. Another try after a lost signal is the same act; once it has succeeded, the same words are a new one. */
export function useDutyCommand() {
  const client = useQueryClient()
  const commands = useRef(new Map<string, string>())
  return async <Answer>(method: 'post' | 'put', path: string, input: object = {}): Promise<Answer> => {
    const act = JSON.stringify([path, input])
    const commandId = commands.current.get(act) ?? newRequestId()
    commands.current.set(act, commandId)
    try {
      const answer = await http[method]<Answer>(path, { ...input, commandId })
      commands.current.delete(act)
      return answer
    } finally {
      void client.invalidateQueries({ queryKey: [dutyKey] })
    }
  }
}
