import type { HomeUse } from './community'
import type { Sex } from './names'

export interface KnownPerson {
  name: string
  sex: Sex
  age: number
  relation: string
  /** Most adults get a number; those with `false` have none in the sheet. */
  phone?: false
}

export interface KnownHome {
  key: string
  use?: HomeUse
  care?: string
  people: KnownPerson[]
}

const person = (name: string, sex: Sex, age: number, relation = '户主'): KnownPerson => ({ name, sex, age, relation })

/** 3号楼2单元 as the walk through the demo needs it: who posts, who answers, whom the applicants say to belong to. */
export const knownHomes: readonly KnownHome[] = [
  {
    key: '3-2-101',
    people: [person('赵淑英', '女', 66), person('孙德海', '男', 68, '配偶'), person('孙倩', '女', 38, '女')],
  },
  { key: '3-2-301', people: [person('张丽华', '女', 52), person('徐建军', '男', 54, '配偶'), person('徐晨', '男', 26, '子')] },
  { key: '3-2-302', care: '独居', people: [person('李秀珍', '女', 72)] },
  { key: '3-2-401', use: '出租', people: [person('孟凡超', '男', 31, '租户'), person('林佳', '女', 30, '租户')] },
  {
    key: '3-2-402',
    people: [
      person('马国庆', '男', 58),
      person('田秀丽', '女', 57, '配偶'),
      person('马浩', '男', 30, '子'),
      person('余婷', '女', 29, '儿媳'),
    ],
  },
  { key: '3-2-501', people: [person('周桂兰', '女', 63), person('刘文斌', '男', 65, '配偶')] },
  { key: '3-2-502', people: [person('杜鹏', '男', 36), person('沈莹', '女', 35, '配偶'), person('杜宝山', '男', 69, '父亲')] },
  { key: '3-2-503', people: [person('梁秋生', '男', 70), person('袁桂英', '女', 69, '配偶')] },
  {
    key: '3-2-601',
    use: '出租',
    people: [
      person('侯志勇', '男', 45, '租户'),
      person('董海燕', '女', 44, '租户'),
      person('侯宇', '男', 19, '租户'),
      person('侯玉林', '男', 72, '租户'),
    ],
  },
  { key: '3-2-602', care: '残疾', people: [person('何志明', '男', 61), person('韩淑敏', '女', 60, '配偶')] },
  { key: '3-2-801', use: '出租', people: [person('邹国平', '男', 64)] },
  { key: '3-2-1001', people: [person('冯玉梅', '女', 59), person('丁学军', '男', 60, '配偶')] },
  { key: '3-2-1002', people: [person('何建军', '男', 56), person('薛春梅', '女', 55, '配偶'), person('何晓雪', '女', 27, '女')] },
]

/** The eight households of 周桂兰, besides her own, 501. */
export const householdsOfZhou = ['301', '302', '401', '402', '502', '503', '601', '602'].map((room) => `3-2-${room}`)
