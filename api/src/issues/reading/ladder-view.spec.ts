import type { Seat } from '@shared/seats'
import { step } from '../machine/step'
import { later, monday, posted, seat, states, world } from '../machine/testing/street'
import { ladderView } from './ladder-view'

const everybody = (asked: Seat): string[] => [`人 ${asked}`]
const without =
  (...missing: Seat[]) =>
  (asked: Seat): string[] =>
    missing.includes(asked) ? [] : everybody(asked)
const { state, entry } = posted()

describe('ladderView', () => {
  it('shows who has it and whom clocks ask next, with the minutes left', () => {
    expect(ladderView(state, [entry], world(later(15)), everybody)).toMatchObject([
      { name: '联户党员', state: 'now', people: [`人 ${seat.contact}`], at: monday.toISOString(), gapInCover: false },
      { name: '楼门党小组', state: 'next', people: [`人 ${seat.steward}`, `人 ${seat.groupLeader}`], inMinutes: 45 },
    ])
  })

  it('shows what lies between as a gap in cover and goes on to the next that somebody holds', () => {
    const view = ladderView(state, [entry], world(), without(seat.steward, seat.groupLeader))
    expect(view.map(({ name, gapInCover, inMinutes }) => [name, gapInCover, inMinutes])).toEqual([
      ['联户党员', false, undefined],
      ['楼门党小组', true, undefined],
      ['网格', false, 60],
    ])
  })

  it('never counts down to the district, which is whistled for', () => {
    const top = { ...state, rung: 5 }
    expect(ladderView(top, [], world(), everybody).map(({ name }) => name)).not.toContain('区级部门')
  })

  it('remembers when a rung was reached', () => {
    const now = state.nextTimerAt ?? monday
    const raised = step(state, world(now))
    const view = ladderView(raised.state, [entry, ...raised.entries], world(now), everybody)
    expect(view.slice(0, 2)).toMatchObject([
      { state: 'passed', at: monday.toISOString() },
      { state: 'now', at: now.toISOString() },
    ])
  })

  it('says from when a clock runs that stands still at night', () => {
    const night = new Date('2026-11-24T03:00:00+08:00')
    const [, next] = ladderView(posted('clean.garbage', world(night)).state, [], world(night), everybody)
    expect(next).toMatchObject({ state: 'next', resumesAt: '2026-11-23T23:00:00.000Z', inMinutes: 300 })
    expect(ladderView(state, [entry], world(later(15)), everybody)[1]?.resumesAt).toBeUndefined()
  })

  it('says of the present rung that it keeps an eye on what somebody else has', () => {
    const watched = (of: typeof state) => ladderView(of, [], world(), everybody).map(({ watching }) => watching)
    expect(watched(state)).toEqual([false, false])
    expect(watched({ ...state, owner: seat.desk })).toEqual([true, false])
  })

  it('has no minutes below zero, and names nobody twice', () => {
    const overdue = ladderView(state, [entry], world(later(24 * 60)), () => ['赵淑英'])
    expect(overdue[1]).toMatchObject({ people: ['赵淑英'], inMinutes: 0 })
  })

  it.each([
    ['resolved', states.resolved],
    ['solved', states.solved],
  ] as const)('is empty once %s: nothing climbs any more', (_, done) => {
    expect(ladderView(done, [entry], world(), everybody)).toEqual([])
  })
})
