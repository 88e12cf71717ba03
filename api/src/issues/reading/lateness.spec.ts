import type { Breach, IssueState } from '../machine/issue-state'
import { later, monday, states } from '../machine/testing/street'
import { lateSince } from './lateness'

const breach = (clock: Breach['clock'], minutes: number, cycle = 0): Breach => ({
  clock,
  cycle,
  rung: 0,
  dueAt: later(minutes),
  at: later(minutes),
})
const explained = (minutes: number): IssueState['explanation'] => ({
  rung: 0,
  by: { accountId: 'a' },
  at: later(minutes),
  words: '等配件，后天到',
  promisedAt: later(2000),
})

describe('since when an issue is late', () => {
  it('is not late before a deadline passed', () => {
    expect(lateSince(states.open)).toBeUndefined()
  })

  it('is late since the first deadline missed, however often the clock started again', () => {
    expect(lateSince({ ...states.open, breaches: [breach('ack', 30), breach('ack', 60)] })).toEqual(later(30))
  })

  it('no longer is once somebody took it', () => {
    expect(lateSince({ ...states.acknowledged, breaches: [breach('ack', 30)] })).toBeUndefined()
  })

  it('stays late for what nobody mended or explained', () => {
    expect(lateSince({ ...states.acknowledged, breaches: [breach('ack', 30), breach('resolve', 90)] })).toEqual(later(90))
    expect(lateSince({ ...states.acknowledged, breaches: [breach('explain', 90)], explanation: explained(100) })).toBeUndefined()
    expect(lateSince({ ...states.acknowledged, breaches: [breach('explain', 90)], explanation: explained(10) })).toEqual(later(90))
  })

  it('counts nothing of an earlier cycle, and nothing once it is done', () => {
    expect(lateSince({ ...states.open, cycle: 1, breaches: [breach('ack', 30, 0)] })).toBeUndefined()
    expect(lateSince({ ...states.resolved, resolvedAt: monday, breaches: [breach('resolve', 30)] })).toBeUndefined()
  })
})
