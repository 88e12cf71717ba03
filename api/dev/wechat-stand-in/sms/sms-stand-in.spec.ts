import { closeStandIns, LI, type StandInSetUp, setUpStandIn } from '../testing/set-up'
import { tc3Signature } from './tc3-signature'

const sms = {
  secretId: 'AKID1',
  secretKey: 'key1',
  sdkAppId: '1400000001',
  signName: '户联网',
  templates: [{ id: '77', text: '{1},请看{2}。', maxParamChars: 12 }],
}

let set: StandInSetUp
beforeEach(async () => {
  set = await setUpStandIn({ sms })
})
afterEach(closeStandIns)

interface Answered {
  Response: { Error?: { Code: string }; SendStatusSet?: { Code: string; PhoneNumber: string; SerialNo: string }[] }
}

async function send(body: object = {}, { key = sms.secretKey, id = sms.secretId, lateS = 0, action = 'SendSms' } = {}): Promise<Answered> {
  const payload = JSON.stringify({
    PhoneNumberSet: ['+8613800000001'],
    SmsSdkAppId: sms.sdkAppId,
    SignName: '户联网',
    TemplateId: '77',
    TemplateParamSet: ['电梯困人', '3号楼'],
    ...body,
  })
  const timestamp = String(Math.floor(set.clock.now().getTime() / 1000) - lateS)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    host: new URL(set.smsEndpoint).host,
    'x-tc-action': action,
    'x-tc-version': '2021-01-11',
    'x-tc-region': 'ap-beijing',
    'x-tc-timestamp': timestamp,
  }
  const by = { secretId: id, date: '2026-11-23', service: 'sms', signedHeaders: ['content-type', 'host'] }
  const signature = tc3Signature(key, { headers, payload, timestamp }, by)
  const authorization = `TC3-HMAC-SHA256 Credential=${id}/2026-11-23/sms/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`
  return (await (
    await fetch(set.smsEndpoint, { method: 'POST', headers: { ...headers, authorization }, body: payload })
  ).json()) as Answered
}

const codes = async (...wrong: Parameters<typeof send>) => (await send(...wrong)).Response.SendStatusSet?.map(({ Code }) => Code)

it('arrives on the phone with that number, signature first', async () => {
  expect(await codes()).toEqual(['Ok'])
  expect(await set.phone.messages(LI)).toMatchObject([{ channel: 'sms', title: '【户联网】电梯困人,请看3号楼。' }])
})

it.each([
  [{ key: 'guess' }, 'AuthFailure.SignatureFailure'],
  [{ id: 'AKID2' }, 'AuthFailure.SecretIdNotFound'],
  [{ lateS: 301 }, 'AuthFailure.SignatureExpire'],
  [{ action: 'SendMail' }, 'InvalidAction'],
])('%j refuses the request: %s', async (how, Code) => {
  expect(await send({}, how)).toMatchObject({ Response: { Error: { Code } } })
  expect(await set.phone.messages(LI)).toEqual([])
})

it.each([
  [{ PhoneNumberSet: ['+861380000'] }, 'InvalidParameterValue.IncorrectPhoneNumber'],
  [{ SmsSdkAppId: '1' }, 'UnauthorizedOperation.SmsSdkAppIdVerifyFail'],
  [{ SignName: '别人' }, 'FailedOperation.SignatureIncorrectOrUnapproved'],
  [{ TemplateId: '78' }, 'FailedOperation.TemplateIncorrectOrUnapproved'],
  [{ TemplateParamSet: ['一个'] }, 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'],
  [{ TemplateParamSet: ['字'.repeat(13), '3号楼'] }, 'InvalidParameterValue.TemplateParameterLengthLimit'],
  [{ TemplateParamSet: ['http://a.cn', '3号楼'] }, 'InvalidParameterValue.ProhibitedUseUrlInTemplateParameter'],
  [{ TemplateParamSet: ['违规测试', '3号楼'] }, 'FailedOperation.ContainSensitiveWord'],
])('%j is answered for the number: %s', async (wrong, code) => {
  expect(await codes(wrong)).toEqual([code])
})

it('one in 30 seconds, five an hour, each number for itself', async () => {
  await codes()
  expect(await codes({ PhoneNumberSet: ['+8613800000001', '+8613800000002'] })).toEqual([
    'LimitExceeded.PhoneNumberThirtySecondLimit',
    'Ok',
  ])
  for (let i = 0; i < 4; i++) {
    set.clock.advanceMinutes(1)
    await codes()
  }
  set.clock.advanceMinutes(1)
  expect(await codes()).toEqual(['LimitExceeded.PhoneNumberOneHourLimit'])
})
