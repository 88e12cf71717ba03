import type { Conflict } from '../plans/plan.schema'
import type { AssignmentEvent } from './assignment-event.schema'
import { conflictWords } from './conflict-words'

const at = new Date('2026-11-23T18:00:00Z')
const event: AssignmentEvent = { _id: 'e', communityId: 'c', planId: 'other', householdId: 'h', to: '乙', why: '', at, pendingNotices: [] }
const words = (conflict: Partial<Conflict>, history = [event]) =>
  conflictWords({ householdId: 'h', address: '3号楼2单元 501', ...conflict }, history, (id) => (id === '乙' ? '周桂兰' : undefined))

describe('why a household was left alone', () => {
  it.each([
    [{ gone: true }, '这一户已经不在名册里'],
    [{}, '这一户的联户党员已经撤下'],
    [{ personId: '乙' }, '2026-11-24 已由另一个方案换成周桂兰'],
    [{ personId: '丙' }, '名册里已经换成别人'],
  ] as const)('%j: %s', (conflict, expected) => {
    expect(words(conflict)).toBe(expected)
  })

  it('does not blame a plan that moved another household', () => {
    expect(words({ personId: '乙' }, [{ ...event, householdId: 'other' }])).toBe('名册里已经换成周桂兰')
  })
})
