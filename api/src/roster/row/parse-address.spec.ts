import fc from 'fast-check'
import { type PlaceCells, parseAddress, parsePlace } from './parse-address'
import { addressKey } from './place'

const read = (result: ReturnType<typeof parseAddress>): string =>
  'place' in result ? `${addressKey(result.place)} @${result.place.floor}` : result.reason

const spellings: [string, string][] = [
  // whole words
  ['3号楼2单元501室', '3|2|501 @5'],
  ['3号楼2单元501', '3|2|501 @5'],
  ['3号楼二单元501', '3|2|501 @5'],
  ['三号楼二单元五零一室', '3|2|501 @5'],
  ['十二号楼一单元1102室', '12|1|1102 @11'],
  ['二十一号楼3单元101', '21|3|101 @1'],
  ['3栋2单元501', '3|2|501 @5'],
  ['3幢2单元501', '3|2|501 @5'],
  ['9号楼3单元1102室', '9|3|1102 @11'],
  ['3#楼2单元501', '3|2|501 @5'],
  ['3#2-501', '3|2|501 @5'],
  ['#3-2-501', '3|2|501 @5'],
  ['3＃－2－501', '3|2|501 @5'],
  ['３号楼２单元５０１室', '3|2|501 @5'],
  ['3楼2单元501', '3|2|501 @5'],
  ['3号楼2门501', '3|2|501 @5'],
  ['3号楼2号门501', '3|2|501 @5'],
  ['3号楼2门5号', '3|2|5 @1'],
  ['3号楼 2单元 501', '3|2|501 @5'],
  ['3号楼-2单元-501', '3|2|501 @5'],
  ['3号楼甲单元501', '3|1|501 @5'],
  ['3号楼贰单元501', '3|2|501 @5'],
  ['甲3号楼2单元501', '甲3|2|501 @5'],
  ['3-1号楼2单元501', '3-1|2|501 @5'],
  // dashes
  ['3-2-501', '3|2|501 @5'],
  ['03-02-0501', '3|2|501 @5'],
  ['3—2—501', '3|2|501 @5'],
  ['3杠2杠501', '3|2|501 @5'],
  ['3/2/501', '3|2|501 @5'],
  ['3 2 501', '3|2|501 @5'],
  ['3.2.501', '3|2|501 @5'],
  ['三-二-五零一', '3|2|501 @5'],
  ['3-2-5-01', '3|2|501 @5'],
  ['3-2-5-501', '3|2|501 @5'],
  ['3-(2)-501', '3|2|501 @5'],
  // floors
  ['3号楼2单元5层1号', '3|2|501 @5'],
  ['3号楼2单元五层501', '3|2|501 @5'],
  ['3号楼2单元5楼501', '3|2|501 @5'],
  ['3号楼2单元5层东户', '3|2|5东 @5'],
  ['3号楼2单元501东户', '3|2|501东 @5'],
  ['3号楼2单元负101', '3|2|B101 @-1'],
  ['3号楼2单元B101', '3|2|B101 @-1'],
  ['3号楼2单元地下一层3号', '3|2|B103 @-1'],
  ['3-2--101', '3|2|B101 @-1'],
  ['3-2-B1-01', '3|2|B101 @-1'],
  ['3号楼2单元401-501', '3|2|401-501 @4'],
  ['3-2-101/102', '3|2|101-102 @1'],
  // without gates
  ['3号楼501', '3||501 @5'],
  ['18幢1102室', '18||1102 @11'],
  ['B座1102', 'B||1102 @11'],
  ['b座1102', 'B||1102 @11'],
  ['3-501', '3||501 @5'],
  ['3楼501', '3||501 @5'],
  ['东楼301', '东楼||301 @3'],
  ['14号501室', '14||501 @5'],
  ['100弄14号501室', '14||501 @5'],
  ['3号楼A座501', '3|A|501 @5'],
  ['A3栋2单元1001', 'A3|2|1001 @10'],
  ['3号楼2单元A501', '3|2|A501 @5'],
  ['3号楼2单元501A', '3|2|501A @5'],
  // shops, annexes, yards
  ['3号楼门面2', '3||门面2 @1'],
  ['3号楼底商5号', '3||底商5 @1'],
  ['3号楼附1号', '3||附1 @1'],
  ['3号楼2单元501附1号', '3|2|501附1 @5'],
  ['3号楼2单元501付1号', '3|2|501附1 @5'],
  ['东街12号院3号', '东街||12号院3号 @1'],
  ['潞邑村三组15号', '3组||15 @1'],
  ['潞邑村56号', '潞邑村||56 @1'],
  ['平房12号', '平房||12 @1'],
  ['平房3排5号', '3排||5 @1'],
  ['东街12-1号', '东街||12-1 @1'],
  ['A区12号', 'A区||12 @1'],
  ['56号院', '平房||56号院 @1'],
  // with a place in front, or words behind
  ['通瑞嘉苑3-2-501', '3|2|501 @5'],
  ['通瑞嘉苑小区3号楼2单元501', '3|2|501 @5'],
  ['北京市通州区潞邑街道通瑞嘉苑社区3号楼2单元501室', '3|2|501 @5'],
  ['玉桥西路35号院3号楼2单元501室', '3|2|501 @5'],
  ['翠屏北里一区3号楼2单元501', '3|2|501 @5'],
  ['一期3-2-501', '3|2|501 @5'],
  ['K2百合湾3-2-501', '3|2|501 @5'],
  ['3号楼2单元501（空挂户）', '3|2|501 @5'],
  ['3号楼2单元501空挂户', '3|2|501 @5'],
]

