import { readSheets } from '../../roster/sheet/read-sheet'
import { makeWorkbook } from '../../roster/testing/make-file'
import { shiftView } from '../months/rota-month.presenter'
import type { Shift } from '../months/rota-month.schema'
import { patternPresets } from '../planning/pattern-presets'
import { slotsOfMonth } from '../planning/slots-of-month'
import { readRotaSheet } from './read-rota-sheet'
import { settleSheet } from './settle-sheet'
import { writeRotaSheet } from './write-rota-sheet'

const month = '2026-02'
const days = { extraDays: new Map() }
const people = ['王建国', '田海涛', '陈晓雯', '王伟', '王伟', '李 明'].map((name, index) => ({ personId: `p${index}`, name }))
const pools = new Map([
  ['propertyStaff', ['p0', 'p1']],
  ['communityStaff', ['p3', 'p4']],
  ['leader', ['p2']],
] as const)
const [slots, ids] = [
  slotsOfMonth(month, [patternPresets.twelveHours('propertyStaff'), patternPresets.leader()], days),
  new Map(people.map(({ personId, name }) => [personId, name])),
]
/** 王建国 by day, 田海涛 by night, 陈晓雯 leads. */
const shifts: Shift[] = slots.map((slot) => ({ ...slot, personId: { 白班: 'p0', 夜班: 'p1', 带班: 'p2' }[slot.name] }))

type Rows = (string | number)[][]

const read = (rows: Rows, merges: string[] = [], of: readonly Shift[] = shifts) => {
  const [sheet] = readSheets(makeWorkbook([{ rows, merges }]))
  const texts = readRotaSheet(sheet?.rows ?? [], month, of)
  if (!texts) throw new Error('no heading')
  const settled = settleSheet(texts.cells, of, people, pools)
  return { ...settled, month: texts.month, unusedColumns: texts.unusedColumns, problems: [...texts.problems, ...settled.problems] }
}
const said = ({ changes }: ReturnType<typeof read>) =>
  changes.map(({ day, shift, before, after }) => `${day} ${shift} ${before} → ${after}`)

describe('The sheet that is written', () => {
  const view = { communityId: '', month, status: 'published' as const, rev: 1 }
  const bytes = writeRotaSheet({
    days,
    deskPhone: '01000000120',
    phones: new Map([['p2', '13800000501']]),
    month: {
      ...view,
      shifts: shifts.map((shift) => {
        const insteadOf =
          shift.id === '2026-02-02/propertyStaff/夜班/0' ? ({ personId: 'p0', how: 'swap', offerId: '' } as const) : undefined
        return shiftView({ ...shift, insteadOf }, (personId) => ids.get(personId) ?? '')
      }),
    },
  })
  const [sheet] = readSheets(bytes)
  const row = (day: number) => sheet?.rows[day + 1]

  it('has a title, the leader first, and a row for every day', () => {
    expect([sheet?.name, sheet?.rows.length, sheet?.rows[0]?.[0]]).toEqual(['2026年2月值班表', 30, '2026年2月值班表'])
    expect(sheet?.rows[1]).toEqual([
      '日期',
      '星期/节日',
      '类别',
      '带班领导（08:30–08:30）',
      '物业白班（08:00–20:00）',
      '物业夜班（20:00–08:00）',
      '电话',
    ])
    expect(row(3)).toEqual(['2月3日', '星期二', '工作日', '陈晓雯', '王建国', '田海涛', '01000000120；陈晓雯 13800000501'])
  })

  it('tells working days, rest days, holidays and make-up days apart, and marks who came by 调', () => {
    expect([7, 14, 17, 28].map((day) => row(day)?.slice(1, 3))).toEqual([
      ['星期六', '休息日'],
      ['星期六', '补班日'],
      ['星期二 春节', '节假日'],
      ['星期六', '补班日'],
    ])
    expect(row(2)?.[5]).toBe('田海涛（调）')
  })

  it('has one leader over two rest days, and nobody for the first day, which is of the month before', () => {
    expect([row(1)?.[3], row(7)?.[3], row(8)?.[3]]).toEqual(['', '陈晓雯', '陈晓雯'])
  })

  it('is read back as it was: nothing changes', () => {
    const texts = readRotaSheet(sheet?.rows ?? [], month, shifts)
    const settled = settleSheet(texts?.cells ?? [], shifts, people, pools)
    expect([texts?.month, texts?.problems, texts?.unusedColumns]).toEqual([month, [], []])
    // 28 days, 28 nights, 26 of the leader
    expect(settled).toEqual({ changes: [], puts: [], problems: [], same: 82 })
  })
})

