import { buildMonth, buildPlan, buildShifts, people } from '../testing/build-rota'
import { columnsOf, daysOfMonth, monthAfter, rowsOf } from './month-grid'

describe('the grid of a month', () => {
  it('has a column for each place of a shift: the leader first, then by the hour', () => {
    const [day, night] = buildShifts('2026-12-05', { 白班: '王建国', 夜班: undefined }) as [never, never]
    const leader = { ...(day as object), id: '2026-12-05/leader/带班/0', post: 'leader', name: '带班' } as never
    const second = { ...(night as object), id: '2026-12-05/propertyStaff/夜班/1' } as never
    const columns = columnsOf([second, night, day, leader])
    expect(columns.map(({ postName, name, hours }) => `${postName}${name} ${hours}`)).toEqual([
      '带班领导带班 8:00–20:00',
      '物业白班 8:00–20:00',
      '物业夜班 20:00–8:00',
      '物业夜班 20:00–8:00',
    ])
    const later = { ...(day as object), id: '2026-12-06/propertyStaff/白班/0', day: '2026-12-06', to: '2026-12-06T13:00:00Z' } as never
    expect(columnsOf([day, later]).map(({ hours }) => hours)).toEqual([''])
  })

  it('has every day with its kind, its shifts, and who is away', () => {
    const [{ personId, name }] = people
    const leaves = [{ personId, name, firstDay: '2026-12-04', lastDay: '2026-12-05' }]
    const plan = buildPlan({ leaves, wishes: [{ personId, name, day: '2026-12-06', wish: 'avoid' }] })
    const rows = rowsOf(buildMonth({ plan }), [
      { day: '2026-12-06', kind: 'work', name: '元旦', source: 'published' },
      { day: '2026-12-07', kind: 'off', name: '元旦', source: 'published' },
    ])
    expect(rows).toHaveLength(31)
    expect(rows.slice(3, 7).map(({ date, weekday, kind, mark, notes }) => [date, weekday, kind, mark, ...notes])).toEqual([
      [4, '五', 'workday', '', '王建国请假'],
      [5, '六', 'weekend', '', '王建国请假'],
      [6, '日', 'workday', '调休上班', '王建国不想值'],
      [7, '一', 'holiday', '元旦'],
    ])
    expect([...(rows[0]?.shifts.keys() ?? [])]).toEqual(['propertyStaff/白班/0', 'propertyStaff/夜班/0'])
  })

  it('knows months', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1)]).toEqual(['2027-01', '2026-12'])
    expect([daysOfMonth('2028-02').length, daysOfMonth('2027-02').at(-1)]).toEqual([29, '2027-02-28'])
  })
})
