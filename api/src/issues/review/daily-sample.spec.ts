import { atLocal } from '../../calendar/local-time'
import { buildComment } from '../testing/build-comment'
import { buildIssue } from '../testing/build-issue'
import { dailySample, isSampledComment, isSampledIssue } from './daily-sample'

const today = '2026-11-24'
const now = atLocal(today, 10 * 60)
const looked = { id: 'command', decision: 'show' as const, by: { accountId: 'a' }, at: now }

describe('dailySample', () => {
  const items = Array.from({ length: 40 }, (_, n) => ({ _id: String(n) }))

  it('draws the same ten for everybody on a day, in whatever order they come, and others the next', () => {
    const drawn = dailySample(items, today)
    expect(drawn).toHaveLength(10)
    expect(dailySample(items.toReversed(), today)).toEqual(drawn)
    expect(dailySample(items, '2026-11-25')).not.toEqual(drawn)
  })

  it('draws all where there are few', () => {
    expect(dailySample(items.slice(0, 3), today)).toHaveLength(3)
  })
})

describe('what a sample is drawn from', () => {
  it.each<[string, Parameters<typeof buildIssue>[0], boolean]>([
    ['seen since yesterday noon', { publishedAt: atLocal('2026-11-23', 12 * 60) }, true],
    ['seen since the day before yesterday', { publishedAt: atLocal('2026-11-22', 23 * 60 + 59) }, false],
    ['seen since today', { publishedAt: atLocal(today) }, false],
    ['held', { publishedAt: undefined }, false],
    ['looked at by a person before', { publishedAt: atLocal('2026-11-23'), review: looked }, false],
    ['of words WeChat wanted a person to read', { publishedAt: atLocal('2026-11-23'), textCheck: 'review' }, false],
  ])('an issue %s', (_, over, sampled) => {
    expect(isSampledIssue(buildIssue(over), now)).toBe(sampled)
  })

  it('comments of neighbours, not of handlers', () => {
    const at = atLocal('2026-11-23', 12 * 60)
    expect([isSampledComment(buildComment({ at }), now), isSampledComment(buildComment({ at, seatName: '物业' }), now)]).toEqual([
      true,
      false,
    ])
  })
})
