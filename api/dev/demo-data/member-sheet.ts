import { type DemoHome, type DemoMember, homeKey } from './community'
import type { SheetPlan } from './workbook'

const headings = ['序号', '姓名', '性别', '出生日期', '所在党支部', '入党时间', '联系电话', '家庭住址', '联系户', '备注']
const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** Gates whose households the list leaves out: the import then deals them by itself. */
const leftOut = (home: DemoHome): boolean => home.building === 12

/** The members as the general branch keeps them: addresses and 联系户 in whatever style the branch secretary has. */
export function memberSheet(members: readonly DemoMember[], title: string, subtitle: string): SheetPlan {
  const rows = members.map(({ person, home, joinedYear, households }, at): (string | number)[] => [
    at + 1,
    person.name,
    person.sex,
    `${person.birth.year}年${person.birth.month}月`,
    `${home.grid}党支部`,
    `${joinedYear}-07-01`,
    at % 9 === 0 && person.phone ? Number(person.phone) : person.phone,
    addressWords(home, at),
    leftOut(home) ? '' : linkedWords(households, home, at),
    '',
  ])
  return {
    name: '党员',
    title,
    subtitle,
    headings,
    rows: [...rows, ['合计', `${members.length} 名`, '', '', '', '', '', '', '', '']],
    merges: [],
    widths: [6, 10, 6, 12, 16, 12, 15, 20, 48, 10],
  }
}

function addressWords({ building, gate, room }: DemoHome, at: number): string {
  if (at % 3 === 0) return homeKey(building, gate, room)
  return at % 3 === 1 ? `${building}号楼${gate}单元${room}室` : `${numerals[building]}号楼${numerals[gate]}单元${room}`
}

/** 301、302、401 or 3-2-301，3-2-302 */
function linkedWords(households: readonly string[], home: DemoHome, at: number): string {
  const whole = at % 4 === 3
  const rooms = whole ? households : households.map((key) => key.split('-')[2] ?? key)
  return rooms.join(whole ? '，' : home.building % 2 === 0 ? '；' : '、')
}
