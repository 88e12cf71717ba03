import type { CalendarYearView } from '@shared/calendar'
import { countWords, holidayLines, previewDays, type ShownDay } from './holiday-words'

const day = (date: string, kind: 'off' | 'work', name = '', source: ShownDay['source'] = 'imported'): ShownDay => ({
  day: `2027-${date}`,
  kind,
  name,
  source,
})
const said = (...days: ShownDay[]) => holidayLines(days).map(({ name, words, source }) => [name, ...words, source].join(' · '))

describe('a year in words', () => {
  it('says a holiday and its make-up workdays in one line', () => {
    expect(
      said(
        day('02-05', 'off', '春节'),
        day('02-06', 'off', '春节'),
        day('02-07', 'off', '春节'),
        day('02-14', 'work', '春节'),
        day('02-20', 'work', '春节'),
      ),
    ).toEqual(['春节 · 2月5日到7日休 3 天 · 2月14日、20日上班 · imported'])
  })

  it('goes over the end of a month, and names a day alone', () => {
    expect(said(day('04-30', 'off', '劳动节'), day('05-01', 'off', '劳动节'), day('05-09', 'work', '劳动节'))).toEqual([
      '劳动节 · 4月30日到5月1日休 2 天 · 5月9日上班 · imported',
    ])
    expect(said(day('01-01', 'off', '元旦'))).toEqual(['元旦 · 1月1日休 · imported'])
  })

  it('keeps what an area added apart, and work without a name apart from rest', () => {
    expect(said(day('03-08', 'off', '', 'own'), day('03-13', 'work', '', 'own'), day('03-14', 'off', '', 'above'))).toEqual([
      '没写名字 · 3月8日休 · own',
      '没写名字 · 3月13日上班 · own',
      '没写名字 · 3月14日休 · above',
    ])
  })

  it('goes by the holidays, not by a make-up workday that lies before', () => {
    const year = [day('09-20', 'work', '国庆节'), day('09-25', 'off', '中秋'), day('10-01', 'off', '国庆节')]
    expect(said(...year)).toEqual(['中秋 · 9月25日休 · imported', '国庆节 · 10月1日休 · 9月20日上班 · imported'])
  })

  it('counts', () => {
    expect(countWords([day('02-05', 'off'), day('02-14', 'work')])).toBe('休 1 天，调休上班 1 天')
  })
})

describe('what would be stored', () => {
  const view: CalendarYearView = {
    year: 2027,
    notice: 'here',
    rev: 1,
    days: [day('01-01', 'off'), day('01-02', 'off', '', 'published'), day('03-08', 'off', '社区日', 'own')],
    texts: { notice: '', own: '' },
    mayChange: true,
  }
  const reading = (...days: ShownDay[]) => ({ days, problems: [], remarks: [] })

  it('takes the place of its part, over what is published and under own days', () => {
    const days = previewDays(view, 'notice', reading(day('02-05', 'off'), day('03-08', 'work')))
    expect(days.map(({ day: date, kind, source }) => `${date} ${kind} ${source}`)).toEqual([
      '2027-01-02 off published',
      '2027-02-05 off imported',
      '2027-03-08 off own',
    ])
  })

  it('lies over the notice when it is own', () => {
    const days = previewDays(view, 'own', reading(day('01-01', 'work')))
    expect(days.map(({ day: date, kind, source }) => `${date} ${kind} ${source}`)).toEqual([
      '2027-01-01 work own',
      '2027-01-02 off published',
    ])
  })

  it('leaves out days of the year beside', () => {
    expect(previewDays(view, 'own', reading({ ...day('01-01', 'off'), day: '2026-12-31' })).some(({ day: date }) => date < '2027')).toBe(
      false,
    )
  })
})
