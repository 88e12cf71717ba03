import { patternHoles, patternOverlaps } from './pattern-holes'
import { patternPresets } from './pattern-presets'
import type { ShiftPattern } from './rota-problem'

const every = ['workday', 'restDay', 'holiday']
const desk: ShiftPattern = {
  post: 'communityStaff',
  shifts: {
    workday: [{ name: '白班', from: 510, to: 1080, people: 1 }],
    restDay: [{ name: '全天', from: 510, to: 1950, people: 1 }],
    holiday: [{ name: '全天', from: 510, to: 1950, people: 1 }],
  },
  pairRestDays: false,
  roundTheClock: true,
}

describe('A pattern', () => {
  it.each([
    patternPresets.threeShifts('propertyStaff'),
    patternPresets.twelveHours('propertyStaff'),
    patternPresets.aroundTheClock('communityStaff'),
    patternPresets.leader(),
  ])('that is offered leaves no hole and no overlap: $post', (pattern) => {
    expect([patternHoles(pattern), patternOverlaps(pattern)]).toEqual([[], []])
  })

  it('with a day shift on workdays leaves their evenings, and the morning after one', () => {
    expect(patternHoles(desk)).toEqual([
      { on: 'workday', from: 0, to: 510, after: ['workday'] },
      { on: 'workday', from: 1080, to: 1440, after: every },
      { on: 'restDay', from: 0, to: 510, after: ['workday'] },
      { on: 'holiday', from: 0, to: 510, after: ['workday'] },
    ])
  })

  it('that need not be covered round the clock has no holes', () => {
    expect(patternHoles({ ...desk, roundTheClock: false })).toEqual([])
  })

  it('whose night lasts into the next early shift overlaps there', () => {
    const [night, early, late] = patternPresets.threeShifts('propertyStaff').shifts.workday
    if (!night || !early || !late) throw new Error('three shifts')
    const shifts = [{ ...night, to: night.to + 10 }, early, late]
    expect(patternOverlaps({ ...desk, shifts: { workday: shifts, restDay: [], holiday: [] } })).toEqual([
      { on: 'workday', from: 480, to: 490, after: every },
    ])
  })
})
