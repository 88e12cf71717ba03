import { isChild } from './age'
import { readNames } from './names'
import { readOccupancy, readOccupancyInRemark } from './occupancy'
import { readPhones } from './phones'
import { blotIds, readCare } from './private-words'
import { readRelation } from './relation'

describe('readNames', () => {
  it.each([
    ['李秀珍', ['李秀珍']],
    ['李　明', ['李明']],
    ['张三、李四', ['张三', '李四']],
    ['张三丰，李四光', ['张三丰', '李四光']],
    ['张三丰 李四光', ['张三丰', '李四光']],
    ['张三（户主）', ['张三']],
    ['户主：张三', ['张三']],
    ['阿依古丽·买买提', ['阿依古丽·买买提']],
    ['张三13800001111', ['张三']],
    ['空置', []],
    ['无', []],
  ])('%s', (cell, names) => {
    expect(readNames(cell)).toEqual({ names })
  })

  it('does not take the dead, nor what is no name', () => {
    expect(readNames('张三（已故）')).toEqual({ names: [], died: true })
    expect(readNames('张三（已故）、李四')).toEqual({ names: ['李四'], died: true })
    expect(readNames('3号楼').refused).toBe('姓名里有看不懂的字')
  })
})

describe('readPhones', () => {
  it.each([
    ['13800001111', ['13800001111']],
    ['138 0000 1111', ['13800001111']],
    ['138-0000-1111', ['13800001111']],
    ['+86 13800001111', ['13800001111']],
    ['１３８００００１１１１', ['13800001111']],
    ['13800001111;13900002222', ['13800001111', '13900002222']],
    ['13800001111、13900002222', ['13800001111', '13900002222']],
    ['13800001111 13900002222', ['13800001111', '13900002222']],
    ['010-81234567', ['01081234567']],
    ['81234567/13800001111', ['13800001111', '81234567']],
    ['0371-81234567转8001', ['037181234567']],
    ['', []],
    ['无', []],
  ])('%s', (cell, numbers) => {
    expect(readPhones(cell)).toEqual({ numbers })
  })

  it.each([
    ['138××××1111', '手机号遮住了，没有存'],
    ['138****1111', '手机号遮住了，没有存'],
    ['保密', '电话保密'],
    ['1380000111', '手机号位数不对，没有存'],
    ['1.38E+10', '手机号被 Excel 改成了科学计数，没有存'],
  ])('%s gives none and says why', (cell, note) => {
    expect(readPhones(cell)).toEqual({ numbers: [], note })
  })
})

describe('readRelation', () => {
  it.each([
    ['户主', '', 'owner', '户主'],
    ['本人', '', 'owner', '本人'],
    ['01', '', 'owner', '户主'],
    ['10', '', 'family', '配偶'],
    ['长子', '', 'family', '长子'],
    ['儿媳', '', 'family', '儿媳'],
    ['租客', '', 'tenant', '租客'],
    ['配偶', '租户', 'tenant', '配偶'],
    ['', '业主', 'owner', '业主'],
    ['', '家庭成员', 'family', '家庭成员'],
    ['非亲属', '', 'tenant', '非亲属'],
    ['是', '常住', 'owner', '户主'],
    ['否', '常住', 'family', '家属'],
  ])('%s %s', (cell, type, relation, words) => {
    expect(readRelation(cell, type)).toEqual({ relation, words })
  })

  it('says nothing where the sheet says nothing', () => {
    expect(readRelation('')).toBeUndefined()
  })
})

describe('readOccupancy', () => {
  it.each([
    ['自住', 'ownerOccupied'],
    ['已入住', 'ownerOccupied'],
    ['未入住', 'vacant'],
    ['已出租', 'rented'],
    ['群租', 'rented'],
    ['装修中', 'renovating'],
    ['商铺', 'commercial'],
    ['空挂户', 'vacant'],
    ['住宅', undefined],
    ['', undefined],
  ])('%s', (cell, occupancy) => {
    expect(readOccupancy(cell)).toBe(occupancy)
  })
})

it('takes a remark for the use of a dwelling only when it says nothing else', () => {
  expect(readOccupancyInRemark('空房')).toBe('vacant')
  expect(readOccupancyInRemark('儿子出租车司机')).toBeUndefined()
})

describe('isChild', () => {
  const today = '2026-11-23'

  it('turns 14 on the birthday', () => {
    expect(isChild({ birthDate: '2012-11-24' }, today)).toBe(true)
    expect(isChild({ birthDate: '2012-11-23' }, today)).toBe(false)
  })

  it.each(['20150101', '2015-1-1', '2015/01/01', '2015.1', '2015年1月1日', '42005'])('reads %s', (birthDate) => {
    expect(isChild({ birthDate }, today)).toBe(true)
  })

  it('reads the birth date inside an ID number, old and new', () => {
    expect(isChild({ idNumber: '110105201501010021' }, today)).toBe(true)
    expect(isChild({ idNumber: '11010519491231002X' }, today)).toBe(false)
    expect(isChild({ idNumber: '110105491231002' }, today)).toBe(false)
  })

  it('does not know without any of them', () => {
    expect(isChild({}, today)).toBeUndefined()
    expect(isChild({ age: '13' }, today)).toBe(true)
  })
})

describe('private words', () => {
  it('blots ID numbers, with blanks and of 15 digits too, and leaves phones', () => {
    expect(blotIds('身份证11010519491231002X,电话13800001111')).toEqual({ text: '身份证■,电话13800001111', blotted: 1 })
    expect(blotIds('110105 1949 1231 002x / 110105491231002')).toEqual({ text: '■ / ■', blotted: 2 })
  })

  it('keeps the allowed care words only, and tells of words never imported', () => {
    expect(readCare('独居老人、精神障碍')).toEqual({ flags: ['独居'], forbidden: true })
    expect(readCare('社区矫正')).toEqual({ flags: [], forbidden: true })
    expect(readCare('是', '是否低保')).toEqual({ flags: ['低保'], forbidden: false })
    expect(readCare('否', '是否低保')).toEqual({ flags: [], forbidden: false })
  })
})
