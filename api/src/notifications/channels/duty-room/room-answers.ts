import * as z from 'zod/mini'
import type { SendResult } from '../channel'

const Answer = z.object({ errcode: z.coerce.number() })

/** Source: 企业微信 全局错误码. */
const meanings: ReadonlyMap<number, SendResult> = new Map<number, SendResult>([
  [0, { result: 'accepted' }],
  [-1, { result: 'failed', why: 'unreachable' }],
  // the key is of no robot (any more)
  [93000, { result: 'refused', why: 'config' }],
  [45009, { result: 'failed', why: 'tooMany' }],
  [45033, { result: 'failed', why: 'tooMany' }],
  [40058, { result: 'refused', why: 'badField' }],
  [45002, { result: 'refused', why: 'badField' }],
])

/** WeCom's answer to one message. An answer of another shape may have been a yes. */
export function readRoomAnswer(json: unknown): SendResult {
  const parsed = Answer.safeParse(json)
  if (!parsed.success) return { result: 'unknown', why: 'unknown' }
  return meanings.get(parsed.data.errcode) ?? { result: 'failed', why: 'unknown' }
}
