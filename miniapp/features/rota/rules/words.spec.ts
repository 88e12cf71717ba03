import { buildMonth, buildPlan, buildPost, people } from '../testing/build-rota'
import { candidatesOf } from './candidates'
import { coverLines } from './cover-words'
import { patternWords } from './pattern-words'
import { changeWords, scoreWords, spanWords, spreadWords } from './rota-words'

const month = buildMonth()
const [wang, tian, sun] = people.map(({ personId }) => personId) as [string, string, string]
const at = (text: string) => new Date(`${text}+08:00`).toISOString()

describe('words of a rota', () => {
  it('say what is red, in order of time', () => {
    const post = { post: 'propertyStaff', postName: '物业' } as const
    expect(
      coverLines({
        gaps: [
          { ...post, from: at('2026-12-31T20:00'), to: at('2027-01-04T08:00') },
          { ...post, from: at('2026-12-05T20:00'), to: at('2026-12-06T08:00') },
        ],
        people: {
          doubles: [{ name: '王建国', postNames: ['物业', '带班领导'], from: at('2026-12-07T08:00'), to: at('2026-12-07T20:00') }],
          unreachable: [{ ...post, name: '孙志强', why: 'noChannel', from: at('2026-12-06T08:00'), to: at('2026-12-06T20:00') }],
        },
      }),
    ).toEqual([
      { day: '2026-12-05', words: '12月5日 20:00–次日 8:00 物业没人' },
      { day: '2026-12-06', words: '12月6日 8:00–20:00 物业 孙志强收不到提醒' },
      { day: '2026-12-07', words: '12月7日 8:00–20:00 王建国同时在物业和带班领导' },
      { day: '2026-12-31', words: '12月31日 20:00–1月4日 8:00 物业没人' },
    ])
  })

  it('say how fair it is, without what nobody has', () => {
    const empty = [{ shiftId: 'x', why: '' }]
    const plan = buildPlan({ empty, score: { ...buildPlan().score, empty: 1_000_000, total: 1_000_013.5 } })
    expect(scoreWords(plan)).toEqual({ total: '14', parts: '差在夜班 12、工时 2；还有 1 个班没人' })
    expect(spreadWords(buildPost(), plan.shares)).toBe('夜班每人 40–42 个，工时每人 480–504 小时')
    expect(spreadWords(buildPost({ personIds: [wang] }), plan.shares)).toBe('夜班每人 40 个，工时每人 480 小时')
    expect(spreadWords(buildPost({ personIds: [] }), plan.shares)).toBe('')
  })

  it('say what a change does', () => {
    const words = (change: Parameters<typeof changeWords>[0]) => changeWords(change, month, () => '田海涛')
    const shiftId = '2026-12-05/propertyStaff/夜班/0'
    expect(words({ kind: 'put', shiftId, personId: tian })).toBe('12月5日夜班（物业）给田海涛')
    expect(words({ kind: 'put', shiftId, personId: null })).toBe('12月5日夜班（物业）空出来')
    expect(words({ kind: 'leave', personId: tian, firstDay: '2026-12-05', lastDay: '2026-12-07' })).toBe('田海涛 12月5日到12月7日请假')
    expect(words({ kind: 'wish', personId: tian, day: '2026-12-05', wish: null })).toBe('田海涛 12月5日的心愿去掉')
  })

  it('write times of a pattern and of a shift', () => {
    expect(patternWords(buildPost().shifts.workday)).toBe('白班 8:00–20:00，夜班 20:00–次日 8:00')
    expect(patternWords([])).toBe('不值班')
    expect(spanWords({ from: at('2026-12-05T20:00'), to: at('2026-12-06T08:00') })).toBe('20:00 到次日 8:00')
    expect(spanWords({ from: at('2026-12-05T16:00'), to: at('2026-12-06T00:00') })).toBe('16:00 到 24:00')
  })
})

describe('who could have a shift', () => {
  it('is everybody else, those who are free first, then those who have least', () => {
    const night = month.shifts.find(({ id }) => id === '2026-12-05/propertyStaff/夜班/0')
    if (!night) throw new Error('no shift')
    const pool = [wang, tian, sun]
    expect(candidatesOf(night, pool, month)).toEqual([
      { personId: sun, words: '本月 0 个班' },
      { personId: wang, words: '那天有白班，本月 31 个班' },
    ])
    const leaves = [{ personId: sun, name: '孙志强', firstDay: '2026-12-05', lastDay: '2026-12-05' }]
    expect(candidatesOf(night, pool, buildMonth({ plan: buildPlan({ leaves }) }))[0]?.words).toBe('那天请假，本月 0 个班')
  })
})
