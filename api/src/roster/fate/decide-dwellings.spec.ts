import { dwelling, known, resident } from '../testing/build-known'
import { readTable } from '../testing/read-table'
import { decideFates, type Fates } from './decide-fates'
import type { Answers } from './decision'
import type { Known } from './known'

const heading = ['楼号', '单元', '房号', '姓名', '电话', '与户主关系', '房屋状态', '备注']
const decide = (rows: string[][], now: Known = known(), answers: Answers = new Map(), head = heading): Fates => {
  const table = readTable([head, ...rows])
  return decideFates(table.rows, now, answers, table.listsFamilies)
}
const short = ({ decisions }: Fates): string[] => decisions.map(({ row, fate, why }) => `${row} ${fate}: ${why}`)
const operations = ({ decisions }: Fates): string[] => decisions.flatMap((decision) => decision.operations.map((operation) => operation.do))

const home = known(
  [dwelling('3|2|501', { occupancy: 'ownerOccupied' })],
  [resident('p1', '3|2|501', '李秀珍', { phone: '13800001111', relationWords: '户主' })],
)

describe('fates of a roster', () => {
  it('adds what is new, one row per person, the owner first', () => {
    const fates = decide([
      ['3', '2', '501', '李秀珍', '13800001111', '户主', '自住', ''],
      ['3', '2', '501', '王建国', '13900002222', '配偶', '自住', ''],
    ])
    expect(short(fates)).toEqual(['2 added: 这一户原来没登记', '3 added: 这一户原来没登记'])
    expect(operations(fates)).toEqual(['addDwelling', 'addPerson', 'addPerson'])
  })

  it('is all unchanged the second time', () => {
    const fates = decide([['3', '2', '501', '李秀珍', '13800001111', '户主', '自住', '']], home)
    expect(short(fates)).toEqual(['2 unchanged: 和现在一样'])
    expect(operations(fates)).toEqual([])
  })

  it('tells what changes, in one sentence', () => {
    const fates = decide([['3', '2', '501', '李秀珍', '13700008103', '户主', '出租', '']], home)
    expect(short(fates)).toEqual(['2 changed: 房屋状态：自住改出租；手机换了，原来尾号 1111'])
  })

  it('never erases a phone that the sheet leaves out, masks or mistypes', () => {
    for (const phone of ['', '138××××1111', '1380000']) {
      const fates = decide([['3', '2', '501', '李秀珍', phone, '户主', '自住', '']], home)
      expect(fates.counts.unchanged).toBe(1)
      expect(operations(fates)).toEqual([])
    }
  })

  it('takes good rows beside bad ones, and says per row why not', () => {
    const fates = decide([
      ['3', '2', '501', '李秀珍', '13800001111', '户主', '自住', ''],
      ['', '', '物业', '张三', '', '', '', ''],
      ['3', '2', '天', '李四', '', '', '', ''],
      ['3', '2', '502', '李四（已故）', '', '户主', '', ''],
      ['3', '2', '503', '李五', '13900000000', '户主', '', ''],
      ['合计', '', '', '', '', '', '', ''],
    ])
    expect(short(fates)).toEqual([
      '2 added: 这一户原来没登记',
      '3 refused: 看不懂房号“物业”',
      '4 refused: 看不懂房号“天”',
      '5 refused: 已去世，不登记',
      '6 added: 这一户原来没登记',
      '7 refused: 合计行，不是人',
    ])
  })

  it('takes no children under 14, and keeps nothing of the columns that say so', () => {
    const head = ['楼号', '单元', '房号', '姓名', '电话', '与户主关系', '身份证号']
    const table = readTable([
      head,
      ['3', '2', '501', '何小宝', '', '子', '110105201805060011'],
      ['3', '2', '501', '何大', '', '户主', '110105198005060011'],
    ])
    const fates = decideFates(table.rows, known(), new Map(), true)
    expect(short(fates)).toEqual(['2 refused: 不满 14 岁，不登记', '3 added: 这一户原来没登记'])
    expect(JSON.stringify([table.rows, fates])).not.toContain('110105')
  })

  it('asks about a phone that two people of a household share, for both rows; one answer settles both', () => {
    const rows = [
      ['2', '1', '402', '何平', '13200006640', '户主', '', ''],
      ['2', '1', '402', '韩梅', '13200006640', '配偶', '', ''],
    ]
    const asked = decide(rows)
    expect(short(asked)).toEqual(['2 question: 和 3 行同一个手机', '3 question: 和 2 行同一个手机'])
    expect(asked.decisions[0]?.answers).toEqual([
      { key: 'phone.both', words: '合用，两个都留' },
      { key: 'phone.only:2', words: '只给何**留' },
    ])
    const both = decide(rows, known(), new Map([[3, ['phone.both']]]))
    expect(
      both.decisions.map(({ operations: writes }) => writes.map((write) => (write.do === 'addPerson' ? write.person.phone : write.do))),
    ).toEqual([['addDwelling', '13200006640'], ['13200006640']])
    const one = decide(rows, known(), new Map([[2, ['phone.only:2']]]))
    expect(
      one.decisions.flatMap(({ operations: writes }) => writes.flatMap((write) => (write.do === 'addPerson' ? [write.person.phone] : []))),
    ).toEqual(['13200006640', undefined])
  })

  it('asks no more once both are known to share it', () => {
    const now = known(
      [dwelling('2|1|402')],
      [
        resident('p1', '2|1|402', '何平', { phone: '13200006640' }),
        resident('p2', '2|1|402', '韩梅', { phone: '13200006640', relation: 'family' }),
      ],
    )
    const fates = decide(
      [
        ['2', '1', '402', '何平', '13200006640', '户主', '', ''],
        ['2', '1', '402', '韩梅', '13200006640', '配偶', '', ''],
      ],
      now,
    )
    expect(fates.counts).toMatchObject({ unchanged: 2, question: 0 })
  })

  it('asks about a floor the gate does not have, and offers the building where that room is known', () => {
    const now = known([dwelling('5|2|501'), dwelling('5|2|1101'), dwelling('7|2|2304')], [], 11)
    const rows = [['5', '2', '2304', '胡军', '13900000187', '户主', '', '']]
    const asked = decide(rows, now)
    expect(short(asked)).toEqual(['2 question: 5号楼2单元只有 11 层'])
    expect(asked.decisions[0]?.answers?.map(({ words }) => words)).toEqual(['是 7-2-2304', '楼层没错，照存', '先放着，去问'])
    const moved = decide(rows, now, new Map([[2, ['floor.move:7|2|2304']]]))
    expect(moved.decisions[0]).toMatchObject({
      fate: 'added',
      place: '7-2-2304',
      operations: [{ do: 'addPerson', person: { addressKey: '7|2|2304' } }],
    })
    expect(decide(rows, now, new Map([[2, ['floor.keep']]])).counts.added).toBe(1)
    expect(decide(rows, now, new Map([[2, ['floor.hold']]])).decisions[0]).toMatchObject({
      fate: 'question',
      answer: 'floor.hold',
      operations: [],
    })
  })

  it('asks about two owners in a cell', () => {
    const rows = [['4', '3', '501', '姜山、陶然', '13500003321', '户主', '', '']]
    expect(short(decide(rows))).toEqual(['2 question: 一户写了两个户主'])
    const all = decide(rows, known(), new Map([[2, ['owners.all']]]))
    expect(all.decisions[0]?.operations).toMatchObject([
      { do: 'addDwelling' },
      { do: 'addPerson', person: { name: '姜山', phone: '13500003321', relation: 'owner' } },
      { do: 'addPerson', person: { name: '陶然', relation: 'owner' } },
    ])
  })

  it('asks whether somebody with a known phone and another name is renamed', () => {
    const rows = [['3', '2', '501', '李秀贞', '13800001111', '户主', '', '']]
    expect(short(decide(rows, home))).toEqual(['2 question: 手机和现在登记的李**一样，名字不同'])
    const renamed = decide(rows, home, new Map([[2, ['same.rename']]]))
    expect(renamed.decisions[0]).toMatchObject({
      fate: 'changed',
      operations: [{ do: 'changePerson', personId: 'p1', person: { name: '李秀贞' } }],
    })
    expect(decide(rows, home, new Map([[2, ['same.another']]])).counts.added).toBe(1)
  })

  it('refuses a row without gate in a building with several, and fills in the only one', () => {
    const several = known([dwelling('3|1|501'), dwelling('3|2|501')])
    expect(short(decide([['3', '', '601', '李一', '', '户主', '', '']], several))).toEqual(['2 refused: 3号楼有 2 个单元，这一行没写单元'])
    const one = known([dwelling('3|1|501')])
    expect(decide([['3', '', '501', '李一', '', '户主', '', '']], one).decisions[0]?.operations).toMatchObject([
      { do: 'addPerson', person: { addressKey: '3|1|501' } },
    ])
  })

  it('refuses the second row that says the same', () => {
    const row = ['3', '2', '501', '李秀珍', '13800001111', '户主', '', '']
    expect(short(decide([row, row]))).toEqual(['2 added: 这一户原来没登记', '3 refused: 和 2 行重复'])
  })

  it('reports who is missing from the buildings of the sheet, and writes nothing for them', () => {
    const now = known(
      [dwelling('3|2|501'), dwelling('3|2|502'), dwelling('9|1|101')],
      [resident('p1', '3|2|501', '李秀珍'), resident('p2', '3|2|501', '王建国', { relation: 'family' })],
    )
    const fates = decide([['3', '2', '501', '李秀珍', '', '户主', '', '']], now)
    expect(fates.missing).toEqual({ total: 2, examples: ['3号楼2单元502', '3号楼2单元501 王**'] })
    expect(operations(fates)).toEqual([])
  })

  it('takes a dwelling nobody lives in, and keeps only allowed care words', () => {
    const fates = decide([['3', '2', '601', '', '', '', '空置', '独居老人，刑满释放']])
    expect(fates.decisions[0]?.operations).toMatchObject([{ do: 'addDwelling', occupancy: 'vacant', careFlags: ['独居'] }])
    expect(JSON.stringify(fates)).not.toContain('刑满')
  })

  it('says where a person written twice has another phone', () => {
    const fates = decide([
      ['3', '2', '501', '李秀珍', '13800001111', '户主', '', ''],
      ['3', '2', '501', '李秀珍', '13800002222', '户主', '', ''],
    ])
    expect(short(fates)).toEqual(['2 added: 这一户原来没登记', '3 refused: 和 2 行重复，手机不一样，没有存'])
  })

  it.each([
    ['35号院', '5号院'],
    ['十二区', '二区'],
    ['通瑞嘉苑一期', '通瑞嘉苑二期'],
  ])('does not take %s and %s for one compound', (one, other) => {
    const fates = decide(
      [
        [`${one}3号楼501`, '张一'],
        [`${one}3号楼502`, '张二'],
        [`${other}3号楼501`, '张三'],
      ],
      known(),
      new Map(),
      ['地址', '姓名'],
    )
    expect(fates.decisions.map(({ place }) => place)).toEqual(['3-501', '3-502', `${other}3-501`])
  })

  it('remembers which compound the first roster was about', () => {
    const first = known([dwelling('3||501')])
    const now = { ...first, gates: first.gates.map((gate) => ({ ...gate, compound: '5号院' })) }
    const place = (address: string) => decide([[address, '张一']], now, new Map(), ['地址', '姓名']).decisions[0]?.place
    expect(place('5号院3号楼501')).toBe('3-501')
    expect(place('玉桥路5号院3号楼501')).toBe('3-501')
    expect(place('35号院3号楼501')).toBe('35号院3-501')
    expect(place('3号楼501')).toBe('3-501')
  })

  it('keeps two compounds apart, and one compound however it is written', () => {
    const head = ['住址', '姓名']
    const two = decide(
      [
        ['35号院3号楼1单元101', '张一'],
        ['35号院3号楼1单元102', '张二'],
        ['37号院3号楼1单元101', '李一'],
      ],
      known(),
      new Map(),
      head,
    )
    const keys = (fates: Fates) =>
      fates.decisions.flatMap((decision) =>
        decision.operations.flatMap((operation) => (operation.do === 'addDwelling' ? [operation.addressKey] : [])),
      )
    expect(keys(two)).toEqual(['3|1|101', '3|1|102', '37号院3|1|101'])
    const one = decide(
      [
        ['玉桥西路35号院3号楼1单元101', '张一'],
        ['35号院3-1-102', '张二'],
        ['3-1-103', '张三'],
      ],
      known(),
      new Map(),
      head,
    )
    expect(keys(one)).toEqual(['3|1|101', '3|1|102', '3|1|103'])
  })

  it('carries building and gate down where the cells below are left empty', () => {
    const fates = decide([
      ['3号楼', '2单元', '501', '李秀珍', '', '户主', '', ''],
      ['', '', '502', '张三', '', '户主', '', ''],
      ['', '', '', '张四', '', '子', '', ''],
    ])
    expect(fates.decisions.map(({ place, relation }) => `${place} ${relation}`)).toEqual(['3-2-501 户主', '3-2-502 户主', '3-2-502 子'])
  })
})
