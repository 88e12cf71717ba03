import { missingMonth } from './missing-month'
import type { RedThing } from './red-things'
import { type Watched, whatToTell } from './what-to-tell'

const local = (text: string) => new Date(`2026-12-${text}+08:00`)
const gap = (from: string, to: string): RedThing => ({ kind: 'gap', post: 'propertyStaff', from: local(from), to: local(to) })
const night = (day: number) => gap(`${String(day).padStart(2, '0')}T20:00`, `${String(day + 1).padStart(2, '0')}T08:00`)

/** Looks at each time in turn. @returns what was told when */
function life(red: (at: Date) => RedThing[], times: string[], begun: Watched = { told: [], morningOf: '2026-12-01' }): string[] {
  let watched = begun
  return times.flatMap((time) => {
    const { things, after } = whatToTell(
      watched,
      red(local(time)).filter(({ to }) => to > local(time)),
      local(time),
    )
    watched = after
    return things.map(({ from, to }) => `${time}: ${from.toISOString().slice(8, 13)}–${to.toISOString().slice(8, 13)}`)
  })
}
const mornings = Array.from({ length: 20 }, (_, index) => `${String(index + 1).padStart(2, '0')}T08:30`)

describe('What is red', () => {
  it('and near is told at once, once, and again a day ahead', () => {
    const times = ['01T15:00', '01T15:05', '02T08:29', '02T08:30', '04T08:30', '05T08:30']
    // three days ahead already when it is first told
    expect(life(() => [night(4)], times)).toEqual(['01T15:00: 04T12–05T00', '04T08:30: 04T12–05T00'])
  })

  it('and far waits for the morning, and is told again three days and one day ahead', () => {
    expect(life(() => [night(15)], ['01T15:00', ...mornings])).toEqual([
      '02T08:30: 15T12–16T00',
      '12T08:30: 15T12–16T00',
      '14T08:30: 15T12–16T00',
    ])
  })

  it('comes within seven days untold when mornings were missed: at once', () => {
    expect(life(() => [night(8)], ['01T19:59', '01T20:01'])).toEqual(['01T20:01: 08T12–09T00'])
  })

  it('is not told of again where a part is mended, and is where it grows', () => {
    const red = (at: Date) =>
      at < local('02T12:00') ? [night(4)] : at < local('02T15:00') ? [gap('05T00:00', '05T08:00')] : [gap('05T00:00', '05T20:00')]
    expect(life(red, ['01T15:00', '02T13:00', '02T16:00'])).toEqual(['01T15:00: 04T12–05T00', '02T16:00: 05T00–05T12'])
  })

  it('is forgotten once it is over, and what goes on is not told anew', () => {
    const { after } = whatToTell({ told: [] }, [night(1)], local('01T21:00'))
    expect(after.told).toHaveLength(1)
    expect(whatToTell(after, [night(1)], local('02T01:00')).things).toEqual([])
    expect(whatToTell(after, [], local('02T09:00')).after.told).toEqual([])
  })

  it('about somebody else is something else', () => {
    const red: RedThing[] = [
      { ...night(4), kind: 'unreachable', personId: 'p1', post: 'propertyStaff' },
      { ...night(4), kind: 'double', personId: 'p1', posts: ['propertyStaff', 'leader'] },
    ]
    expect(whatToTell({ told: [] }, red, local('01T15:00')).things).toEqual(red)
  })
})

it.each<[string, string[], string | undefined]>([
  ['2026-12-24', ['2026-12'], undefined],
  ['2026-12-25', ['2026-12'], '2027-01'],
  ['2026-12-31', ['2026-12', '2027-01'], undefined],
  ['2027-01-05', ['2026-12'], '2027-01'],
  ['2027-01-05', [], undefined],
  ['2027-01-28', [], '2027-02'],
])('On %s with %j published, %s is missing', (today, published, month) => {
  expect(missingMonth(new Set(published), today)).toBe(month)
})
