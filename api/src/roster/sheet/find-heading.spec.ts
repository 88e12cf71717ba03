import { chooseSheet, findHeading, headingKey } from './find-heading'

const fields = (rows: string[][]): string[] | undefined => findHeading(rows)?.columns.map(({ field }) => field)

describe('findHeading', () => {
  it('skips title, subtitle and explanation', () => {
    const heading = findHeading([
      ['通瑞嘉苑住户花名册', '', ''],
      ['填报日期：2026年9月', '', ''],
      ['说明：请按楼号顺序填写，手机号必填', '', ''],
      ['楼 号：', '单元', '门牌号', '姓 名*', '联系电话（必填）'],
      ['3号楼', '2', '501', '李秀珍', '13800001111'],
    ])
    expect(heading).toMatchObject({ kind: 'dwellings', row: 4, firstRow: 5 })
    expect(heading?.columns.map(({ field }) => field)).toEqual(['building', 'gate', 'room', 'name', 'phone'])
  })

  it('joins two rows under merged cells', () => {
    const heading = findHeading([
      ['房屋', '房屋', '房屋', '户主信息', '户主信息', '租户信息', '租户信息'],
      ['楼号', '单元', '房号', '姓名', '电话', '姓名', '电话'],
      ['3', '2', '501', '李秀珍', '13800001111', '', ''],
    ])
    expect(heading).toMatchObject({ row: 2, firstRow: 3 })
    expect(heading?.columns.map(({ field }) => field)).toEqual([
      'building',
      'gate',
      'room',
      'ownerName',
      'ownerPhone',
      'tenantName',
      'tenantPhone',
    ])
  })

  it('skips the hints below', () => {
    const rows = [
      ['楼号', '房号', '姓名', '手机'],
      ['如：3号楼', '如：501', '必填', '11 位数字'],
      ['3', '501', '李秀珍', '13800001111'],
    ]
    expect(findHeading(rows)?.firstRow).toBe(3)
  })

  it('drops forbidden, unneeded and unknown columns, and reads ages of them', () => {
    const heading = findHeading([
      ['序号', '房号', '姓名', '身份证号码', '出生日期', '民族', '婚姻状况', '健康状况', '银行卡号', '电话', '自编字段'],
    ])
    expect(heading?.dropped).toEqual(['序号', '身份证号码', '出生日期', '民族', '婚姻状况', '健康状况', '银行卡号', '自编字段'])
    expect(heading?.ageColumns.map(({ field }) => field)).toEqual(['idNumber', 'birthDate'])
  })

  it('knows a list of members, and what its columns mean there', () => {
    const rows = [['姓名', '性别', '所在党支部', '入党日期', '联系电话', '家庭住址', '联系户']]
    expect(findHeading(rows)?.kind).toBe('members')
    expect(fields(rows)).toEqual(['memberName', 'memberPhone', 'address', 'linkedHouseholds'])
  })

  it.each(['其中：党员', '党员人数', '是否为党员', '党员'])(
    'takes no roster of residents for a list of members because of %s',
    (heading) => {
      expect(findHeading([['楼号', '单元', '室号', '户主姓名', heading, '联系电话']])?.kind).toBe('dwellings')
      expect(findHeading([['楼号', '单元', '室号', '姓名', heading, '联系电话']])?.kind).toBe('dwellings')
    },
  )

  it('knows it by its title alone', () => {
    const list = [['第一党支部党员花名册'], ['姓名', '电话', '住址']]
    expect(findHeading(list)?.kind).toBe('members')
    expect(findHeading([['红旗里社区居民花名册'], ['姓名', '电话', '住址']])?.kind).toBe('dwellings')
  })

  it('knows a ledger: 电话 right of the household is the household’s', () => {
    const rows = [['党员姓名', '电话', '联系户姓名', '电话', '地址', '单位']]
    expect(findHeading(rows)?.kind).toBe('ledger')
    expect(fields(rows)).toEqual(['memberName', 'memberPhone', 'linkedName', 'linkedPhone', 'address'])
  })

  it('finds the heading among many columns of the office’s own', () => {
    const own = Array.from({ length: 150 }, (_, at) => `自编列${String.fromCodePoint(0x7532 + at)}`)
    expect(fields([['楼号', '房号', '姓名', '电话', ...own]])).toEqual(['building', 'room', 'name', 'phone'])
  })

  it.each<[string, string]>([
    ['房号/门牌号', 'room'],
    ['楼栋/单元/房号', 'address'],
    ['楼号/单元', 'buildingGate'],
    ['电话2', 'ownerPhone'],
    ['户主手机号码', 'ownerPhone'],
    ['承租人联系电话', 'tenantPhone'],
    ['所有权人', 'ownerName'],
    ['实际居住人姓名', 'name'],
  ])('reads %s', (heading, field) => {
    expect(fields([['楼盘', '业主姓名', heading]])?.at(-1)).toBe(field)
  })

  it('takes 弄 for the compound and 门牌号 for the building where 室号 stands beside', () => {
    expect(fields([['弄号', '门牌号', '室号', '姓名']])).toEqual(['lane', 'building', 'room', 'name'])
    expect(fields([['楼号', '门牌号', '姓名']])).toEqual(['building', 'room', 'name'])
  })

  it('gives the owner the phone beside him, not the family further right', () => {
    expect(fields([['楼号', '房号', '户主', '联系电话', '家庭成员', '备用电话']])).toEqual([
      'building',
      'room',
      'ownerName',
      'ownerPhone',
      'name',
      'ownerPhone',
    ])
    expect(fields([['楼号', '房号', '姓名', '户主姓名', '联系电话']])?.at(-1)).toBe('phone')
  })

  it('tells a member’s address from his household’s, and reads numbered households', () => {
    expect(fields([['党员姓名', '家庭住址', '联系户姓名', '家庭住址']])).toEqual(['memberName', 'memberAddress', 'linkedName', 'address'])
    expect(fields([['党员姓名', '联系户1', '联系户2']])).toEqual(['memberName', 'linkedHouseholds', 'linkedHouseholds'])
  })

  it('finds none where there is none', () => {
    expect(
      findHeading([
        ['今天', '天气', '很好'],
        ['我们', '去', '公园'],
      ]),
    ).toBeUndefined()
  })
})

describe('chooseSheet', () => {
  it('takes the sheet with people, wherever it is', () => {
    const sheet = (name: string, position: number, rows: string[][]) => ({ name, position, rows })
    const heading = ['楼号', '房号', '姓名', '电话']
    const chosen = chooseSheet([
      sheet('说明', 1, [['填表说明']]),
      sheet('模板', 2, [heading]),
      sheet('名册', 3, [heading, ['3', '501', '李秀珍', '']]),
    ])
    expect(chosen.sheet.name).toBe('名册')
    expect(chosen.others).toEqual([])
  })

  it('names other sheets that are rosters too', () => {
    const rows = [
      ['楼号', '房号', '姓名'],
      ['3', '501', '李秀珍'],
    ]
    const chosen = chooseSheet(['3号楼', '4号楼'].map((name, at) => ({ name, position: at + 1, rows })))
    expect(chosen).toMatchObject({ sheet: { name: '3号楼' }, others: ['4号楼'] })
  })

  it('says so when no sheet has a heading', () => {
    expect(() => chooseSheet([{ name: 'a', position: 1, rows: [['x']] }])).toThrow(
      expect.objectContaining({ code: 'SHEET_WITHOUT_HEADING' }),
    )
  })
})

it('compares headings without blanks, marks and brackets', () => {
  expect(headingKey(' 联系 电话（必填）：*')).toBe('联系电话')
})
