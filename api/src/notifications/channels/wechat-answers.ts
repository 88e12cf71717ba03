import { WechatError, type WechatErrorKind } from '../../wechat/wechat.errors'
import type { SendResult } from './channel'

type Refusal = Exclude<SendResult, { result: 'accepted' }>

const byKind: Partial<Record<WechatErrorKind, Refusal>> = {
  notSubscribed: { result: 'unavailable', why: 'noCredit' },
  template: { result: 'refused', why: 'templateGone' },
  badRequest: { result: 'refused', why: 'badField' },
  sensitiveWords: { result: 'refused', why: 'sensitiveWords' },
  openidInvalid: { result: 'refused', why: 'noAccount' },
  notFollowing: { result: 'refused', why: 'notFollowing' },
  concurrentSend: { result: 'failed', why: 'tooMany' },
  tooFrequent: { result: 'failed', why: 'tooMany' },
  quotaExhausted: { result: 'failed', why: 'quota' },
  busy: { result: 'failed', why: 'unreachable' },
  token: { result: 'failed', why: 'config' },
  config: { result: 'failed', why: 'config' },
}

/** What WeChat's refusal means for a message. Without an answer WeChat may have taken it, unless no connection was made. */
export function sendResultOf({ kind, unheard }: WechatError): Refusal {
  if (kind === 'unreachable') return { result: unheard ? 'failed' : 'unknown', why: 'unreachable' }
  return byKind[kind] ?? { result: 'failed', why: 'unknown' }
}
