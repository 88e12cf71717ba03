import type { DemoHome, DemoPerson } from './community'
import { inventIdNumber } from './invent-papers'
import type { SheetPlan } from './workbook'

const headings = ['序号', '楼号', '单元', '房号', '姓名', '与户主关系', '身份证号', '联系电话', '房屋状态', '重点类别', '所属网格', '备注']
const merged = [1, 2, 3]
const numerals = ['一', '二', '三']

/** One row a person, the dwelling's cells merged over its people; a dwelling without people is one row. */
export function dwellingSheet(homes: readonly DemoHome[], title: string, subtitle: string): SheetPlan {
  const rows: (string | number)[][] = []
  const merges: SheetPlan['merges'] = []
  for (const home of homes) {
    const people: (DemoPerson | undefined)[] = [...home.people, ...home.children]
    const from = rows.length
    for (const person of people.length > 0 ? people : [undefined]) rows.push(rowOf(home, person, rows.length))
    for (const column of merged) merges.push({ column, from, to: rows.length - 1 })
  }
  const count = rows.length
  return {
    name: '住户',
    title,
    subtitle,
    headings,
    rows: [...rows, ['合计', '', '', `${homes.length} 户`, `${count} 行`, '', '', '', '', '', '', '']],
    merges,
    widths: [6, 8, 8, 8, 10, 10, 22, 15, 10, 10, 12, 24],
  }
}

function rowOf(home: DemoHome, person: DemoPerson | undefined, at: number): (string | number)[] {
  const first = person === undefined || person === home.people[0]
  return [
    at + 1,
    buildingWords(home.building),
    gateWords(home.gate, home.building),
    at % 7 === 0 ? `${home.room}室` : home.room,
    person?.name ?? '',
    person?.relation ?? '',
    person ? inventIdNumber(person, at) : '',
    phoneCell(person, at),
    first ? home.use : '',
    first ? home.care : '',
    first ? home.grid : '',
    person && at % 400 === 17 ? `证件号 ${inventIdNumber(person, at + 1)} 见底册` : '',
  ]
}

/** Several hands wrote it: 3号楼, 7栋, 11#. */
const buildingWords = (building: number): string => (building <= 4 ? `${building}号楼` : building <= 8 ? `${building}栋` : `${building}#`)

const gateWords = (gate: number, building: number): string => (building % 5 === 0 ? `${numerals[gate - 1]}单元` : `${gate}单元`)

/** As text, as a number, in groups of four, or withheld. */
function phoneCell(person: DemoPerson | undefined, at: number): string | number {
  const phone = person?.phone
  if (!phone) return person && at % 90 === 3 ? '保密' : ''
  if (at % 11 === 0) return Number(phone)
  return at % 13 === 0 ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : phone
}
