import type { ActionWords } from './action-words'

export interface Given {
  said: string
  to?: string
  targetId?: string
  /** The urgency chosen is the one it has. */
  sameUrgency: boolean
  receiver: string
  photoMissing: boolean
  /** Photos are still on their way. */
  rising: boolean
}

/** What an action still asks for, in words; undefined when it may be sent. */
export function missingBefore(
  { said, to, targetId, sameUrgency, receiver, photoMissing, rising }: Given,
  { asked }: ActionWords,
): string | undefined {
  const length = said.trim().length
  if (asked.seats && to === undefined) return '先点一下找谁'
  if (asked.target && targetId === undefined) return '先点一下和哪件一起办'
  if (asked.urgency && sameUrgency) return '现在就是这样，改一个别的'
  if (asked.receiver && !receiver.trim()) return '先写转给哪里'
  if (asked.words === 'required' && length === 0) return '写一句才能发'
  if (asked.least !== undefined && length < asked.least) return `再写 ${asked.least - length} 个字，让居民看得懂`
  if (photoMissing && !rising) return '这类事办好了要拍一张照片'
  return rising ? '照片正在传，马上就好' : undefined
}
