import { getLunarDate } from 'chinese-days'
import { buildCategory, buildPolicy, trapped } from '../testing/build-policy'
import { exampleWords, findCategories } from './category-fields'
import { countOf, lengthOf, minutesOfLength } from './durations'
import { keywordsOf } from './keywords'
import { monthBeside, monthWords as monthTitle, weeksOf } from './month-days'
import { barsOf, differenceWords, monthWords, rungWords } from './replay-words'
import { storyLines } from './story-lines'
import { momentWords, postedAt, usualMoments } from './story-moment'
import { onlyWords } from './version-words'

describe('a length of time', () => {
  it.each([
    [1, { count: 1, unit: 'minutes' }],
    [61, { count: 61, unit: 'minutes' }],
    [120, { count: 2, unit: 'hours' }],
    [1440, { count: 24, unit: 'hours' }],
    [10080, { count: 7, unit: 'days' }],
  ] as const)('%i minutes come back unchanged', (minutes, length) => {
    expect(lengthOf(minutes)).toEqual(length)
    expect(minutesOfLength(length)).toBe(minutes)
  })

  it.each([
    ['', undefined],
    ['0', undefined],
    ['1.5', undefined],
    ['-3', undefined],
    ['7e2', undefined],
    ['100000', undefined],
    ['45', 45],
  ])('of %p digits is %p', (typed, count) => expect(countOf(typed)).toBe(count))
})

describe('when the made-up issue is posted', () => {
  const now = new Date('2026-11-24T03:00:00Z')

  it('opens with the night of the lunar new year, and knows its name', () => {
    const moment = usualMoments(now)[0]?.moment
    expect(moment).toEqual({ day: '2027-02-06', minutes: 180 })
    expect(momentWords({ day: '2027-02-06', minutes: 180 }, now)).toBe('2027年2月6日（除夕夜） 03:00')
    expect(momentWords({ day: '2027-02-05', minutes: 22 * 60 }, now)).toBe('2027年2月5日（除夕夜） 22:00')
    expect(momentWords({ day: '2027-02-05', minutes: 12 * 60 }, now)).toBe('2027年2月5日 周五 12:00')
  })

  it('knows the lunar new year of the next ten years', () => {
    const winters = Array.from({ length: 10 }, (_, year) => new Date(`${2027 + year}-01-01T00:00:00Z`))
    for (const winter of winters) {
      const eve = usualMoments(winter).find(({ words }) => words.startsWith('除夕夜'))
      expect(getLunarDate(eve?.moment.day ?? '')).toMatchObject({ lunarMon: 1, lunarDay: 1 })
    }
  })

  it('is said to the server in Shanghai', () => {
    expect(postedAt({ day: '2026-11-28', minutes: 15 * 60 + 5 })).toBe('2026-11-28T15:05:00+08:00')
  })

  it('has months as they are', () => {
    expect(weeksOf('2027-02')[0]).toEqual([
      '2027-02-01',
      '2027-02-02',
      '2027-02-03',
      '2027-02-04',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
    ])
    expect(weeksOf('2026-11').at(-1)).toEqual(['2026-11-30', '', '', '', '', '', ''])
    expect([monthBeside('2026-12', 1), monthBeside('2027-01', -1)]).toEqual(['2027-01', '2026-12'])
    expect(monthTitle('2027-02')).toBe('2027年2月')
  })
})

it('a story says where another day begins', () => {
  const step = (at: string) => ({ at, kind: 'raised' as const, words: '社区', small: '', gap: false })
  const lines = storyLines([step('2026-11-24T15:50:00Z'), step('2026-11-24T16:05:00Z'), step('2026-11-26T01:00:00Z')])
  expect(lines.map(({ clock, newDay }) => [clock, newDay])).toEqual([
    ['23:50', undefined],
    ['00:05', '第二天'],
    ['09:00', '11月26日，第 3 天'],
  ])
})

describe('last month under the draft', () => {
  const result = { month: '2026-08', issues: 230, capped: false, raisesNow: 41, raisesDraft: 53, byGroup: [], byRung: [] }

  it('says more, fewer, and the same', () => {
    expect(differenceWords(result)).toBe('多提级 12 次')
    expect(differenceWords({ raisesNow: 5, raisesDraft: 2 })).toBe('少提级 3 次')
    expect(differenceWords({ raisesNow: 5, raisesDraft: 5 })).toBe('提级次数不变')
    expect(monthWords(result)).toBe('8 月 230 件：原来提级 41 次，会变成 53 次')
    expect(monthWords({ ...result, capped: true, issues: 2000 })).toBe('8 月事多，先看 2000 件：原来提级 41 次，会变成 53 次')
  })

  it('says to whom, and whether at night', () => {
    const byRung = [
      { name: '社区', more: 9, moreAtNight: 0 },
      { name: '街道', more: -3, moreAtNight: 0 },
    ]
    expect(rungWords({ byRung })).toBe('社区多接 9 次，街道少接 3 次，都在白天。')
    expect(rungWords({ byRung: [{ name: '社区', more: 9, moreAtNight: 2 }] })).toBe('社区多接 9 次，夜里多 2 次。')
    expect(rungWords({ byRung: [] })).toBe('')
    expect(
      barsOf({
        byGroup: [
          { name: '漏水', more: 5 },
          { name: '停车', more: -4 },
        ],
      }),
    ).toEqual([
      { name: '漏水', words: '+5', width: 100 },
      { name: '停车', words: '−4', width: 80 },
    ])
  })
})

it('says what saving means for what is under way', () => {
  expect(onlyWords({ version: 7, underWay: 23, underWayOlder: 0 })).toBe('只管存了以后说的事；在办的 23 件还按第 7 版。')
  expect(onlyWords({ version: 7, underWay: 23, underWayOlder: 2 })).toBe('只管存了以后说的事；在办的 23 件还按说的时候那一版。')
  expect(onlyWords({ version: 7, underWay: 0, underWayOlder: 0 })).toBe('只管存了以后说的事。')
})

it('keywords are taken word by word; what does not fit is said', () => {
  expect(keywordsOf('灯 不亮、灯，，路灯')).toEqual({ keywords: ['灯', '不亮', '路灯'], refused: [] })
  expect(keywordsOf('一二三四五六七八九 灯')).toEqual({ keywords: ['灯'], refused: ['一二三四五六七八九'] })
  expect(keywordsOf(Array.from({ length: 21 }, (_, at) => `词${at}`).join(' ')).refused).toEqual(['词20'])
})

it('finds categories by name, group, keyword and question', () => {
  const { categories } = buildPolicy()
  const found = (search: string) => findCategories(categories, search).map(({ key }) => key)
  expect(found('电梯')).toEqual([trapped.key])
  expect(found('不亮')).toEqual([buildCategory().key])
  expect(found('被困在')).toEqual([trapped.key])
  expect(found(' ')).toHaveLength(2)
  expect(found('树')).toEqual([])
})

it('gives examples of an urgency as far as a line goes, one of each group', () => {
  const category = (group: string, name: string) => buildCategory({ key: `k.${name}`, group, name, urgency: 'H' })
  const policy = buildPolicy({
    categories: [category('电梯', '电梯停运'), category('电梯', '电梯慢'), category('水', '停水'), category('电', '楼里停电了')],
  })
  expect(exampleWords(policy, 'H')).toBe('电梯停运、停水')
  expect(exampleWords(policy, 'C')).toBe('没有这一档的事')
})
