import type { HolidayDay } from '@shared/calendar'
import { isAnnounced, isWorkday } from './calendar'
import { asLines, daysOf, listDays, type StoredYear } from './calendar-year'
import { eachDay } from './local-time'
import { parseHolidayNotice } from './notice/parse-holiday-notice'

const path = ['subdistrict', 'community']
const read = (year: number, text: string): HolidayDay[] => parseHolidayNotice(text, year).days
const stored = (communityId: string, year: number, { notice = '', own = '' }): StoredYear => ({
  communityId,
  year,
  notice: read(year, notice),
  own: read(year, own),
})
const works = (day: string, ...years: StoredYear[]) => isWorkday(day, daysOf(years, path))

const above = stored('subdistrict', 2027, { notice: '2027-02-05 至 2027-02-11 休 春节\n2027-02-14 班 春节', own: '2027-03-08 休 街道日' })
const near = stored('community', 2027, { notice: '2027-02-05 至 2027-02-13 休 春节\n2027-02-20 班 春节' })

describe('the days of a community', () => {
  it('are those imported above it', () => {
    expect(works('2027-02-05', above)).toBe(false)
    expect(works('2027-02-14', above)).toBe(true)
    expect(isAnnounced(2027, daysOf([above], path))).toBe(true)
    expect(isAnnounced(2027, daysOf([above], ['elsewhere']))).toBe(false)
  })

  it('are those of the nearest notice alone, whatever order they are read in', () => {
    for (const years of [
      [above, near],
      [near, above],
    ]) {
      expect(works('2027-02-12', ...years)).toBe(false)
      expect(works('2027-02-14', ...years)).toBe(false)
      expect(works('2027-02-20', ...years)).toBe(true)
    }
  })

  it('are its own before those above it', () => {
    expect(works('2027-03-08', above)).toBe(false)
    expect(works('2027-03-08', above, stored('community', 2027, { own: '2027-03-08 班' }))).toBe(true)
    expect(works('2027-02-14', above, stored('community', 2027, { own: '2027-02-14 休' }))).toBe(false)
  })

  it('reach over New Year, where the later notice was written knowing the earlier', () => {
    const before = stored('subdistrict', 2026, { notice: '2026-12-31 班 元旦\n2027-01-01 休' })
    const after = stored('subdistrict', 2027, { notice: '2026年12月31日至2027年1月2日放假' })
    expect(works('2026-12-31', before, after)).toBe(false)
    expect(works('2026-12-31', after, before)).toBe(false)
  })

  it('are listed with where they are from', () => {
    const own = stored('community', 2027, { own: '2027-04-01 休 社区日' })
    expect(listDays([above, own], path, 2027).map(({ day, source }) => `${day} ${source}`)).toEqual([
      ...['05', '06', '07', '08', '09', '10', '11', '14'].map((date) => `2027-02-${date} imported`),
      '2027-03-08 above',
      '2027-04-01 own',
    ])
    expect(listDays([], path, 2026).every(({ source }) => source === 'published')).toBe(true)
    expect(listDays([], path, 2026)).toHaveLength(33 + 6)
    const longer = listDays([stored('community', 2026, { notice: '国庆节：10月8日放假' })], path, 2026)
    expect(longer.filter(({ name }) => name === '国庆节').map(({ source }) => source)).toEqual([
      ...Array(8).fill('published'),
      'imported',
      'published',
    ])
  })

  it('are written as lines that are read as the same days', () => {
    expect(asLines(near.notice)).toBe('2027-02-05 至 2027-02-13 休 春节\n2027-02-20 班 春节')
    const weeks = eachDay('2027-03-01', '2027-05-15').map((day): HolidayDay => ({ day, kind: 'off', name: '修楼' }))
    for (const days of [near.notice, weeks]) expect(read(2027, asLines(days))).toEqual(days)
  })
})
