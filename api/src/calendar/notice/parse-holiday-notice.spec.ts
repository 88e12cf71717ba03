import { holidays, workdays } from 'chinese-days/dist/chinese-days.json'
import * as fc from 'fast-check'
import { nextDay } from '../local-time'
import { publishedNotices } from '../testing/published-notices'
import { parseHolidayNotice } from './parse-holiday-notice'

const read = (text: string, year = 2027) => {
  const { days, problems, remarks } = parseHolidayNotice(text, year)
  return {
    days: days.map(({ day, kind, name }) => `${day} ${kind} ${name}`.trim()),
    problems: problems.map(({ line, words }) => `${line} ${words}`),
    remarks: remarks.map(({ line, words }) => `${line} ${words}`),
  }
}

describe('the notices as they were published', () => {
  it.each([2023, 2024, 2025, 2026])('of %s agree with what chinese-days knows, on every day of the year', (year) => {
    const { days, problems } = parseHolidayNotice(publishedNotices[year] ?? '', year)
    expect(problems).toEqual([])
    const off = new Map(days.map(({ day, kind }) => [day, kind]))
    let count = 0
    for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = nextDay(day)) {
      const weekend = new Date(day).getUTCDay() % 6 === 0
      const works = off.has(day) ? off.get(day) === 'work' : !weekend
      expect([day, works]).toEqual([day, day in workdays || !(day in holidays || weekend)])
      count++
    }
    expect(count).toBe(year === 2024 ? 366 : 365)
  })

  it('are read with or without full-width signs', () => {
    for (const [year, text] of Object.entries(publishedNotices)) {
      const half = text.normalize('NFKC').replaceAll('、', ', ')
      expect(parseHolidayNotice(half, Number(year)).days.map(({ day, kind }) => day + kind)).toEqual(
        parseHolidayNotice(text, Number(year)).days.map(({ day, kind }) => day + kind),
      )
    }
  })

  it('say that what is only encouraged was not counted', () => {
    const { remarks, days } = read(publishedNotices[2024] ?? '', 2024)
    expect(remarks).toContainEqual(expect.stringContaining('只是鼓励，没算放假'))
    expect(days.some((day) => day.startsWith('2024-02-09'))).toBe(false)
  })

  it('are named as what they are the notice for', () => {
    expect(read(publishedNotices[2026] ?? '', 2027).problems[0]).toBe('1 这是 2026 年的通知，要存的是 2027 年')
  })
})

