import type { Issue } from '../issue.schema'
import type { IssueState } from '../machine/issue-state'
import { buildIssue } from '../testing/build-issue'
import { requireReason, undecidable, undecidableComment } from './review.policy'

describe('undecidable', () => {
  it.each<[string, Partial<Pick<Issue, 'held'>>, Partial<IssueState>, boolean, boolean]>([
    ['what neighbours see', { held: undefined }, {}, true, true],
    ['what waits for a person', { held: 'staffRelease' }, {}, true, true],
    ['what was kept back', { held: 'keptBack' }, {}, true, true],
    ['what WeChat is still looking at', { held: 'contentCheck' }, {}, false, true],
    ['what somebody said who is not verified', { held: 'phoneNotVerified' }, {}, false, true],
    ['what is for handlers only', { held: 'private' }, {}, false, false],
    ['what WeChat refused', { held: 'refused' }, {}, false, false],
    ['what was taken back', { held: undefined }, { outcome: 'withdrawn' }, false, false],
    ['what was merged', { held: undefined }, { outcome: 'merged' }, false, false],
  ])('%s', (_, over, state, mayShow, mayKeepBack) => {
    const issue = buildIssue({ ...over, state })
    const may = (decision: 'show' | 'keepBack') => undecidable(issue, decision) === undefined
    expect([may('show'), may('keepBack')]).toEqual([mayShow, mayKeepBack])
  })
})

describe('undecidableComment', () => {
  it.each([
    ['pass', true, true],
    ['review', true, true],
    ['failed', true, true],
    ['pending', false, true],
    ['risky', false, false],
  ] as const)('of what WeChat calls %s', (textCheck, mayShow, mayKeepBack) => {
    const may = (decision: 'show' | 'keepBack') => undecidableComment({ textCheck }, decision) === undefined
    expect([may('show'), may('keepBack')]).toEqual([mayShow, mayKeepBack])
  })
})

describe('requireReason', () => {
  it.each([
    [{ decision: 'show' as const }, true],
    [{ decision: 'keepBack' as const, reason: 'faces' as const }, true],
    [{ decision: 'keepBack' as const, reason: 'other' as const, words: '请拍清楚一点' }, true],
    [{ decision: 'keepBack' as const }, false],
    [{ decision: 'keepBack' as const, reason: 'other' as const }, false],
  ])('%j: %s', (made, enough) => {
    const ask = () => requireReason(made)
    if (enough) expect(ask).not.toThrow()
    else expect(ask).toThrow(expect.objectContaining({ code: 'REASON_REQUIRED' }))
  })
})