describe('A sheet of somebody else', () => {
  it('has a title, two rows of headings, merged cells, blanks in names, and is understood', () => {
    const found = read(
      [
        ['通瑞嘉苑社区 2026年2月值班安排', '', '', '', ''],
        ['日期', '星期', '值班领导', '物业', '', '备注'],
        ['', '', '', '白班', '夜班', ''],
        ['2月6日', '五', '陈晓雯', '田 海涛', '王建国（代）', ''],
        ['2026/2/7', '六', '陈晓雯', '王建国', '田海涛 调', ''],
        ['8号', '日', '', '王建国', '', '雨'],
        ['合计', '', '', '', '', ''],
      ],
      ['A1:E1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'C5:C6'],
    )
    expect(said(found)).toEqual(['2026-02-06 物业白班 王建国 → 田海涛', '2026-02-06 物业夜班 田海涛 → 王建国'])
    expect([found.month, found.problems, found.same]).toEqual([month, [], 5])
    expect(found.puts).toEqual([
      { shiftId: '2026-02-06/propertyStaff/白班/0', personId: 'p1' },
      { shiftId: '2026-02-06/propertyStaff/夜班/0', personId: 'p0' },
    ])
  })

  it('has several people in a cell, on one day over two rows; whoever stays keeps the place', () => {
    const two = slotsOfMonth(month, [{ ...patternPresets.aroundTheClock('communityStaff'), shifts: onEveryDay }], days)
    const held = two.map((slot): Shift => ({ ...slot, personId: slot.id.endsWith('/0') ? 'p0' : 'p1' }))
    const found = read(
      [
        ['日期', '值班员'],
        ['2月6日', '田海涛、李明'],
        ['2月7日', '王建国'],
        ['2月7日', '田海涛'],
        ['2月8日', '王建国/田海涛,李明'],
        ['2月9日', '李　明'],
      ],
      [],
      held,
    )
    expect(found.puts).toEqual([
      { shiftId: '2026-02-06/communityStaff/全天/0', personId: 'p5' },
      { shiftId: '2026-02-09/communityStaff/全天/0', personId: 'p5' },
      { shiftId: '2026-02-09/communityStaff/全天/1', personId: null },
    ])
    expect(found.problems).toEqual([{ row: 5, words: '2 月 8 日社区值守全天：写了 3 个人，只要 2 个' }])
  })

  it.each<[string, Rows, RegExp]>([
    ['somebody who is not there', [['2月6日', '张三']], /^2 月 6 日物业白班：名册的工作人员里没有“张三”$/],
    ['one of two who have one name', [['2月6日', '王伟']], /有 2 位都叫“王伟”，请在值班表里点选$/],
    ['too many', [['2月6日', '王建国 田海涛']], /写了 2 个人，只要 1 个$/],
    [
      'a day twice',
      [
        ['2月6日', '王建国'],
        ['2月7日', ''],
        ['2月6日', '田海涛'],
      ],
      /^2 月 6 日前面已经写过，这一行没有读$/,
    ],
    ['a day of another month', [['3月6日', '王建国']], /^“3月6日”不是这个月的日子$/],
    ['a day that is none', [['2月30日', '王建国']], /^“2月30日”不是这个月的日子$/],
    ['no day', [['初六', '王建国']], /^“初六”看不出是哪一天$/],
  ])('says of %s what it does not take over, and takes over the rest', (_, rows, words) => {
    const found = read([['日期', '物业白班'], ...rows, ['10日', '田海涛']])
    expect(found.problems).toEqual([{ row: expect.any(Number), words: expect.stringMatching(words) }])
    expect(said(found)).toEqual(['2026-02-10 物业白班 王建国 → 田海涛'])
  })

  it('has two leaders for two rest days that are one shift', () => {
    const found = read([
      ['日期', '带班领导'],
      ['7', '陈晓雯'],
      ['8', '王建国'],
    ])
    expect(found.problems).toEqual([{ row: 3, words: '2 月 8 日带班领导：这天没有这个班，或者和前一天是一个班、写的人不一样' }])
    expect(found.changes).toEqual([])
  })

  it('names shifts that there are not, and columns of its own', () => {
    const found = read([
      ['日期', '物业', '物业早班', '物业夜班', '食堂'],
      ['6', '王建国', '王建国', '王建国', '王建国'],
    ])
    expect(found.problems.map(({ words }) => words)).toEqual([
      '“物业”这一列没写清是哪个岗的哪个班，没有读',
      '“物业早班”这一列没写清是哪个岗的哪个班，没有读',
    ])
    expect([said(found), found.unusedColumns]).toEqual([['2026-02-06 物业夜班 田海涛 → 王建国'], ['食堂']])
  })

  it('has shifts whose own names have brackets', () => {
    const named = shifts.map((shift) => ({ ...shift, name: { 白班: '班（一）', 夜班: '班（二）' }[shift.name] ?? shift.name }))
    const found = read(
      [
        ['日期（星期）', '物业班（一）（08:00–20:00）', '物业 班(二)'],
        ['6', '田海涛', '田海涛'],
      ],
      [],
      named,
    )
    expect([said(found), found.same, found.problems]).toEqual([['2026-02-06 物业班（一） 王建国 → 田海涛'], 1, []])
  })

  it('is none without days beside people on duty', () => {
    const texts = (rows: string[][]) => readRotaSheet(rows, month, shifts)
    expect([
      texts([
        ['姓名', '电话'],
        ['王建国', ''],
      ]),
      texts([['日期', '电话']]),
      texts([]),
    ]).toEqual([undefined, undefined, undefined])
  })

  it('of two who have one name, means the one of the pool', () => {
    const found = settleSheet(
      [{ row: 2, day: '2026-02-06', post: 'propertyStaff', name: '白班', names: ['王伟'] }],
      shifts,
      people,
      new Map([['propertyStaff', ['p0', 'p4']]]),
    )
    expect(found.puts).toEqual([{ shiftId: '2026-02-06/propertyStaff/白班/0', personId: 'p4' }])
  })
})

const two = [{ name: '全天', from: 510, to: 1950, people: 2 as const }]
const onEveryDay = { workday: two, restDay: two, holiday: two }