describe('a line', () => {
  it.each([
    ['2027-02-14 班', ['2027-02-14 work']],
    ['2027/2/14 班', ['2027-02-14 work']],
    ['20270214 补班', ['2027-02-14 work']],
    ['2027.2.14\t上班\t春节', ['2027-02-14 work 春节']],
    ['班 2027年2月14日（周日）', ['2027-02-14 work']],
    ['2月14日 星期日 上班', ['2027-02-14 work']],
    ['2027-03-08 休 社区日', ['2027-03-08 off 社区日']],
    ['2027-03-08\t休\t到岗和班车停运日', ['2027-03-08 off 到岗和班车停运日']],
    ['2027-04-03 至 2027-04-05 休 清明', ['2027-04-03 off 清明', '2027-04-04 off 清明', '2027-04-05 off 清明']],
    ['2027-04-03~2027-04-05 休', ['2027-04-03 off', '2027-04-04 off', '2027-04-05 off']],
    ['清明节: 4月3日—5日放假, 4月10日、11日上班', ['2027-04-03', '2027-04-04', '2027-04-05', '2027-04-10', '2027-04-11']],
    ['一、元旦：2026年12月31日至2027年1月2日放假调休，共3天。', ['2026-12-31', '2027-01-01', '2027-01-02']],
    ['一、元旦：12月31日至1月2日放假，共3天', ['2026-12-31', '2027-01-01', '2027-01-02']],
    ['12月31日至次年1月1日放假', ['2027-12-31', '2028-01-01']],
    ['劳动节 4月30日至5月1日放假', ['2027-04-30 off 劳动节', '2027-05-01 off 劳动节']],
    ['2027-01-01 放假1天，不调休', ['2027-01-01 off']],
    ['2027-01-01 放假，与周末连休', ['2027-01-01 off']],
  ])('%s', (text, expected) => {
    const { days, problems } = read(text)
    expect(problems).toEqual([])
    expect(days.map((day, index) => day.slice(0, expected[index]?.length))).toEqual(expected)
  })

  it.each([
    ['2027-02-30 休', '2027年没有2月30日'],
    ['2027-13-01 休', '2027年没有13月1日'],
    ['2月14日（周六）上班', '2027年2月14日是周日，这里写的是周六'],
    ['2027-02-14', '没写是休还是上班'],
    ['2027-02-14 调休', '“调休”是休还是上班？请写“休”或“班”'],
    ['2027-02-14 2027-02-16 休', '两个日期中间要写“至”或“、”'],
    ['2027-02-14 至 休', '“至”后面没有日期'],
    ['2027-02-14 至 2027-02-10 休', '2月10日在2月14日前面，请看看是不是写反了'],
    ['2027-02-14 至 2027-12-15 休', '2月14日到12月15日太长了，最多 31 天'],
    ['2026-11-30 休', '2026年11月30日不在 2027 年里'],
    ['2028-02-01 班', '2028年2月1日不在 2027 年里'],
    ['二、春节：2月5日至13日放假调休，共8天', '写着共 8 天，日期数下来是 9 天'],
    ['二、春节：放假7天', '没写哪一天'],
    ['14日上班', '14日前面没写几月'],
    ['2027-2 休', '“2027-2 休”里的日期没看懂'],
    ['2月5日至13日放假，2月20日', '没写是休还是上班'],
  ])('that is wrong is named with the reason: %s', (text, why) => {
    expect(read(`\n${text}`).problems).toEqual([`2 ${why}`])
  })

  it('on a day that another calls the opposite is refused, naming both', () => {
    expect(read('2027-02-14 班\n\n2027-02-13 至 2027-02-15 休').problems).toEqual(['3 2月14日在第 1 行是上班，这里是放假'])
  })

  it('that says a day again is taken once', () => {
    expect(read('2027-02-14 班 春节\n2027-02-14 班').days).toEqual(['2027-02-14 work 春节'])
  })

  it('that changes nothing is taken, and said', () => {
    expect(read('2027-02-15 班\n2027-02-13 休\n2027-02-12 至 2027-02-14 休')).toEqual({
      days: ['2027-02-12 off', '2027-02-13 off', '2027-02-14 off', '2027-02-15 work'],
      problems: [],
      remarks: ['1 2月15日是周一，本来就上班', '2 2月13日是周六，本来就休息'],
    })
  })

  it('of a sheet’s heading is passed over', () => {
    expect(read('日期\t类型\t名称\n2027-03-08\t休\t社区日')).toMatchObject({ days: ['2027-03-08 off 社区日'], problems: [] })
  })

  it('is asked for where there is none', () => {
    expect(read('各位居民好').problems).toEqual(['1 没读到哪天放假、哪天上班'])
    expect(read(' \n')).toEqual({ days: [], problems: [], remarks: [] })
  })

  it('never lets a text break the reading, and never takes a day it cannot place', () => {
    const bits = fc.constantFrom(
      '2月',
      '30日',
      '至',
      '休',
      '班',
      '、',
      '。',
      '2027-02-05',
      '（周一）',
      '共3天',
      '\n',
      '一、',
      '春节：',
      '调休',
      'x',
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 14 }), (parts) => {
        const { days, problems } = parseHolidayNotice(parts.join(''), 2027)
        if (problems.length === 0) for (const { day } of days) expect(day).toMatch(/^202[678]-\d\d-\d\d$/)
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
      }),
      { numRuns: 500 },
    )
  })
})

describe('plain lines', () => {
  it('made of days are read as the same days', () => {
    const { days } = parseHolidayNotice(publishedNotices[2026] ?? '', 2026)
    const again = parseHolidayNotice(days.map(({ day, kind, name }) => `${day} ${kind === 'off' ? '休' : '班'} ${name}`).join('\n'), 2026)
    expect(again.days).toEqual(days)
    expect(days.filter(({ kind }) => kind === 'off')).toHaveLength(33)
  })
})
