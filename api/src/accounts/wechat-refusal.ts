import type { ErrorCode } from '@shared/errors'
import { DomainError } from '../core/domain-error'
import { WechatError, type WechatErrorKind } from '../wechat/wechat.errors'

type Refusals = Partial<Record<WechatErrorKind, ErrorCode>>

/** WeChat's own trouble, whatever was asked. What an administrator or a programmer must mend is not here: it stays a 500 and is logged. */
const trouble: Refusals = {
  tooFrequent: 'TOO_FREQUENT',
  busy: 'WECHAT_BUSY',
  unreachable: 'WECHAT_BUSY',
  quotaExhausted: 'WECHAT_BUSY',
  token: 'WECHAT_BUSY',
}

export const loginRefusals: Refusals = {
  codeInvalid: 'LOGIN_CODE_INVALID',
  openidInvalid: 'LOGIN_CODE_INVALID',
  codeUsed: 'LOGIN_CODE_USED',
  blocked: 'ACCOUNT_BLOCKED',
}

/** The phone button's codes; one used, expired or of somebody else's: press again. */
export const phoneRefusals: Refusals = {
  codeInvalid: 'PHONE_CODE_INVALID',
  openidInvalid: 'PHONE_CODE_INVALID',
  codeUsed: 'PHONE_CODE_INVALID',
}

/** Calls WeChat; what it refuses becomes the words our user reads. @throws DomainError, or what `call` threw when it is a defect */
export async function askWechat<Answer>(refusals: Refusals, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call()
  } catch (error) {
    const code = error instanceof WechatError ? (refusals[error.kind] ?? trouble[error.kind]) : undefined
    throw code ? new DomainError(code) : error
  }
}
