import { defaultCalendar } from '../../calendar/calendar'
import { atLocal } from '../../calendar/local-time'
import { patternPresets } from './pattern-presets'
import type { Assigned } from './rota-problem'
import { ruleBreakWords } from './rule-break-words'
import { breaksOfChange, breaksOfMonth, type Rules } from './rule-breaks'
import { slotsOfMonth } from './slots-of-month'

const slots = slotsOfMonth('2026-02', [patternPresets.twelveHours('propertyStaff')], defaultCalendar)
const night = (day: number) => `2026-02-${String(day).padStart(2, '0')}/propertyStaff/夜班/0`
const day = (day: number) => `2026-02-${String(day).padStart(2, '0')}/propertyStaff/白班/0`
const slot = (id: string) => slots.find((one) => one.id === id) ?? raise(id)
const raise = (id: string): never => {
  throw new Error(id)
}

const rules: Rules = {
  slots,
  pools: [{ post: 'propertyStaff', personIds: ['wang', 'zhao'], minRestHours: 12, maxShiftsPerWeek: 3 }],
  leaves: [],
  edges: [],
}
const wordsOf = (assigned: Assigned, problem: Rules = rules) =>
  breaksOfMonth(problem, assigned)
    .filter(({ code }) => code !== 'nobody')
    .map((found) => ruleBreakWords(found, slot(found.slotId), assigned[found.slotId] ?? ''))

describe('A month', () => {
  it('says of every slot without anybody that it has nobody', () => {
    const breaks = breaksOfMonth(rules, { [day(2)]: 'wang' })
    expect(breaks).toHaveLength(slots.length - 1)
    expect(breaks.some(({ slotId }) => slotId === day(2))).toBe(false)
    expect(ruleBreakWords({ code: 'nobody', slotId: night(2) }, slot(night(2)), '')).toBe('2 月 2 日夜班还没有人')
  })

  it('with twelve hours between shifts is right, with none it is not; said once, of the later one', () => {
    expect(wordsOf({ [day(2)]: 'wang', [day(3)]: 'wang' })).toEqual([])
    expect(wordsOf({ [day(2)]: 'wang', [night(2)]: 'wang' })).toEqual([
      '2 月 2 日夜班：wang和上一个班（2 月 2 日 08:00 开始）之间只休息 0 分钟，要够 12 小时',
    ])
  })

  it('is looked at over its edges', () => {
    const edges = [
      { personId: 'wang', from: atLocal('2026-01-31', 20 * 60), to: atLocal('2026-02-01', 6.5 * 60) },
      { personId: 'zhao', from: atLocal('2026-03-01', 7 * 60), to: atLocal('2026-03-01', 19 * 60) },
    ]
    expect(wordsOf({ [day(1)]: 'wang', [night(28)]: 'zhao' }, { ...rules, edges })).toEqual([
      '2 月 1 日白班：wang和上一个班（1 月 31 日 20:00 开始）之间只休息 1.5 小时，要够 12 小时',
      '2 月 28 日夜班：zhao同一时间还有一个班（3 月 1 日 07:00 开始）',
    ])
  })

  it('counts a week from Monday to Sunday, the edge too', () => {
    const edges = [{ personId: 'wang', from: atLocal('2026-01-26', 480), to: atLocal('2026-01-26', 1200) }]
    // 1 February is the Sunday of the week of 26 January
    const fits = { [day(1)]: 'wang', [day(2)]: 'wang', [day(3)]: 'wang', [day(4)]: 'wang' }
    expect(wordsOf(fits, { ...rules, edges })).toEqual([])
    expect(wordsOf({ ...fits, [day(8)]: 'wang' })).toEqual(['2 月 8 日白班：wang这一周（2 月 2 日起）有 4 个班，最多 3 个'])
    const full = {
      ...rules,
      pools: [{ post: 'propertyStaff' as const, personIds: ['wang'], minRestHours: 12, maxShiftsPerWeek: 1 }],
      edges,
    }
    expect(wordsOf({ [day(1)]: 'wang' }, full)).toEqual(['2 月 1 日白班：wang这一周（1 月 26 日起）有 2 个班，最多 1 个'])
  })

  it('names who is on leave, to the minute, and who is of no pool', () => {
    const leaves = [{ personId: 'wang', from: atLocal('2026-02-03', 480), to: atLocal('2026-02-04', 480) }]
    const assigned = { [night(2)]: 'wang', [night(3)]: 'wang', [day(4)]: 'qian', [day(5)]: 'wang' }
    expect(wordsOf(assigned, { ...rules, leaves })).toEqual(['2 月 3 日夜班：wang那时请假', '2 月 4 日白班：qian不在这个岗的值班名单里'])
  })
})

describe('A change', () => {
  const before = { [day(2)]: 'wang', [day(3)]: 'zhao' }

  it('is looked at with what the person has, before and after', () => {
    expect(breaksOfChange(rules, before, slot(night(1)), 'wang')).toEqual([
      {
        code: 'rest',
        slotId: night(1),
        personId: 'wang',
        other: { from: slot(day(2)).from, to: slot(day(2)).to },
        restMinutes: 0,
        minRestMinutes: 720,
      },
    ])
    expect(breaksOfChange(rules, before, slot(day(4)), 'wang')).toEqual([])
  })

  it('to what is there already changes nothing, and a swap is asked without what is given away', () => {
    expect(breaksOfChange(rules, before, slot(day(2)), 'wang')).toEqual([])
    const { [day(2)]: _, ...without } = before
    expect(breaksOfChange(rules, without, slot(night(2)), 'wang')).toEqual([])
  })
})
