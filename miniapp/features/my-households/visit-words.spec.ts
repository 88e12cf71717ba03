import type { MyHouseholdView } from '@shared/households'
import { dueWords, lastContactWords } from './visit-words'

const now = new Date('2026-09-22T15:26:00+08:00')
const at = (day: string) => new Date(`${day}T12:00:00+08:00`).toISOString()

describe('visits as people say them', () => {
  it.each([
    ['2026-09-22', '今天 敲门'],
    ['2026-09-21', '昨天 敲门'],
    ['2026-09-07', '15 天前 敲门'],
    ['2026-09-06', '上次 9月6日 敲门'],
    ['2025-12-31', '上次 2025年12月31日 敲门'],
  ])('last seen %s', (day, words) => expect(lastContactWords({ kind: 'visit', at: at(day) }, now)).toBe(words))

  it('says so where nobody was seen yet', () => {
    expect(lastContactWords(undefined, now)).toBe('还没联系过')
  })

  it.each([
    ['2026-09-19', 'late', '9月19日前该去，晚了 3 天'],
    ['2026-09-22', 'soon', '今天走访'],
    ['2026-09-23', 'soon', '明天前走访'],
    ['2026-09-25', 'soon', '周五前走访'],
    ['2027-02-01', undefined, undefined],
  ] as const)('due by %s', (day, visitDue, words) => {
    const household = { visitDue, visitDueBy: `${day}T15:59:59.999Z` } as MyHouseholdView
    expect(dueWords(household, now)?.words).toBe(words)
  })
})
