import type { UnreachedWhy } from '@shared/channels'
import * as z from 'zod/mini'
import type { SendResult } from '../channel'

/** What SendSms answers: an error of the whole request, or one code for each number; we send to one. */
const Answer = z.object({
  Response: z.object({
    Error: z.optional(z.object({ Code: z.string() })),
    SendStatusSet: z.optional(z.array(z.object({ Code: z.string(), SerialNo: z.optional(z.string()) }))),
  }),
})

type Refusal = Exclude<SendResult, { result: 'accepted' }>

const refused = (why: UnreachedWhy): Refusal => ({ result: 'refused', why })
const failed = (why: UnreachedWhy): Refusal => ({ result: 'failed', why })

/**
 * By the beginning of a code, the first that fits. Source: 短信 API 3.0 发送错误码 and 公共错误码.
 * The daily limits of a number and of the application stand before the others of their kind: they last till midnight.
 */
const meanings: readonly (readonly [prefix: string, meaning: Refusal])[] = [
  ['LimitExceeded.PhoneNumberDailyLimit', failed('quota')],
  ['LimitExceeded.PhoneNumberSameContentDailyLimit', failed('quota')],
  ['LimitExceeded.AppDailyLimit', failed('quota')],
  ['LimitExceeded.AppCountryOrRegionDailyLimit', failed('quota')],
  ['LimitExceeded.AppMainlandChinaDailyLimit', failed('quota')],
  ['LimitExceeded', failed('tooMany')],
  ['RequestLimitExceeded', failed('tooMany')],
  ['FailedOperation.ContainSensitiveWord', refused('sensitiveWords')],
  ['FailedOperation.PhoneNumberInBlacklist', refused('refusedByPerson')],
  ['FailedOperation.TemplateIncorrectOrUnapproved', refused('templateGone')],
  ['FailedOperation.TemplateUnapprovedOrNotExist', refused('templateGone')],
  ['FailedOperation.TemplateIdNotExist', refused('templateGone')],
  ['FailedOperation.TemplateParamSetNotMatchApprovedTemplate', refused('badField')],
  ['FailedOperation', refused('config')],
  ['InvalidParameterValue.IncorrectPhoneNumber', refused('noPhone')],
  ['InvalidParameterValue.SdkAppIdNotExist', refused('config')],
  ['InvalidParameterValue', refused('badField')],
  ['InvalidParameter', refused('badField')],
  ['AuthFailure', refused('config')],
  ['UnauthorizedOperation', refused('config')],
  ['UnsupportedOperation', refused('config')],
  ['InternalError.Timeout', { result: 'unknown', why: 'unreachable' }],
  ['InternalError', failed('unreachable')],
]

/** Tencent's answer to one message to one number. An answer of another shape may have been a yes. */
export function readSmsAnswer(json: unknown): SendResult {
  const parsed = Answer.safeParse(json)
  const { Error: error, SendStatusSet: [status] = [] } = parsed.success ? parsed.data.Response : {}
  if (status?.Code === 'Ok') return { result: 'accepted', messageId: status.SerialNo }
  const code = error?.Code ?? status?.Code
  if (code === undefined) return { result: 'unknown', why: 'unknown' }
  return meanings.find(([prefix]) => code.startsWith(prefix))?.[1] ?? failed('unknown')
}
