import { readAppointOptions } from './appoint-options'

const good = {
  community: '通瑞嘉苑社区',
  subdistrict: '潞邑街道',
  'desk-phone': '010-0000 0120',
  name: '陈晓雯',
  phone: '138 0000-0000',
  role: 'communitySecretary',
}
const args = (over: Record<string, string | undefined> = {}) =>
  Object.entries({ ...good, ...over }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]))

it('reads a complete command line; blanks in the phone do not matter', () => {
  expect(readAppointOptions(args())).toEqual({ options: { ...good, phone: '13800000000' } })
})

it.each([
  [{ name: undefined }, '缺 --name'],
  [{ role: 'mayor' }, '没有 mayor 这个任职'],
  [{ phone: '12345' }, '--phone 不对:要写 11 位手机号'],
  [{ 'desk-phone': 'call me' }, '--desk-phone 不对:要写电话号码'],
])('says what is wrong: %j', (over, problem) => {
  expect(readAppointOptions(args(over))).toEqual({ problems: [problem] })
})

it('refuses an option it does not know', () => {
  expect(readAppointOptions([...args(), '--rank', 'high'])).toEqual({ problems: [expect.stringContaining('--rank')] })
})
