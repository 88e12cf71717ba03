import type { IssueCardView } from '@shared/issues'
import { cardLine, issueChips, issueCountdown, nearPlace } from './issue-lines'

const now = new Date('2026-09-22T15:26:00+08:00')

const issue = (change: Partial<IssueCardView> = {}): IssueCardView => ({
  id: 'a'.repeat(24),
  words: '灯不亮',
  placeName: '2单元楼道',
  authorName: '张女士',
  mine: false,
  postedAt: '2026-09-22T14:20:00+08:00',
  status: 'onSite',
  cycle: 0,
  urgency: 'H',
  categoryName: '楼道照明',
  explained: false,
  photos: [],
  photoCount: 0,
  meToo: { count: 0, mine: false },
  ...change,
})

describe('issueChips', () => {
  it('shows where an open issue stands', () => expect(issueChips(issue(), now)).toEqual([{ kind: 'onSite' }]))

  it('puts urgency first and lateness before the status', () => {
    const late = issue({ urgency: 'U', countdown: { kind: 'resolve', by: '2026-09-22T15:00:00+08:00' } })
    expect(issueChips(late, now)).toEqual([{ kind: 'urgent' }, { kind: 'overdue', words: '超时 26 分钟' }, { kind: 'onSite' }])
  })

  it('never shows 已办结 like 已解决, nor a running clock once it ended', () => {
    const by = { kind: 'resolve', by: '2026-09-22T15:00:00+08:00' } as const
    expect(issueChips(issue({ status: 'closed', outcome: 'solved', urgency: 'U', countdown: by }), now)).toEqual([{ kind: 'solved' }])
    expect(issueChips(issue({ status: 'closed', outcome: 'solvedUnconfirmed' }), now)).toEqual([{ kind: 'resolved', words: '办结没回音' }])
    expect(issueChips(issue({ status: 'resolved' }), now)).toEqual([{ kind: 'resolved' }])
  })

  it('marks a reopened one', () => expect(issueChips(issue({ status: 'open', cycle: 1 }), now)).toEqual([{ kind: 'reopened' }]))
})

describe('issueCountdown', () => {
  it('counts down to what is due', () => {
    const line = issueCountdown(issue({ countdown: { kind: 'resolve', by: '2026-09-22T15:56:00+08:00' } }), now)
    expect(line).toEqual({ tone: 'running', words: '还有 30 分钟，15:56 前修好' })
  })

  it('says how late', () => {
    const line = issueCountdown(issue({ countdown: { kind: 'acknowledge', by: '2026-09-22T15:00:00+08:00' } }), now)
    expect(line).toEqual({ tone: 'late', words: '晚了 26 分钟' })
  })

  it('keeps to the promise once there is one', () => {
    const promised = issue({ explained: true, countdown: { kind: 'promised', by: '2026-09-24T23:59:00+08:00' } })
    expect(issueCountdown(promised, now)).toEqual({ tone: 'told', words: '说好周四 24:00 前办好' })
  })

  it('is silent on what has ended without the resident', () => {
    expect(issueCountdown(issue({ status: 'closed', outcome: 'withdrawn' }), now)).toBeUndefined()
  })
})

describe('cardLine', () => {
  it('says what comes of being late, beside the chip that says how late', () => {
    const late = issue({ countdown: { kind: 'resolve', by: '2026-09-22T15:00:00+08:00' } })
    expect(cardLine(late, now)).toEqual({ tone: 'late', words: '没按时修好，会自动再找人' })
    const waiting = issue({ countdown: { kind: 'resolve', by: '2026-09-22T15:56:00+08:00' } })
    expect(cardLine(waiting, now)).toEqual(issueCountdown(waiting, now))
  })
})

describe('nearPlace', () => {
  it.each([
    ['3号楼2单元楼道', '3号楼2单元', '2单元楼道'],
    ['3号楼1单元 302', '3号楼2单元', '1单元 302'],
    ['13号楼2单元电梯', '3号楼2单元', '13号楼2单元电梯'],
    ['3号楼', '3号楼', '3号楼'],
    ['3号楼2单元楼道', undefined, '3号楼2单元楼道'],
  ])('%s, read at %s', (place, near, words) => expect(nearPlace(place, near)).toBe(words))
})
