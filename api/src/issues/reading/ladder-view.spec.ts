import type { Seat } from '@shared/seats'
import { defaultPolicy } from '../../../../config/presets/beijing-community'
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
    expect(ladderView(state, [entry], defaultPolicy, everybody, later(15))).toMatchObject([
      { name: '联户党员', state: 'now', people: [`人 ${seat.contact}`], at: monday.toISOString(), gapInCover: false },
      { name: '楼门党小组', state: 'next', people: [`人 ${seat.steward}`, `人 ${seat.groupLeader}`], inMinutes: 45 },
    ])
  })

  it('shows what lies between as a gap in cover and goes on to the next that somebody holds', () => {
    const view = ladderView(state, [entry], defaultPolicy, without(seat.steward, seat.groupLeader), monday)
    expect(view.map(({ name, gapInCover, inMinutes }) => [name, gapInCover, inMinutes])).toEqual([
      ['联户党员', false, undefined],
      ['楼门党小组', true, undefined],
      ['网格', false, 60],
    ])
  })

  it('never counts down to the district, which is whistled for', () => {
    const top = { ...state, rung: 5 }
    expect(ladderView(top, [], defaultPolicy, everybody, monday).map(({ name }) => name)).not.toContain('区级部门')
  })

  it('remembers when a rung was reached', () => {
    const now = state.nextTimerAt ?? monday
    const raised = step(state, world(now))
    const view = ladderView(raised.state, [entry, ...raised.entries], defaultPolicy, everybody, now)
    expect(view.slice(0, 2)).toMatchObject([
      { state: 'passed', at: monday.toISOString() },
      { state: 'now', at: now.toISOString() },
    ])
  })

  it('has no minutes below zero, and names nobody twice', () => {
    const overdue = ladderView(state, [entry], defaultPolicy, () => ['赵淑英'], later(24 * 60))
    expect(overdue[1]).toMatchObject({ people: ['赵淑英'], inMinutes: 0 })
  })

  it.each([
    ['resolved', states.resolved],
    ['solved', states.solved],
  ] as const)('is empty once %s: nothing climbs any more', (_, done) => {
    expect(ladderView(done, [entry], defaultPolicy, everybody, monday)).toEqual([])
  })
})
