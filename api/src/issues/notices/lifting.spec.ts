import type { IssueState } from '../machine/issue-state'
import { later, monday, states } from '../machine/testing/street'
import { liftingOf } from './lifting'

const notice = {
  text: { title: '停水', reason: '换阀门', fromAt: monday, untilAt: later(120), phone: 'desk' as const },
}
const closed = (outcome: IssueState['outcome']) => ({ status: 'closed' as const, outcome })
const now = later(60)

describe('when a notice ends by itself', () => {
  it('hangs while the issue is being dealt with', () => {
    for (const state of [states.open, states.acknowledged, states.onSite]) expect(liftingOf(notice, state, now)).toBeUndefined()
  })

  it('says 已恢复 once it is resolved, whatever the resident says later', () => {
    expect(liftingOf(notice, states.resolved, now)).toBe('restored')
    expect(liftingOf(notice, closed('solved'), now)).toBe('restored')
    expect(liftingOf(notice, closed('solvedUnconfirmed'), now)).toBe('restored')
  })

  it('hangs on when the issue was only explained or handed outside', () => {
    expect(liftingOf(notice, closed('explained'), now)).toBeUndefined()
    expect(liftingOf(notice, closed('notOurs'), now)).toBeUndefined()
  })

  it('is taken down when there is no issue any more', () => {
    expect(liftingOf(notice, closed('withdrawn'), now)).toBe('takenDown')
    expect(liftingOf(notice, closed('merged'), now)).toBe('takenDown')
    expect(liftingOf(notice, undefined, now)).toBe('takenDown')
  })

  it('is over a day after its time, not a minute before', () => {
    expect(liftingOf(notice, states.acknowledged, later(120 + 24 * 60))).toBeUndefined()
    expect(liftingOf(notice, states.acknowledged, later(120 + 24 * 60 + 1))).toBe('over')
  })
})
