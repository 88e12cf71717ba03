import type { SendResult } from '../channel'
import type { ChannelsConfig } from '../channels-config'
import { jsonType, postJson } from '../post-json'
import { readSmsAnswer } from './sms-answers'
import { secondsOf, tc3Authorization } from './tc3-signature'

const service = 'sms'
const version = '2021-01-11'

export interface TextMessage {
  /** Eleven digits. Never logged. */
  phone: string
  templateId: string
  params: readonly string[]
}

/** SendSms of one account. The clock of `now` may be off by five minutes. */
export async function sendSms(
  account: NonNullable<ChannelsConfig['sms']>,
  { phone, templateId, params }: TextMessage,
  now: Date,
): Promise<SendResult> {
  const { endpoint, region, secretId, secretKey, sdkAppId, signName } = account
  const body = JSON.stringify({
    PhoneNumberSet: [`+86${phone}`],
    SmsSdkAppId: sdkAppId,
    SignName: signName,
    TemplateId: templateId,
    TemplateParamSet: params,
  })
  const { host, origin } = new URL(endpoint)
  const posted = await postJson(`${origin}/`, body, {
    authorization: tc3Authorization({ host, contentType: jsonType, body, service, at: now }, secretId, secretKey),
    'x-tc-action': 'SendSms',
    'x-tc-version': version,
    'x-tc-region': region,
    'x-tc-timestamp': secondsOf(now),
  })
  return 'failed' in posted ? posted.failed : readSmsAnswer(posted.json)
}
