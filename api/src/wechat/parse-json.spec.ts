import { parseWechatJson } from './parse-json'

it('keeps integers beyond 2^53 as strings, and everything else as JSON.parse does', () => {
  expect(parseWechatJson('{"msgid":3600000000000000001,"a":[1,-1.5,"3600000000000000001"],"e":1e3}')).toEqual({
    msgid: '3600000000000000001',
    a: [1, -1.5, '3600000000000000001'],
    e: 1000,
  })
})
