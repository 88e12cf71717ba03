import { defaultCalendar, isAnnounced, isWorkday, listPublished } from './calendar'
import { type LocalDay, nextDay, weekday } from './local-time'

/** The State Council's notice for 2026 (office-formats §7). */
const officialOff = ['01-01/03', '02-15/23', '04-04/06', '05-01/05', '06-19/21', '09-25/27', '10-01/07']
const officialWork = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']

function daysOf(year: number): LocalDay[] {
  const days: LocalDay[] = []
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = nextDay(day)) days.push(day)
  return days
}

const officialOffDays = officialOff.flatMap((range) => {
  const [first = '', last = ''] = range.split('/')
  return daysOf(2026).filter((day) => day >= `2026-${first}` && day <= `2026-${first.slice(0, 3)}${last}`)
})

describe('working days', () => {
  it('agree with the official notice on every day of 2026', () => {
    expect(officialOffDays).toHaveLength(33)
    for (const day of daysOf(2026)) {
      const official = officialWork.includes(day) || (!officialOffDays.includes(day) && weekday(day) !== 0 && weekday(day) !== 6)
      expect([day, isWorkday(day, defaultCalendar)]).toEqual([day, official])
    }
  })

  it('say so when a year is not announced, and count plain weekdays meanwhile', () => {
    expect(isAnnounced(2026, defaultCalendar)).toBe(true)
    expect(isAnnounced(2027, defaultCalendar)).toBe(false)
    for (const day of daysOf(2027)) expect(isWorkday(day, defaultCalendar)).toBe(weekday(day) > 0 && weekday(day) < 6)
  })

  it('are listed as published, with their names', () => {
    const listed = listPublished(2026)
    expect(listed.filter(({ kind }) => kind === 'off').map(({ day }) => day)).toEqual(officialOffDays)
    expect(listed.filter(({ kind }) => kind === 'work').map(({ day }) => day)).toEqual(officialWork)
    expect(listed.find(({ day }) => day === '2026-02-14')).toEqual({ day: '2026-02-14', kind: 'work', name: '春节' })
    expect(listPublished(2027)).toEqual([])
  })

  it('follow an imported notice, and what is published where it says nothing', () => {
    const revised = { ...defaultCalendar, importedYears: new Set([2026]), extraDays: new Map([['2026-10-08', 'off']] as const) }
    expect(isWorkday('2026-10-08', revised)).toBe(false)
    expect(isWorkday('2026-10-01', revised)).toBe(false)
    expect(isWorkday('2026-10-10', revised)).toBe(true)
  })

  it('are not announced by a day a community adds', () => {
    const own = { ...defaultCalendar, extraDays: new Map([['2027-03-08', 'off']] as const) }
    expect(isAnnounced(2027, own)).toBe(false)
    expect(isWorkday('2027-03-08', own)).toBe(false)
  })

  it('let the days a community imported win', () => {
    const imported = {
      ...defaultCalendar,
      importedYears: new Set([2027]),
      extraDays: new Map([
        ['2027-01-01', 'off'],
        ['2027-01-03', 'work'],
        ['2026-10-10', 'off'],
      ] as const),
    }
    expect(isAnnounced(2027, imported)).toBe(true)
    expect(isWorkday('2027-01-01', imported)).toBe(false)
    expect(isWorkday('2027-01-03', imported)).toBe(true)
    expect(isWorkday('2026-10-10', imported)).toBe(false)
  })
})
