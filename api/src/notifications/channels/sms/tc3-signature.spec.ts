import { tc3Authorization } from './tc3-signature'

/** The example of the official page 签名方法 v3. */
const example = {
  host: 'cvm.tencentcloudapi.com',
  contentType: 'application/json; charset=utf-8',
  body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  service: 'cvm',
  at: new Date(1551113065_000),
}
const sign = (over: Partial<typeof example> = {}) =>
  tc3Authorization({ ...example, ...over }, 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE', 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE')

it('is that of the official example', () => {
  expect(sign()).toBe(
    'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, ' +
      'Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
  )
})

it.each([{ host: 'cvm.tencentcloudapi.com:8443' }, { body: '{}' }, { service: 'sms' }, { at: new Date(1551113066_000) }])(
  'is another for %j',
  (over) => {
    expect(sign(over)).not.toBe(sign())
  },
)
