import { dwelling, known, member, resident } from '../testing/build-known'
import { readTable } from '../testing/read-table'
import { decideFates, type Fates } from './decide-fates'
import type { Answers } from './decision'
import type { Known } from './known'

const decide = (rows: string[][], now: Known, answers: Answers = new Map()): Fates => decideFates(readTable(rows).rows, now, answers, true)
const short = ({ decisions }: Fates): string[] => decisions.map(({ row, fate, why }) => `${row} ${fate}: ${why}`)

const keys = ['3|2|501', '3|2|502', '3|2|601', '3|2|602', '5|1|101']
const houses = keys.map((key) => dwelling(key))
const residents = [
  resident('r1', '3|2|502', '韩梅', { phone: '13200006640' }),
  resident('r2', '5|1|101', '赵淑英', { phone: '13300001234' }),
]
const now = known(houses, residents)
const list = ['姓名', '所在党支部', '联系电话', '家庭住址', '联系户']

describe('fates of party members', () => {
  it('adds a member at home with the households of the cell, whole or by room', () => {
    const fates = decide([list, ['赵淑英', '一支部', '13300001234', '3号楼2单元501', '502、601-602、5-1-101']], now)
    expect(short(fates)).toEqual(['2 added: 新增党员；联系 4 户'])
    expect(fates.decisions[0]?.operations).toMatchObject([
      { do: 'addPerson', person: { kind: 'partyMember', addressKey: '3|2|501', homeGate: '3|2', phone: '13300001234' } },
      { do: 'linkDwelling', addressKey: '3|2|502' },
      { do: 'linkDwelling', addressKey: '3|2|601' },
      { do: 'linkDwelling', addressKey: '3|2|602' },
      { do: 'linkDwelling', addressKey: '5|1|101' },
    ])
  })

  it('reads a range behind a whole address', () => {
    const fates = decide([list, ['钱一', '一支部', '13300009999', '5-1-101', '3号楼2单元601-602']], now)
    expect(short(fates)).toEqual(['2 added: 新增党员；联系 2 户'])
  })

  it('reads residents named instead of rooms, and says whom it could not make out', () => {
    const fates = decide([list, ['钱一', '一支部', '13300009999', '3-2-501', '韩梅、李莫愁']], now)
    expect(short(fates)).toEqual(['2 added: 新增党员；联系 3号楼2单元502；没认出的户：李莫愁'])
  })

  it('is all unchanged the second time', () => {
    const later = known(
      houses.map((house) => (house.addressKey === '3|2|502' ? { ...house, contactId: 'm1' } : house)),
      [...residents, member('m1', '赵淑英', { phone: '13300001234', addressKey: '3|2|501', homeGate: '3|2' })],
    )
    expect(short(decide([list, ['赵淑英', '一支部', '13300001234', '3-2-501', '502']], later))).toEqual(['2 unchanged: 和现在一样'])
  })

  it('moves no household that has another contact', () => {
    const later = known([dwelling('3|2|501'), dwelling('3|2|502', { contactId: 'other' })], [])
    const fates = decide([list, ['赵淑英', '', '13300001234', '3-2-501', '502']], later)
    expect(short(fates)).toEqual(['2 added: 新增党员；3号楼2单元502已有别的联户党员，没动'])
  })

  it('finds the home of a member without address by name and phone', () => {
    const fates = decide(
      [
        ['党员姓名', '党员电话', '入党日期'],
        ['赵淑英', '13300001234', '1990-07-01'],
      ],
      now,
    )
    expect(fates.decisions[0]?.operations).toMatchObject([{ do: 'addPerson', person: { addressKey: '5|1|101', homeGate: '5|1' } }])
  })

  it('asks where only the name fits', () => {
    const rows = [
      ['党员姓名', '党员电话', '入党日期'],
      ['赵淑英', '', '1990-07-01'],
    ]
    expect(short(decide(rows, now))).toEqual(['2 question: 住户里有一位同名，是不是这位党员'])
    const at = decide(rows, now, new Map([[2, ['home.at:5|1|101']]]))
    expect(at.decisions[0]?.operations).toMatchObject([{ do: 'addPerson', person: { addressKey: '5|1|101' } }])
    expect(decide(rows, now, new Map([[2, ['home.none']]])).decisions[0]).toMatchObject({ fate: 'added' })
  })

  it('asks about a namesake with another phone and another home', () => {
    const later = known(houses, [member('m1', '王芳', { phone: '13000000001', homeGate: '5|1' })])
    const rows = [list, ['王芳', '', '13000000002', '3-2-501', '']]
    expect(short(decide(rows, later))).toEqual(['2 question: 已有一位同名党员，手机和住址都不同'])
    expect(decide(rows, later, new Map([[2, ['member.new']]])).counts.added).toBe(1)
    expect(decide(rows, later, new Map([[2, ['member.is:m1']]])).counts.changed).toBe(1)
  })

  it('knows a member again at the same home with a new phone', () => {
    const later = known(houses, [member('m1', '王芳', { phone: '13000000001', addressKey: '3|2|501', homeGate: '3|2' })])
    expect(short(decide([list, ['王芳', '', '13000000002', '3-2-501', '']], later))).toEqual(['2 changed: 手机换了，原来尾号 0001'])
  })

  it('reads a ledger: one row per household, the member merged or left out below', () => {
    const fates = decide(
      [
        ['党员', '电话', '户主', '地址', '走访次数'],
        ['赵淑英', '13300001234', '韩梅', '3-2-502', '2'],
        ['赵淑英', '13300001234', '', '3-2-601', '1'],
        ['', '', '', '3-2-602', '1'],
        ['赵淑英', '13300001234', '', '9-9-999', '1'],
      ],
      now,
    )
    expect(short(fates)).toEqual([
      '2 added: 新增党员；联系 3号楼2单元502',
      '3 changed: 联系 3号楼2单元601',
      '4 changed: 联系 3号楼2单元602',
      '5 refused: 没认出的户：9-9-999（没有登记）',
    ])
  })

  it('reports members the list no longer has', () => {
    const later = known(houses, [member('m1', '赵淑英', { phone: '13300001234' }), member('m2', '老吴')])
    expect(decide([list, ['赵淑英', '', '13300001234', '', '']], later).missing).toEqual({ total: 1, examples: ['党员 老**'] })
  })
})
