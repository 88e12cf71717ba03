import { groupBy } from '../../core/group-by'
import { maskName } from '../../core/mask'
import type { DwellingRow } from '../row/roster-row'
import { type Answer, type Answers, answerTo } from './decision'
import type { Known, KnownPerson } from './known'
import type { PlacedRow } from './placed-row'

/** Something only the office can know. A held answer (先放着) leaves the row a question. */
export interface Question {
  why: string
  answers: Answer[]
  answer?: string
  settled: boolean
}

const hold = (question: string): Answer => ({ key: `${question}.hold`, words: '先放着，去问' })

function question(why: string, answers: Answer[], answer: string | undefined): Question {
  const valid = answers.some(({ key }) => key === answer) ? answer : undefined
  return { why, answers, ...(valid ? { answer: valid } : {}), settled: valid !== undefined && !valid.endsWith('.hold') }
}

/** 5号楼2单元只有 11 层: another building where that room stands alone, or the floor is right, or ask first. */
export function askFloor(
  entry: PlacedRow,
  highest: number,
  context: { known: Known; answers: Answers; rowsOf: Map<string, PlacedRow[]> },
): Question {
  const { building, gate } = entry.place
  const rows = context.rowsOf.get(entry.key) ?? []
  const answers: Answer[] = [{ key: 'floor.keep', words: '楼层没错，照存' }, hold('floor')]
  const other = otherBuilding(entry, context.known, context.rowsOf)
  if (other) answers.unshift({ key: `floor.move:${other}`, words: `是 ${other.split('|').filter(Boolean).join('-')}` })
  const given = answerTo(
    context.answers,
    'floor',
    rows.map(({ row }) => row.row),
  )
  return question(`${building.name}${gate?.name ?? ''}只有 ${highest} 层`, answers, given)
}

/** The one known dwelling of the same gate and room elsewhere that this sheet does not list. */
function otherBuilding({ key }: PlacedRow, { dwellings }: Known, rowsOf: Map<string, PlacedRow[]>): string | undefined {
  const rest = key.slice(key.indexOf('|'))
  const found = dwellings
    .map(({ addressKey }) => addressKey)
    .filter((other) => other !== key && other.endsWith(rest) && other.indexOf('|') === other.length - rest.length)
  const unlisted = found.filter((other) => !rowsOf.has(other))
  return unlisted.length === 1 ? unlisted[0] : undefined
}

/** 一户写了两个户主 */
export function askOwners(row: DwellingRow, answers: Answers): Question {
  const count = row.people.length === 2 ? '两' : `${row.people.length} `
  const all: Answer = { key: 'owners.all', words: `${count === '两' ? '两人' : `${count}人`}都是业主` }
  return question(`一户写了${count}个户主`, [all, hold('owners')], answerTo(answers, 'owners', [row.row]))
}

/** Somebody new has the phone of somebody known here whom the sheet no longer names: renamed, or one more? */
export function askSameNumber(
  entry: PlacedRow,
  residents: readonly KnownPerson[],
  rows: readonly PlacedRow[],
  answers: Answers,
): Question[] {
  const names = new Set(rows.flatMap(({ people }) => people.map(({ name }) => name)))
  const same = residents.find(
    ({ phone, name }) =>
      phone !== undefined &&
      !names.has(name) &&
      entry.people.some((person) => person.phone === phone && !residents.some((known) => known.name === person.name)),
  )
  if (!same) return []
  const offered: Answer[] = [{ key: 'same.rename', words: '是同一个人，改名字' }, { key: 'same.another', words: '多一个人' }, hold('same')]
  return [question(`手机和现在登记的${maskName(same.name)}一样，名字不同`, offered, answerTo(answers, 'same', [entry.row.row]))]
}

/** People of one dwelling who would share a phone: `key|phone` → rows that write it, and whoever has it already. */
export type PhoneGroups = Map<string, { rows: number[]; names: string[] }>

export function phoneGroups(placed: readonly PlacedRow[], residents: ReadonlyMap<string, KnownPerson[]>): PhoneGroups {
  const groups: PhoneGroups = new Map()
  for (const [key, entries] of groupBy(placed, (entry) => entry.key)) {
    const writes = entries.flatMap(({ row, people }) => people.flatMap(({ name, phone }) => (phone ? [{ row: row.row, name, phone }] : [])))
    for (const [phone, sharers] of groupBy(writes, (write) => write.phone)) {
      const names = [...new Set(sharers.map(({ name }) => name))]
      const have = (residents.get(key) ?? []).filter((person) => person.phone === phone).map(({ name }) => name)
      const writers = sharers.filter(({ name }) => !have.includes(name))
      if (names.length < 2 || writers.length === 0) continue
      groups.set(`${key}|${phone}`, {
        rows: [...new Set(writers.map(({ row }) => row))],
        names: sharers.map(({ row, name }) => `${row}:${name}`),
      })
    }
  }
  return groups
}

/** 和 48 行同一个手机 */
export function askPhones(entry: PlacedRow, groups: PhoneGroups, answers: Answers): Question[] {
  const { row, key, people } = entry
  for (const { phone } of people) {
    const group = phone === undefined ? undefined : groups.get(`${key}|${phone}`)
    if (!group?.rows.includes(row.row)) continue
    const sharers = group.names.map((text) => ({ row: Number(text.split(':')[0]), name: text.split(':')[1] ?? '' }))
    const other = sharers.find((sharer) => sharer.row !== row.row)
    const first = sharers[0]
    const count = new Set(sharers.map(({ name }) => name)).size
    const offered: Answer[] = [{ key: 'phone.both', words: count === 2 ? '合用，两个都留' : `合用，${count} 个都留` }]
    if (first) offered.push({ key: `phone.only:${first.row}`, words: `只给${maskName(first.name)}留` })
    return [question(other ? `和 ${other.row} 行同一个手机` : '一行里两个人同一个手机', offered, answerTo(answers, 'phone', group.rows))]
  }
  return []
}
