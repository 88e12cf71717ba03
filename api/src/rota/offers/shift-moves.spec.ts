import type { Surroundings } from '../months/rota-surroundings'
import { buildShift } from '../months/testing/build-rota-month'
import { moved, movesJudge, movesOf } from './shift-moves'

const now = new Date('2026-12-01T00:00:00Z')
const day = (date: number, personId: string) => {
  const from = new Date(Date.UTC(2026, 11, date, 0))
  return buildShift({ day: `2026-12-0${date}`, name: '白班', isNight: false, personId, from, to: new Date(from.getTime() + 12 * 3600_000) })
}
const around: Surroundings = {
  settings: { posts: [] },
  pools: [{ post: 'propertyStaff', personIds: ['wang', 'tian', 'sun'], minRestHours: 24, maxShiftsPerWeek: 2 }],
  edges: [],
  leaves: [],
  balance: {},
}
const offer = { id: 'one', kind: 'swap' as const, shiftId: '', by: 'wang' }

describe('shifts that change hands', () => {
  it('keep who was planned, and forget it when they come back', () => {
    const [mine, theirs] = [day(1, 'wang'), day(4, 'tian')]
    const swap = { ...offer, shiftId: mine.id, forShiftId: theirs.id, to: 'tian' }
    const swapped = moved([mine, theirs], movesOf([mine, theirs], swap, 'tian'), swap)
    expect(swapped.map(({ personId, insteadOf }) => [personId, insteadOf?.personId, insteadOf?.how])).toEqual([
      ['tian', 'wang', 'swap'],
      ['wang', 'tian', 'swap'],
    ])
    const back = { ...offer, kind: 'takeOver' as const, id: 'two', shiftId: mine.id, by: 'tian', to: 'wang' }
    expect(moved(swapped, movesOf(swapped, back, 'wang'), back)[0]).toEqual({ ...mine, byHand: true })
  })

  it('are judged for both sides, without what each gives away', () => {
    const shifts = [day(2, 'wang'), day(3, 'tian'), day(5, 'wang')]
    const [mine, near, third] = shifts as [(typeof shifts)[0], (typeof shifts)[0], (typeof shifts)[0]]
    const judge = movesJudge({ shifts, leaves: [], wishes: [] }, around, now)
    // tian gives 3 December away, so that 2 December is no rest too short
    expect(
      judge([
        { shift: mine, personId: 'tian' },
        { shift: near, personId: 'wang' },
      ]),
    ).toEqual([])
    expect(judge([{ shift: mine, personId: 'tian' }]).map(({ code }) => code)).toEqual(['rest'])
    expect(judge([{ shift: near, personId: 'wang' }]).map(({ code }) => code)).toContain('week')
    expect(judge([{ shift: third, personId: 'stranger' }]).map(({ code }) => code)).toEqual(['notOfPool'])
  })

  it('while they run are judged by what is left of them', () => {
    const running = day(2, 'wang')
    const shifts = [running, day(1, 'sun')]
    const at = (hours: number) =>
      movesJudge({ shifts, leaves: [], wishes: [] }, around, new Date(running.from.getTime() + hours * 3600_000))
    expect(at(1)([{ shift: running, personId: 'sun' }]).map(({ code }) => code)).toEqual(['rest'])
    expect(at(12)([{ shift: running, personId: 'sun' }])).toEqual([])
  })
})
