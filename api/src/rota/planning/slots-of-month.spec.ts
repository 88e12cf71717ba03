import { defaultCalendar } from '../../calendar/calendar'
import { patternPresets } from './pattern-presets'
import { slotsOfMonth } from './slots-of-month'

const february = (...patterns: Parameters<typeof slotsOfMonth>[1]) => slotsOfMonth('2026-02', patterns, defaultCalendar)
const daysOf = (slots: { day: string }[]) => [...new Set(slots.map(({ day }) => Number(day.slice(8))))]

/** Spring Festival 2026 by the notice: off 15–23 February, work on Saturday 14 and Saturday 28. */
describe('The slots of February 2026', () => {
  it('of three shifts are 84, by time, 28 of them nights', () => {
    const slots = february(patternPresets.threeShifts('propertyStaff'))
    expect(slots).toHaveLength(84)
    expect(slots.slice(0, 3).map(({ id, from }) => `${id} ${from.toISOString()}`)).toEqual([
      '2026-02-01/propertyStaff/夜班/0 2026-01-31T16:00:00.000Z',
      '2026-02-01/propertyStaff/早班/0 2026-02-01T00:00:00.000Z',
      '2026-02-01/propertyStaff/中班/0 2026-02-01T08:00:00.000Z',
    ])
    expect(slots.filter(({ isNight }) => isNight).every(({ name }) => name === '夜班')).toBe(true)
    expect(slots.filter(({ isNight }) => isNight)).toHaveLength(28)
  })

  it('tell holidays, rest days and make-up workdays apart', () => {
    const slots = february(patternPresets.aroundTheClock('communityStaff'))
    expect(daysOf(slots.filter(({ isHoliday }) => isHoliday))).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23])
    expect(daysOf(slots.filter(({ isWeekend }) => isWeekend))).toEqual([1, 7, 8])
    expect(slots.every(({ isNight }) => isNight)).toBe(true)
  })

  it('of the leader are one a day; Sunday 1 belongs to the leader of Saturday 31 January, the 7th lasts two days', () => {
    const slots = february(patternPresets.leader())
    expect(slots).toHaveLength(26)
    expect(daysOf(slots)).not.toContain(1)
    expect(daysOf(slots)).not.toContain(8)
    const saturday = slots.find(({ day }) => day === '2026-02-07')
    expect([saturday?.from.toISOString(), saturday?.to.toISOString()]).toEqual(['2026-02-07T00:30:00.000Z', '2026-02-09T00:30:00.000Z'])
  })

  it('follow the days an area has of its own', () => {
    const extraDays = new Map([
      ['2026-02-07', 'work'],
      ['2026-02-10', 'off'],
    ] as const)
    const slots = slotsOfMonth('2026-02', [patternPresets.leader()], { extraDays })
    expect(daysOf(slots.filter(({ isWeekend }) => isWeekend))).toEqual([8])
    expect(daysOf(slots.filter(({ isHoliday }) => isHoliday))).toContain(10)
  })

  it('have a place for each of the people, each with its own id', () => {
    const shift = { name: '白班', from: 480, to: 1080, people: 3 as const }
    const slots = february({
      post: 'socialWorker',
      shifts: { workday: [shift], restDay: [], holiday: [] },
      pairRestDays: false,
      roundTheClock: false,
    })
    expect(slots).toHaveLength(16 * 3)
    expect(new Set(slots.map(({ id }) => id)).size).toBe(48)
  })
})

it('December ends with the year', () => {
  const slots = slotsOfMonth('2026-12', [patternPresets.aroundTheClock('communityStaff')], defaultCalendar)
  expect([slots.length, slots.at(-1)?.day]).toEqual([31, '2026-12-31'])
})
