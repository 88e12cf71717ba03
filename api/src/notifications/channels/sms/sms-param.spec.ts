import { smsParam } from './sms-param'

it.each([
  ['电梯困人', '电梯困人'],
  ['一行\n两行\t三', '一行 两行 三'],
  ['看https://a.cn/x?y=1这里', '看链接这里'],
  [' \u200b ', '无'],
  ['字'.repeat(20), '字'.repeat(20)],
  ['字'.repeat(21), `${'字'.repeat(19)}…`],
  ['𠮷'.repeat(21), `${'𠮷'.repeat(19)}…`],
])('%j is sent as %j', (words, param) => {
  expect(smsParam(words)).toBe(param)
})

it('keeps to what the account may send', () => {
  expect(smsParam('三号楼二单元电梯', 6)).toBe('三号楼二单…')
})
