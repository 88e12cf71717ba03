import { FixedClock } from '../../../core/clock'
import { type Scripted, type ScriptedServer, scriptedServer } from '../../../wechat/testing/scripted-server'
import { buildMessage } from '../testing/build-message'
import { SmsChannel } from './sms.channel'
import { tc3Authorization } from './tc3-signature'

const now = new FixedClock(new Date('2027-02-05T19:05:00Z')).now()
const to = { communityId: '65f0000000000000000000c1', phone: '13800000501' }
let server: ScriptedServer

const account = (endpoint: string) => ({
  endpoint,
  region: 'ap-beijing',
  secretId: 'AKID1',
  secretKey: 'key1',
  sdkAppId: '1400000001',
  signName: '户联网',
  templates: { urgent: { templateId: '77', params: ['what' as const, 'place' as const] } },
})
const channelOf = (answer: Scripted = {}, endpoint = server.url) => {
  server.answer = () => answer
  return new SmsChannel({ sms: account(endpoint) })
}
const status = (Code: string) => ({ Response: { SendStatusSet: [{ Code, SerialNo: '2640:1' }] } })
const error = (Code: string) => ({ Response: { Error: { Code, Message: 'no' } } })

beforeEach(async () => {
  server = await scriptedServer()
})
afterEach(() => server.close())

it('sends one number its template, signed over the bytes that are sent', async () => {
  expect(await channelOf(status('Ok')).send(buildMessage(), to, now)).toEqual({ result: 'accepted', messageId: '2640:1' })
  const [asked] = server.seen
  expect(JSON.parse(asked?.body ?? '')).toEqual({
    PhoneNumberSet: ['+8613800000501'],
    SmsSdkAppId: '1400000001',
    SignName: '户联网',
    TemplateId: '77',
    TemplateParamSet: ['电梯困人', '3号楼2单元'],
  })
  const { host = '', 'content-type': contentType = '' } = asked?.headers ?? {}
  expect(asked?.headers).toMatchObject({
    'x-tc-action': 'SendSms',
    'x-tc-version': '2021-01-11',
    'x-tc-region': 'ap-beijing',
    'x-tc-timestamp': '1801854300',
    authorization: tc3Authorization({ host, contentType, body: asked?.body ?? '', service: 'sms', at: now }, 'AKID1', 'key1'),
  })
})

it.each([
  [status('LimitExceeded.PhoneNumberThirtySecondLimit'), 'failed', 'tooMany'],
  [status('LimitExceeded.PhoneNumberDailyLimit'), 'failed', 'quota'],
  [status('FailedOperation.TemplateIncorrectOrUnapproved'), 'refused', 'templateGone'],
  [status('FailedOperation.ContainSensitiveWord'), 'refused', 'sensitiveWords'],
  [status('FailedOperation.PhoneNumberInBlacklist'), 'refused', 'refusedByPerson'],
  [status('FailedOperation.InsufficientBalanceInSmsPackage'), 'refused', 'config'],
  [status('InvalidParameterValue.TemplateParameterLengthLimit'), 'refused', 'badField'],
  [status('InvalidParameterValue.IncorrectPhoneNumber'), 'refused', 'noPhone'],
  [error('AuthFailure.SignatureFailure'), 'refused', 'config'],
  [error('RequestLimitExceeded'), 'failed', 'tooMany'],
  [error('InternalError.Timeout'), 'unknown', 'unreachable'],
  [error('SomethingNew'), 'failed', 'unknown'],
  [{ Response: {} }, 'unknown', 'unknown'],
  [502, 'unknown', 'unreachable'],
  ['hangUp' as const, 'unknown', 'unreachable'],
])('%j is %s: %s', async (answer, result, why) => {
  expect(await channelOf(answer).send(buildMessage(), to, now)).toEqual({ result, why })
})

it('knows that nothing was sent where nobody listens', async () => {
  const gone = await scriptedServer()
  await gone.close()
  expect(await channelOf({}, gone.url).send(buildMessage(), to, now)).toEqual({ result: 'failed', why: 'unreachable' })
})

it('asks nothing for a purpose without a template, a number that gets no text, or without an account', async () => {
  const channel = channelOf(status('Ok'))
  const progress = buildMessage({ purpose: 'progress' })
  expect(await channel.send(progress, to, now)).toEqual({ result: 'unavailable', why: 'notConfigured' })
  expect(await channel.send(buildMessage(), { ...to, phone: '01000000120' }, now)).toEqual({ result: 'unavailable', why: 'noPhone' })
  expect(await new SmsChannel({}).send(buildMessage(), to, now)).toEqual({ result: 'unavailable', why: 'notConfigured' })
  expect(server.seen).toEqual([])
  expect(
    await Promise.all([channel.reach(to, 'urgent'), channel.reach(to, 'progress'), channel.reach({ communityId: '' }, 'urgent')]),
  ).toEqual([{ reaches: true }, { reaches: false, why: 'notConfigured' }, { reaches: false, why: 'noPhone' }])
})