describe('parseAddress', () => {
  it.each(spellings)('%s', (text, expected) => {
    expect(read(parseAddress(text))).toBe(expected)
  })

  it.each([
    ['', '没有写地址'],
    ['无', '没有写地址'],
    ['501', '“501”没有写楼号'],
    ['2单元501', '“2单元501”没有写楼号'],
    ['5楼501', '“5楼501”没有写楼号'],
    ['3号楼2单元', '“3号楼2单元”没有写房号'],
    ['天上人间', '看不懂“天上人间”这个地址'],
    ['2026-03-02', '门牌被 Excel 改成了日期，请把这一列改成文本再填'],
  ])('refuses %j and says why', (text, reason) => {
    expect(read(parseAddress(text))).toBe(reason)
  })

  it('keeps building and gate of an address without a room, for the home gate of a member', () => {
    expect(parseAddress('3号楼2单元')).toMatchObject({ near: { building: { code: '3' }, gate: { code: '2' } } })
  })

  it('names the compound in front without province, district, subdistrict and community', () => {
    const compound = (text: string) => {
      const result = parseAddress(text)
      return 'place' in result ? result.place.compound : undefined
    }
    expect(compound('北京市通州区潞邑街道通瑞嘉苑社区3-2-501')).toBeUndefined()
    expect(compound('通州区玉桥西路35号院3-2-501')).toBe('玉桥西路35号院')
    expect(compound('通瑞嘉苑小区3-2-501')).toBe('通瑞嘉苑')
  })

  it('gives back what any of the usual spellings said', () => {
    const styles: ((b: number, g: number, r: string) => string)[] = [
      (b, g, r) => `${b}号楼${g}单元${r}室`,
      (b, g, r) => `${b}-${g}-${r}`,
      (b, g, r) => `${b}#${g}-${r}`,
      (b, g, r) => `${b}栋${g}单元${r}`,
      (b, g, r) => `${b}幢${g}门${r}号`,
      (b, g, r) => `通瑞嘉苑${b}号楼${g}单元${r}`,
      (b, g, r) => `${String(b).padStart(2, '0')}—${g}—${r.padStart(4, '0')}`,
      (b, g, r) => `${b} ${g} ${r}`,
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 33 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(...styles),
        (building, gate, floor, number, style) => {
          const room = `${floor}${String(number).padStart(2, '0')}`
          expect(read(parseAddress(style(building, gate, room)))).toBe(`${building}|${gate}|${room} @${floor}`)
        },
      ),
    )
  })
})

describe('parsePlace', () => {
  it.each<[PlaceCells, string]>([
    [{ building: '3', gate: '2', room: '501' }, '3|2|501 @5'],
    [{ building: '3号楼', gate: '二单元', room: '501室' }, '3|2|501 @5'],
    [{ building: '3#', gate: '无', room: '501' }, '3||501 @5'],
    [{ building: '3', gate: '2', room: '2-501' }, '3|2|501 @5'],
    [{ building: '3', room: '2-501' }, '3|2|501 @5'],
    [{ building: '3', gate: '2', room: '3-2-501' }, '3|2|501 @5'],
    [{ building: '3-2', room: '501' }, '3|2|501 @5'],
    [{ building: '3号楼2单元', room: '501' }, '3|2|501 @5'],
    [{ building: '3', gate: '2', floor: '5', room: '01' }, '3|2|501 @5'],
    [{ building: '3', gate: '2', floor: '五层', room: '501' }, '3|2|501 @5'],
    [{ building: '3', gate: '2', room: '-101' }, '3|2|B101 @-1'],
    [{ building: '3', gate: '', room: '401-501' }, '3||401-501 @4'],
    [{ building: '三组', room: '15号' }, '3组||15 @1'],
    [{ building: '东街', room: '12号院3号' }, '东街||12号院3号 @1'],
    [{ building: '桂花楼', gate: '东门', room: '301' }, '桂花楼|东|301 @3'],
    [{ room: '3-2-501' }, '3|2|501 @5'],
    [{ address: '3号楼2单元', room: '501' }, '3|2|501 @5'],
    [{ building: '3', gate: '2', room: '' }, '没有写房号'],
    [{ building: '3', gate: '2', room: '物业办公室' }, '看不懂房号“物业办公室”'],
  ])('%j', (cells, expected) => {
    expect(read(parsePlace(cells))).toBe(expected)
  })
})
