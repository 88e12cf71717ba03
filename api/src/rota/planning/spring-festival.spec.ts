import { generateMonth } from './generate-month'
import type { Load, RotaProposal } from './rota-problem'
import { february } from './testing/february'

const hourMs = 60 * 60_000
const local = (text: string) => new Date(`${text}+08:00`)

/**
 * By hand: 28 days, 16 of them working days, 3 rest days (1, 7, 8), 9 holidays (15–23).
 * Guards, 84 shifts of 8 h for 5: 28 nights, 9 on rest days, 27 on holidays; 84 = 17+17+17+17+16.
 * Staff, 56 shifts of 12 h for 4: 14 each; 28 nights = 7 each; 6 on rest days; 18 on holidays.
 * Leaders, 26 shifts for 3: 9+9+8, one of them two days long (7–8) for the one with 8, all nights; 1 weekend; 9 holidays = 3 each.
 */
describe('February 2026 with leave and Spring Festival', () => {
  const { assigned, empty, people, score } = generateMonth(february)
  const shiftsOf = (personId: string) => february.slots.filter(({ id }) => assigned[id] === personId)
  const counts = (who: string, of: (person: RotaProposal['people'][number]) => number) =>
    people.flatMap((person) => (person.personId.startsWith(who) ? [of(person)] : [])).sort((a, b) => b - a)

  it('has somebody for each of the 166 slots', () => {
    expect([february.slots.length, Object.keys(assigned).length, empty]).toEqual([166, 166, []])
  })

  it.each<[string, number[], number[], number[], number[], number[]]>([
    ['guard', [17, 17, 17, 17, 16], [6, 6, 6, 5, 5], [2, 2, 2, 2, 1], [6, 6, 5, 5, 5], [136, 136, 136, 136, 128]],
    ['staff', [14, 14, 14, 14], [7, 7, 7, 7], [2, 2, 1, 1], [5, 5, 4, 4], [168, 168, 168, 168]],
    ['leader', [9, 9, 8], [9, 9, 8], [1, 0, 0], [3, 3, 3], [216, 216, 216]],
  ])('is shared as evenly as it can be: %s', (who, shifts, nights, weekends, holidays, hours) => {
    expect(counts(who, (person) => person.shifts)).toEqual(shifts)
    expect(counts(who, ({ month }) => month.nights)).toEqual(nights)
    expect(counts(who, ({ month }) => month.weekends)).toEqual(weekends)
    expect(counts(who, ({ month }) => month.holidays)).toEqual(holidays)
    expect(counts(who, ({ month }) => month.hours)).toEqual(hours)
  })

  it('is as far from fair as its remainders make it', () => {
    // nights 10 × (3×0.4² + 2×0.6² + 2×(1/3)² + (2/3)²); weekends 6 × (4×0.2² + 0.8² + 4×0.5² + 2×(1/3)² + (2/3)²)
    expect(score.nights).toBeCloseTo(10 * (0.48 + 0.72 + 6 / 9), 6)
    expect(score.weekends).toBeCloseTo(6 * (0.16 + 0.64 + 1 + 6 / 9), 6)
    // holidays 20 × (2×0.6² + 3×0.4² + 4×0.5²); hours in shifts of eight 2 × (4×0.2² + 0.8²)
    expect(score.holidays).toBeCloseTo(20 * (0.72 + 0.48 + 1), 6)
    expect(score.hours).toBeCloseTo(2 * (0.16 + 0.64), 6)
    expect(score.total).toBeCloseTo(score.nights + score.weekends + score.holidays + score.hours, 6)
  })

  it.each<[string, string, number, number, number]>([
    ['propertyStaff', '夜班 早班 中班', 3 * 16, 3 * 3, 3 * 9],
    ['communityStaff', '白班 夜班', 2 * 16, 2 * 3, 2 * 9],
    ['leader', '带班', 16, 1, 9],
  ])('%s has %s on 16 working days, 3 rest days and 9 holidays', (post, names, workdays, restDays, holidays) => {
    const ofPost = february.slots.filter((slot) => slot.post === post)
    expect([...new Set(ofPost.map(({ name }) => name))].join(' ')).toBe(names)
    const days = ofPost.map(({ day }) => Number(day.slice(-2)))
    const [rest, off] = [days.filter((day) => [1, 7, 8].includes(day)), days.filter((day) => day >= 15 && day <= 23)]
    expect([days.length - rest.length - off.length, rest.length, off.length]).toEqual([workdays, restDays, holidays])
  })

  it('asks nobody on leave, nobody without 12 hours of rest, nobody too often in a week from Monday', () => {
    expect(shiftsOf('guard1').filter(({ from, to }) => to > local('2026-02-16T00:00') && from < local('2026-02-19T00:00'))).toEqual([])
    expect(shiftsOf('staff2').filter(({ from, to }) => to > local('2026-02-24T00:00') && from < local('2026-02-25T00:00'))).toEqual([])
    for (const { personId } of people) {
      const shifts = shiftsOf(personId)
      const rests = shifts.slice(1).map(({ from }, index) => (from.getTime() - (shifts[index]?.to.getTime() ?? 0)) / hourMs)
      expect(Math.min(...rests)).toBeGreaterThanOrEqual(12)
      // 1 February is a Sunday, so Mondays are 2, 9, 16 and 23
      const weeks = [0, 1, 2, 3, 4].map((week) => shifts.filter(({ day }) => Math.floor((Number(day.slice(-2)) + 5) / 7) === week).length)
      expect(Math.max(...weeks)).toBeLessThanOrEqual(personId.startsWith('guard') ? 5 : 4)
    }
  })

  it('counts for everybody what adds up from their shifts', () => {
    for (const { personId, month, year, shifts } of people) {
      const carried: Load = { nights: 0, weekends: 0, holidays: 0, hours: 0 }
      for (const { name, day, from, to } of shiftsOf(personId)) {
        const date = Number(day.slice(-2))
        carried.nights += Number(['夜班', '带班'].includes(name))
        carried.weekends += Number([1, 7, 8].includes(date))
        carried.holidays += Number(date >= 15 && date <= 23)
        carried.hours += (to.getTime() - from.getTime()) / hourMs
      }
      expect({ month, year, shifts }).toEqual({ month: carried, year: carried, shifts: shiftsOf(personId).length })
    }
  })

  it('says why leave left somebody out', () => {
    expect(people.find(({ personId }) => personId === 'staff2')?.why).toMatch(
      /^一共 14 个班，168 小时；夜班 7 个（平均 7），今年一共 7 个；.*；2 月 24 日请假，没排$/,
    )
  })
})
