import { readAuthorization, tc3Signature } from './tc3-signature'

// the request of "签名方法 v3" in Tencent Cloud's documentation, with its key as printed there (the last seven characters blotted out)
const payload = '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}'
const request = {
  headers: { 'content-type': 'application/json; charset=utf-8', host: 'cvm.tencentcloudapi.com' },
  payload,
  timestamp: '1551113065',
}
const by = { secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******', date: '2019-02-25', service: 'cvm', signedHeaders: ['content-type', 'host'] }
const signature = '2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c'

it('is the one of the official example', () => {
  expect(tc3Signature('Gu5t9xGARNpq86cd98joQYCN3*******', request, by)).toBe(signature)
})

it('changes with every part that is signed', () => {
  const of = (over: object) => tc3Signature('Gu5t9xGARNpq86cd98joQYCN3*******', { ...request, ...over }, by)
  expect(of({ payload: `${payload} ` })).not.toBe(signature)
  expect(of({ timestamp: '1551113066' })).not.toBe(signature)
  expect(of({ headers: { ...request.headers, host: 'sms.tencentcloudapi.com' } })).not.toBe(signature)
})

it('reads the header it is sent in', () => {
  const header = `TC3-HMAC-SHA256 Credential=${by.secretId}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`
  expect(readAuthorization(header)).toEqual({ ...by, signature })
  expect(readAuthorization('Basic abc')).toBeUndefined()
})
