import { dutyRoomKey } from './duty-room'

const key = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa'
const url = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`

it.each([url, key, ` ${url}\n`, `${url}&debug=1`])('finds the key in %j', (address) => {
  expect(dutyRoomKey(address)).toBe(key)
})

it.each([
  '',
  '群机器人',
  `https://qyapi.weixin.qq.com.evil.cn/cgi-bin/webhook/send?key=${key}`,
  `https://qyapi.weixin.qq.com@evil.cn/cgi-bin/webhook/send?key=${key}`,
  `http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`,
  `https://qyapi.weixin.qq.com/cgi-bin/gettoken?key=${key}`,
  'https://qyapi.weixin.qq.com/cgi-bin/webhook/send',
  'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=',
  `${key}&x=1`,
  'short',
])('finds none in %j', (address) => {
  expect(dutyRoomKey(address)).toBeUndefined()
})
