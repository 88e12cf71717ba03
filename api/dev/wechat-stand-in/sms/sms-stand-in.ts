import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { meetHazards } from '../call-hazards'
import { type Fields, fieldsOf, text } from '../fields'
import { requestId } from '../request-id'
import type { World } from '../world'
import type { SmsDesk } from './sms-desk'
import { readAuthorization, tc3Signature } from './tc3-signature'

const VERSION = '2021-01-11'
const REGIONS = ['ap-beijing', 'ap-guangzhou', 'ap-nanjing']
const MAX_NUMBERS = 200
const MAX_CLOCK_DIFFERENCE_S = 300

/** Refuses a whole request, with one of Tencent Cloud's codes. */
class SmsError extends Error {
  constructor(
    readonly code: string,
    detail = '',
  ) {
    super(detail || code)
  }
}

/** Stands in for sms.tencentcloudapi.com: SendSms of API 2021-01-11. Answers at `POST /`: register it without a prefix. */
export const smsStandIn =
  (world: World): FastifyPluginAsync =>
  async (app) => {
    const { sms } = world
    if (!sms) return
    // the signature covers the bytes as they came
    app.removeContentTypeParser('application/json')
    app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: FastifyRequest, body: string | Buffer) =>
      String(body),
    )
    meetHazards(app, world, '')
    app.setErrorHandler((error: Error, _request, reply) => {
      const Code = error instanceof SmsError ? error.code : 'InternalError.OtherError'
      return reply
        .code(200)
        .send({ Response: { Error: { Code, Message: error.message }, RequestId: requestId(world.options.clock.now()) } })
    })
    app.post('/', async (request) => {
      const now = world.options.clock.now()
      return { Response: { SendStatusSet: answer(sms, request, now), RequestId: requestId(now) } }
    })
  }

function answer(sms: SmsDesk, request: FastifyRequest, now: Date) {
  requireAction(request)
  const payload = typeof request.body === 'string' ? request.body : ''
  requireSignature(sms, request, payload, now)
  const body = readPayload(payload)
  const numbers = readNumbers(body)
  const SessionContext = text(body, 'SessionContext')
  const message = {
    sdkAppId: required(body, 'SmsSdkAppId'),
    templateId: required(body, 'TemplateId'),
    signName: text(body, 'SignName'),
    params: Array.isArray(body.TemplateParamSet) ? body.TemplateParamSet.map(String) : [],
  }
  return numbers.map((number) => ({ ...sms.send(number, message), SessionContext, IsoCode: 'CN' }))
}

function requireAction({ headers }: FastifyRequest): void {
  if (header(headers, 'x-tc-action') !== 'SendSms') throw new SmsError('InvalidAction')
  if (header(headers, 'x-tc-version') !== VERSION) throw new SmsError('NoSuchVersion')
  if (!REGIONS.includes(header(headers, 'x-tc-region'))) throw new SmsError('UnsupportedRegion')
}

/** "签名方法 v3": known key, within 5 minutes, over the bytes that came. */
function requireSignature(sms: SmsDesk, { headers }: FastifyRequest, payload: string, now: Date): void {
  const by = readAuthorization(header(headers, 'authorization'))
  const signsEnough = by?.service === 'sms' && ['content-type', 'host'].every((name) => by.signedHeaders.includes(name))
  if (!by || !signsEnough) throw new SmsError('AuthFailure.InvalidAuthorization')
  if (by.secretId !== sms.options.secretId) throw new SmsError('AuthFailure.SecretIdNotFound')
  const timestamp = header(headers, 'x-tc-timestamp')
  const seconds = Number(timestamp)
  const day = new Date(seconds * 1000 || 0).toISOString().slice(0, 10)
  if (!(Math.abs(now.getTime() / 1000 - seconds) <= MAX_CLOCK_DIFFERENCE_S) || day !== by.date)
    throw new SmsError('AuthFailure.SignatureExpire')
  if (tc3Signature(sms.options.secretKey, { headers, payload, timestamp }, by) !== by.signature)
    throw new SmsError('AuthFailure.SignatureFailure')
}

function readPayload(payload: string): Fields {
  try {
    return fieldsOf(JSON.parse(payload))
  } catch {
    throw new SmsError('InvalidParameter', 'the body is not JSON')
  }
}

function readNumbers(body: Fields): string[] {
  const { PhoneNumberSet: numbers } = body
  if (!Array.isArray(numbers) || numbers.length === 0) throw new SmsError('MissingParameter', 'PhoneNumberSet')
  if (numbers.length > MAX_NUMBERS) throw new SmsError('LimitExceeded.PhoneNumberCountLimit')
  return numbers.map(String)
}

function required(body: Fields, name: string): string {
  const value = text(body, name)
  if (!value) throw new SmsError('MissingParameter', name)
  return value
}

const header = (headers: FastifyRequest['headers'], name: string): string => String(headers[name] ?? '')
