import { type DemoHome, type DemoPerson, homeKey } from './community'
import { dwellingSheet } from './dwelling-sheet'
import type { SheetPlan } from './workbook'

/** The building the newer sheet is about. */
const building = 5
const year = (home: DemoHome): number => (home.people[0]?.birth.year ?? 1970) + 2

/**
 * A newer sheet of one building, for trying 导入名册 by hand: most rows as before, some new, some changed, some that only the
 * office can settle, some that are refused, and a dwelling that is missing.
 */
export function newerSheet(homes: readonly DemoHome[], title: string, subtitle: string): SheetPlan {
  const ours = homes.filter((home) => home.building === building)
  const occupied = ours.filter(({ people, use }) => people.length >= 2 && use === '自住')
  const [phoneChanged, tenantJoined, sharedPhone, twoOwners, moved] = occupied
  const missing = occupied[12]
  const sheet = dwellingSheet(
    ours
      .filter((home) => home !== missing)
      .map((home) => {
        if (home === phoneChanged) return withFirst(home, { phone: '13800009801' })
        if (home === tenantJoined) return { ...home, use: '出租', people: [...home.people, someone(home, '许佳', '租户', '13800009802')] }
        if (home === sharedPhone) return { ...home, people: home.people.map((person) => ({ ...person, phone: '13800009803' })) }
        if (home === twoOwners) return withFirst(home, { name: `${home.people[0]?.name ?? ''}、陶玉梅` })
        if (home === moved) return { ...home, use: '空置' }
        return home
      }),
    title,
    subtitle,
  )
  const total = sheet.rows.length - 1
  const extra: (string | number)[][] = [
    row(total, '二单元', '2304', '胡立新', '户主', '13800009804', '自住'),
    row(total + 1, '', '802', '柳志刚', '户主', '13800009805', '自住'),
    row(total + 2, '一单元', '1601', '郝文静', '户主', '138××××9806', '自住'),
  ]
  return { ...sheet, rows: [...sheet.rows.slice(0, total), ...extra, ...sheet.rows.slice(total)] }
}

const withFirst = (home: DemoHome, change: Partial<DemoPerson>): DemoHome => ({
  ...home,
  people: home.people.map((person, at) => (at === 0 ? { ...person, ...change } : person)),
})

const someone = (home: DemoHome, name: string, relation: string, phone: string): DemoPerson => ({
  name,
  sex: '女',
  birth: { year: year(home), month: 5, day: 6 },
  relation,
  phone,
})

const row = (at: number, gate: string, room: string, name: string, relation: string, phone: string, use: string): (string | number)[] => [
  at + 1,
  `${building}栋`,
  gate,
  room,
  name,
  relation,
  '',
  phone,
  use,
  '',
  '',
  gate ? '' : `没写单元，原表 ${homeKey(building, 0, room)}`,
]
