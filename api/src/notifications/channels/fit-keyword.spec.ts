import { fitKeyword } from './fit-keyword'

const now = new Date('2027-02-05T19:05:00Z') // 2027-02-06 03:05 in Beijing

describe('a value as WeChat takes it', () => {
  it.each<[string, string, string | undefined]>([
    ['thing1', '电梯困人', '电梯困人'],
    ['thing1', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
    ['thing1', '一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
    ['thing1', '电梯\n停了\u0007\ud800 ', '电梯 停了'],
    ['thing1', ' \n ', '点开看看'],
    ['thing12', '𠮷'.repeat(21), `${'𠮷'.repeat(19)}…`],
    ['number1', '3 件', '3'],
    ['number1', '几件', undefined],
    ['letter1', 'B座', 'B'],
    ['letter1', '二', undefined],
    ['symbol1', '¥', '¥'],
    ['symbol1', 'a', undefined],
    ['character_string1', '3号楼2单元', '3-2'],
    ['character_string1', '三号楼', undefined],
    ['time1', '03:05', '03:05'],
    ['time1', '2月6日 03:05', '2027年2月6日 03:05'],
    ['time1', '12月31日 23:50', '2026年12月31日 23:50'],
    ['time1', '半夜', '2027年2月6日 03:05'],
    ['date1', '2027-02-06', '2027-02-06'],
    ['date1', '2月6日 03:05', '2027年2月6日 03:05'],
    ['amount1', '12.5元', '12.5元'],
    ['amount1', '不少', undefined],
    ['phone_number1', '010-0000 0120', '010-0000 0120'],
    ['phone_number1', '没有', undefined],
    ['car_number1', '京A00000', '京A00000'],
    ['name1', '一位住在三号楼的住户', '一位住在三号楼的住户'],
    ['name1', '3号楼2单元楼门长赵淑英', '3号楼2单元楼门长赵'],
    ['name1', 'abcdefghijklmnopqrstuv', 'abcdefghijklmnopqrst'],
    ['name1', '', '社区'],
    ['phrase1', '紧急：电梯困人', '紧急电梯困'],
    ['phrase1', '3 件', '件'],
    ['phrase1', '3', '请查看'],
    ['enum1', '紧急', '紧急'],
    ['enum1', '别的', undefined],
    ['mystery1', '什么', undefined],
  ])('%s of %j is %j', (keyword, value, fitted) => {
    expect(fitKeyword(keyword, value, { now, allowed: ['紧急', '普通'] })).toBe(fitted)
  })

  it('of an enum not known yet is left to WeChat', () => {
    expect(fitKeyword('enum1', '别的', { now })).toBe('别的')
  })
})
