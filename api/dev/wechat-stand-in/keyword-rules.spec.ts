import { readKeywords } from './keyword-rules'

function send(keyword: string, value: unknown) {
  const template = { id: 'T', title: '', kind: 'oneTime' as const, keywords: [keyword], enumValues: { enum1: ['电梯', '水电'] } }
  return () => readKeywords(template, { [keyword]: { value } })
}

it.each([
  ['thing1', '字'.repeat(20)],
  ['number1', '12.5'],
  ['letter1', 'Ab'],
  ['symbol1', '!@#¥'],
  ['character_string1', 'A-2026/11 23'],
  ['time1', '09:05'],
  ['time1', '2026年11月23日 19:05:01'],
  ['time1', '19:05~20:00'],
  ['time1', '2026-11-23 19:05~2026/11/24 20:00'],
  ['date1', '2026年1月2日'],
  ['date1', '2026.01.02 09:00'],
  ['date1', '2026-01-02~2026-01-05'],
  ['amount1', '¥12.50元'],
  ['phone_number1', '+86-13800138000'],
  ['car_number1', '京A12345'],
  ['name1', '欧阳建国'],
  ['name1', 'Bartholomew-Smithson'],
  ['phrase1', '已到场'],
  ['enum1', '电梯'],
])('%s may be %s', (keyword, value) => {
  expect(send(keyword, value)()).toEqual({ [keyword]: value })
})

it.each([
  ['thing1', '字'.repeat(21)],
  ['thing1', '两\n行'],
  ['number1', '12a'],
  ['letter1', '字'],
  ['symbol1', '!!!!!!'],
  ['character_string1', '3号楼'],
  ['time1', '24:00'],
  ['time1', '2026-11/23 19:05'],
  ['time1', '明天'],
  ['date1', '19:05'],
  ['amount1', '12345678901'],
  ['phone_number1', '一三八'],
  ['car_number1', '京A12345678'],
  ['name1', '一二三四五六七八九十一'],
  ['name1', 'Bartholomew-Smithsons'],
  ['phrase1', '已经到场处理'],
  ['phrase1', 'OK'],
  ['enum1', '别的'],
  ['unheard1', '什么'],
])('%s may not be %j', (keyword, value) => {
  expect(send(keyword, value)).toThrow(
    expect.objectContaining({ errcode: 47003, message: `argument invalid! data.${keyword}.value invalid` }),
  )
})

it.each([undefined, null, ''])('an absent value is named too (%j)', (value) => {
  expect(send('thing1', value)).toThrow('argument invalid! data.thing1.value is empty')
})

it('reads nothing from data that is no object', () => {
  expect(() => readKeywords({ id: 'T', title: '', keywords: ['thing2'] }, 'x')).toThrow('data.thing2.value is empty')
})
