import { findHeading } from '../sheet/find-heading'
import { addressKey } from './place'
import { readRows } from './read-rows'
import type { DwellingRow, MemberRow } from './roster-row'
import { buildingOfTitle } from './section'

function read(rows: string[][], name = 'Sheet1'): (DwellingRow | MemberRow)[] {
  const width = Math.max(...rows.map((row) => row.length))
  const full = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
  const heading = findHeading(full)
  if (!heading) throw new Error('no heading in the test table')
  return readRows({ name, position: 1, rows: full }, heading, '2026-11-23').rows
}

const short = (rows: ReturnType<typeof read>): string[] =>
  rows.flatMap((row) => {
    if (row.kind === 'member') return [`${row.row} ${row.name}`]
    const where = 'place' in row.where ? addressKey(row.where.place) : row.where.reason
    return [`${row.row} ${where} ${row.people.map(({ name, phone = '' }) => `${name}${phone}`).join('、')}${row.refused ?? ''}`]
  })

describe('readRows', () => {
  it('takes the building from rows between the rows, merged or not', () => {
    const rows = read([
      ['房号', '户主', '电话'],
      ['1号楼1单元', '1号楼1单元', '1号楼1单元'],
      ['101', '张三', ''],
      ['1号楼2单元（共2户）', '', ''],
      ['101', '李四', ''],
    ])
    expect(short(rows)).toEqual(['3 1|1|101 张三', '5 1|2|101 李四'])
  })

  it('takes it from the title or the tab where the sheet has no such column', () => {
    const table = [
      ['单元', '门牌号', '业主姓名'],
      ['1', '101', '张三'],
      ['2', '101', '李四'],
    ]
    expect(short(read([['通瑞嘉苑5号楼居民信息登记表'], ...table]))).toEqual(['3 5|1|101 张三', '4 5|2|101 李四'])
    expect(short(read(table, '6号楼'))).toEqual(['2 6|1|101 张三', '3 6|2|101 李四'])
  })

  it('passes over rows that hold nothing but a building merged over them', () => {
    const rows = read([
      ['楼号', '房号', '姓名'],
      ['3号楼', '501', '张三'],
      ['3号楼', '', ''],
      ['3号楼', '502', '李四'],
    ])
    expect(short(rows)).toEqual(['2 3||501 张三', '4 3||502 李四'])
  })

  it('puts nobody who has no address into the dwelling above', () => {
    const rows = read([
      ['地址', '姓名', '关系'],
      ['3-2-501', '张三', '户主'],
      ['', '张太', '妻'],
      ['无', '外人', ''],
    ])
    expect(short(rows)).toEqual(['2 3|2|501 张三', '3 3|2|501 张太', '4 没有写地址 外人'])
  })

  it('leaves out the dead, not who lives with them', () => {
    const rows = read([
      ['楼号', '房号', '户主', '家庭成员'],
      ['3', '501', '张三（已故）', '张四'],
      ['3', '502', '李四（去世）', ''],
    ])
    expect(short(rows)).toEqual(['2 3||501 张四', '3 3||502 已去世，不登记'])
  })

  it('gives a household without a member to the member above', () => {
    const rows = read([
      ['党员姓名', '家庭住址', '联系户姓名', '家庭住址'],
      ['张三', '3-2-501', '李四', '3-2-502'],
      ['', '', '王五', '3-2-503'],
    ])
    expect(short(rows)).toEqual(['2 张三', '3 张三'])
  })
})

describe('buildingOfTitle', () => {
  it.each([
    ['通瑞嘉苑3号楼住户登记表', '3号楼'],
    ['2026年3号楼2单元居民信息表', '3号楼2单元'],
    ['B座', 'B座'],
    ['1-6号楼住户登记表', undefined],
    ['1号楼、2号楼住户登记表', undefined],
    ['红旗里2号院花名册', undefined],
    ['3号楼2单元501', undefined],
    ['Sheet3', undefined],
  ])('%s', (title, building) => {
    expect(buildingOfTitle(title)).toBe(building)
  })
})
