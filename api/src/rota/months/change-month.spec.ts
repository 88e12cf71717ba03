import { newId } from '../../core/ids'
import { changeMonth } from './change-month'
import { buildRotaMonth, buildShift } from './testing/build-rota-month'

const [wang, tian] = [newId(), newId()]
const shift = buildShift({ personId: wang })
const month = buildRotaMonth({ shifts: [shift, buildShift()] })
const { personId: _, ...free } = shift

describe('changing a month by hand', () => {
  it('puts somebody on a shift and takes them off', () => {
    const put = (personId: string | null) => changeMonth(month, [{ kind: 'put', shiftId: shift.id, personId }]).shifts[0]
    expect(put(tian)).toEqual({ ...shift, personId: tian, byHand: true })
    expect(put(null)).toEqual(free)
    expect(() => changeMonth(month, [{ kind: 'put', shiftId: 'gone', personId: tian }])).toThrow('没找到这个班')
  })

  it('writes down whole days of leave, once, and takes them back', () => {
    const leave = { kind: 'leave' as const, personId: wang, firstDay: '2026-12-05', lastDay: '2026-12-06' }
    const longer = { ...leave, lastDay: '2026-12-07' }
    const from = new Date('2026-12-04T16:00:00Z')
    expect(changeMonth(month, [leave]).leaves).toEqual([{ personId: wang, from, to: new Date('2026-12-06T16:00:00Z') }])
    expect(changeMonth(month, [leave, longer]).leaves).toEqual([{ personId: wang, from, to: new Date('2026-12-07T16:00:00Z') }])
    expect(changeMonth(month, [leave, { kind: 'endLeave', personId: wang, firstDay: '2026-12-05' }]).leaves).toEqual([])
    expect(() => changeMonth(month, [{ ...leave, lastDay: '2026-12-04' }])).toThrow('不能在第一天前面')
  })

  it('keeps one wish a day', () => {
    const wish = (kind: 'want' | 'avoid' | null) => ({ kind: 'wish' as const, personId: wang, day: '2026-12-05', wish: kind })
    expect(changeMonth(month, [wish('want'), wish('avoid')]).wishes).toEqual([{ personId: wang, day: '2026-12-05', kind: 'avoid' }])
    expect(changeMonth(month, [wish('want'), wish(null)]).wishes).toEqual([])
  })

  it('grows to a limit', () => {
    const wishes = Array.from({ length: 200 }, () => ({ personId: newId(), day: '2026-12-05', kind: 'want' as const }))
    const wish = { kind: 'wish' as const, personId: wang, day: '2026-12-05', wish: 'want' as const }
    expect(() => changeMonth({ ...month, wishes }, [wish])).toThrow('最多 200 条')
    expect(changeMonth({ ...month, wishes: wishes.slice(1) }, [wish]).wishes).toHaveLength(200)
  })
})
