import { defaultAssignmentSettings } from '@shared/assignment'
import { limitsLine, loadBars, memberState, shareOf, trendLine } from './cover-words'

const now = new Date('2026-09-22T07:26:00Z')
const settings = defaultAssignmentSettings

describe('words of 覆盖与负担', () => {
  it('says the limits in one line', () => {
    expect(limitsLine(settings)).toBe('每人 5–10 户')
    expect(limitsLine({ ...settings, min: 8, max: 8, border: 'building' })).toBe('每人 8 户，不跨楼')
  })

  it.each([
    [0, 0, '0'],
    [1264, 1286, '98.2'],
    [1285, 1286, '99.9'],
    [1286, 1286, '100'],
  ])('%i of %i is %s %: full only when it is full', (covered, households, share) => {
    expect(shareOf(covered, households)).toBe(share)
  })

  it('tells the first day, the way, and the end', () => {
    const day = (date: string, covered: number) => ({ day: date, households: 100, covered })
    expect(trendLine([day('2026-09-22', 90)], now)).toBe('从今天记起，明天能看到变化')
    expect(trendLine([day('2026-08-25', 70), day('2026-09-22', 98)], now)).toBe('8月25日还有 30 户没有，今天 2 户')
    expect(trendLine([day('2026-08-25', 100), day('2026-09-22', 100)], now)).toBe('从8月25日起，户户都有')
  })

  it('knows what each number of households means here', () => {
    const histogram = [0, 4, 5, 10, 11].map((households) => ({ households, members: 1 }))
    expect(loadBars({ histogram, settings }).map(({ kind }) => kind)).toEqual(['reserve', 'few', 'fine', 'fine', 'many'])
  })

  it('says how it stands with a member', () => {
    const member = { personId: 'p', name: '周桂兰', load: 8 }
    const since = '2026-09-20T00:00:00Z'
    expect(memberState(member, now)).toBe('')
    expect(memberState({ ...member, max: 6 }, now)).toBe('说好最多 6 户')
    expect(memberState({ ...member, unavailable: { since, reason: '住院', until: '2026-10-08T15:59:00Z' } }, now)).toBe('到 10月8日')
    expect(memberState({ ...member, unavailable: { since, reason: '不再联户' } }, now)).toBe('')
  })
})
