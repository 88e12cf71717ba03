import {
  ago,
  agoDid,
  before,
  calendarDay,
  countdown,
  dayAhead,
  dayAndTime,
  dayHeading,
  daysBetween,
  endOfDay,
  laterBy,
  lateSince,
  remaining,
  shortBefore,
  span,
} from './times'

/** Tuesday 2026-09-22, 15:26 in Shanghai: the moment of the mockups. */
const now = new Date('2026-09-22T15:26:00+08:00')

describe('times as people say them', () => {
  it.each([
    ['2026-09-22T15:25:40+08:00', '刚刚'],
    ['2026-09-22T14:48:00+08:00', '38 分钟前'],
    ['2026-09-22T14:20:00+08:00', '今天 14:20'],
    ['2026-09-21T19:05:00+08:00', '昨天 19:05'],
    ['2026-09-22T00:05:00+08:00', '今天 0:05'],
    ['2026-09-20T10:40:00+08:00', '9月20日'],
    ['2025-12-31T23:59:00+08:00', '2025年12月31日'],
  ])('ago %s', (at, words) => expect(ago(at, now)).toBe(words))

  it.each([
    ['2026-09-22T14:48:00+08:00', '38 分钟前说的'],
    ['2026-09-22T14:20:00+08:00', '今天 14:20 说的'],
    ['2026-09-20T10:40:00+08:00', '9月20日说的'],
  ])('agoDid %s', (at, words) => expect(agoDid(at, now, '说的')).toBe(words))

  it('counts what happened 40 minutes ago before midnight as minutes', () => {
    expect(ago('2026-09-21T23:50:00+08:00', new Date('2026-09-22T00:30:00+08:00'))).toBe('40 分钟前')
  })

  it.each([
    ['2026-09-22T18:00:00+08:00', '今天 18:00 前'],
    ['2026-09-23T09:00:00+08:00', '明天 9:00 前'],
    ['2026-09-24T16:00:00+08:00', '周四 16:00 前'],
    ['2026-09-29T16:00:00+08:00', '9月29日前'],
    ['2026-09-20T16:00:00+08:00', '9月20日前'],
  ])('before %s', (by, words) => expect(before(by, now)).toBe(words))

  it.each([
    ['2026-09-22T15:48:00+08:00', 'running', '还有 22 分钟，15:48 前修好'],
    ['2026-09-22T15:26:00+08:00', 'running', '还有 1 分钟，15:26 前修好'],
    ['2026-09-22T18:00:00+08:00', 'running', '今天 18:00 前修好'],
    ['2026-09-22T15:00:00+08:00', 'late', '晚了 26 分钟'],
    ['2026-09-21T12:00:00+08:00', 'late', '晚了 27 小时 26 分'],
  ])('countdown %s', (by, tone, words) => expect(countdown(by, now, '修好')).toEqual({ tone, words }))

  it('says lengths', () => {
    expect(span(20_000)).toBe('1 分钟')
    expect(span(90 * 60_000)).toBe('1 小时 30 分')
    expect(span(120 * 60_000)).toBe('2 小时')
    expect(span(3 * 24 * 60 * 60_000)).toBe('3 天')
    expect(remaining('2026-09-22T17:00:00+08:00', now)).toBe('1 小时 34 分')
    expect(laterBy(0)).toBe('马上')
    expect(laterBy(6)).toBe('6 分钟后')
    expect(laterBy(66)).toBe('1 小时后')
    expect(laterBy(3 * 24 * 60)).toBe('3 天后')
    expect(shortBefore('2026-09-22T15:56:00+08:00', now)).toBe('15:56 前')
    expect(shortBefore('2026-09-24T15:56:00+08:00', now)).toBe('周四前')
    expect(shortBefore('2026-09-29T15:56:00+08:00', now)).toBe('9月29日前')
  })

  it('names days', () => {
    expect(dayAndTime('2026-09-16T09:40:00+08:00', now)).toBe('9月16日 9:40')
    expect(dayHeading('2026-09-22T00:00:00+08:00', now)).toBe('今天')
    expect(dayHeading('2026-09-21T16:00:00+08:00', now)).toBe('昨天 周一')
    expect(dayHeading('2026-09-20T16:00:00+08:00', now)).toBe('9月20日 周日')
  })

  it('ends a promised day in Shanghai, whatever the phone thinks', () => {
    expect(endOfDay(now, 0).toISOString()).toBe('2026-09-22T15:59:00.000Z')
    expect(endOfDay(new Date('2026-09-22T00:10:00+08:00'), 1).toISOString()).toBe('2026-09-23T15:59:00.000Z')
  })

  it('names calendar days in Shanghai, and the days between', () => {
    expect([calendarDay(now), calendarDay(now, 9), calendarDay(new Date('2026-09-22T16:00:00Z'))]).toEqual([
      '2026-09-22',
      '2026-10-01',
      '2026-09-23',
    ])
    expect(daysBetween('2026-09-19T23:59:59+08:00', now)).toBe(3)
    expect(daysBetween(now, '2026-09-19T00:00:00+08:00')).toBe(-3)
  })

  it.each([
    ['2026-09-22T23:59:00+08:00', '今天'],
    ['2026-09-23T23:59:00+08:00', '明天'],
    ['2026-09-25T23:59:00+08:00', '周五'],
    ['2026-09-29T23:59:00+08:00', '9月29日'],
  ])('a day ahead %s', (at, words) => expect(dayAhead(at, now)).toBe(words))
})

describe('late since', () => {
  const early = '2026-09-22T13:00:00+08:00'

  it('is the first deadline missed, else this one once it has passed', () => {
    expect(lateSince({ by: '2026-09-22T16:00:00+08:00', lateSince: early }, now)).toBe(early)
    expect(lateSince({ by: early }, now)).toBe(early)
    expect(lateSince({ by: '2026-09-22T16:00:00+08:00' }, now)).toBeUndefined()
  })

  it('says the end of a day as people do', () => {
    expect(before('2026-09-22T23:59:59+08:00', now)).toBe('今天 24:00 前')
  })
})
