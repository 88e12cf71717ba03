import { relationName } from '@shared/residencies'
import type { RowFate } from '@shared/roster'
import { groupBy } from '../../core/group-by'
import { maskName } from '../../core/mask'
import { occupancyName } from '../row/occupancy'
import { addressKey, placeText, shortPlace } from '../row/place'
import type { DwellingRow, RowPerson } from '../row/roster-row'
import { type Answers, answerTo, type Decision, type Operation, residentKey } from './decision'
import type { Known, KnownDwelling, KnownPerson } from './known'
import type { PlacedRow } from './placed-row'
import { askFloor, askOwners, askPhones, askSameNumber, type PhoneGroups, phoneGroups, type Question } from './questions'
import { findOddFloors, settlePlaces } from './settle-places'

interface Context {
  dwellings: Map<string, KnownDwelling>
  residents: Map<string, KnownPerson[]>
  answers: Answers
  oddFloors: ReturnType<typeof findOddFloors>
  phones: PhoneGroups
  /** Dwellings that an earlier row of this sheet adds, people it names. */
  added: Set<string>
  named: Map<string, number>
  rowsOf: Map<string, PlacedRow[]>
  known: Known
}

/** The fate of every row of a roster of dwellings; pure, so that it can be asked again before writing. */
export function decideDwellings(
  rows: readonly DwellingRow[],
  known: Known,
  answers: Answers,
): { decisions: Decision[]; placed: PlacedRow[] } {
  const { placed, refused } = placeRows(rows, known)
  const context = contextOf(placed, known, answers)
  const byRow = new Map(placed.map((entry) => [entry.row.row, entry]))
  const decisions = rows.map((row) => {
    const entry = byRow.get(row.row)
    return entry ? decideRow(entry, context) : refuse(row, refused.get(row.row) ?? '')
  })
  return { decisions, placed }
}

function placeRows(rows: readonly DwellingRow[], known: Known): { placed: PlacedRow[]; refused: Map<number, string> } {
  const takeable = rows.flatMap((row) => (row.refused === undefined && 'place' in row.where ? [row.where.place] : []))
  const settle = settlePlaces(takeable, known)
  const placed: PlacedRow[] = []
  const refused = new Map<number, string>()
  for (const row of rows) {
    const where = row.refused !== undefined ? { reason: row.refused } : 'place' in row.where ? settle(row.where.place) : row.where
    if ('reason' in where) refused.set(row.row, where.reason)
    else placed.push({ row, place: where.place, key: addressKey(where.place), people: row.people })
  }
  return { placed: withRelations(placed), refused }
}

/** Where the sheet does not say: the first of a dwelling is its owner, the others family. */
function withRelations(placed: PlacedRow[]): PlacedRow[] {
  const hasFirst = new Set<string>()
  return placed.map((entry) => ({
    ...entry,
    people: entry.people.map((person) => {
      const relation = person.relation ?? (hasFirst.has(entry.key) && !entry.row.severalOwners ? 'family' : 'owner')
      if (!person.aside) hasFirst.add(entry.key)
      return { ...person, relation, relationWords: person.relationWords ?? relationName[relation] }
    }),
  }))
}

function contextOf(placed: PlacedRow[], known: Known, answers: Answers): Context {
  const residents = known.people.filter(({ kind, addressKey: key }) => kind === 'resident' && key !== undefined)
  const own = new Set(placed.flatMap(({ key, people }) => people.filter(({ aside }) => !aside).map(({ name }) => residentKey(key, name))))
  // Somebody named beside others counts only where no row of its own lists the name.
  const settled = placed.map((entry) => ({
    ...entry,
    people: entry.people.filter(({ aside, name }) => !aside || !own.has(residentKey(entry.key, name))),
  }))
  for (const [at, entry] of settled.entries()) placed[at] = entry
  const residentsOf = groupBy(residents, ({ addressKey: key }) => key ?? '')
  return {
    dwellings: new Map(known.dwellings.map((dwelling) => [dwelling.addressKey, dwelling])),
    residents: residentsOf,
    answers,
    oddFloors: findOddFloors(
      placed.map(({ place }) => place),
      known,
    ),
    phones: phoneGroups(placed, residentsOf),
    added: new Set(),
    named: new Map(),
    rowsOf: groupBy(placed, ({ key }) => key),
    known,
  }
}

function decideRow(entry: PlacedRow, context: Context): Decision {
  const questions = questionsOf(entry, context)
  const [open] = questions.filter(({ settled }) => !settled)
  const shown = open ?? questions.at(-1)
  const asked = shown ? { answers: shown.answers, ...(shown.answer ? { answer: shown.answer } : {}) } : {}
  if (open) return { ...viewOf(entry), ...asked, fate: 'question', why: open.why, operations: [] }
  const moved = movedTo(entry, context)
  const outcome = effectOf(moved, context)
  return { ...viewOf(moved), ...asked, ...outcome, why: [...outcome.why, ...entry.row.notes].join('；') }
}

function questionsOf(entry: PlacedRow, context: Context): Question[] {
  const { row } = entry
  const floor = context.oddFloors.get(entry.key)
  return [
    ...(floor ? [askFloor(entry, floor.highest, context)] : []),
    ...(row.severalOwners ? [askOwners(row, context.answers)] : []),
    ...askSameNumber(entry, context.residents.get(entry.key) ?? [], context.rowsOf.get(entry.key) ?? [], context.answers),
    ...askPhones(entry, context.phones, context.answers),
  ]
}

/** The office said that another building was meant. */
function movedTo(entry: PlacedRow, context: Context): PlacedRow {
  const rows = (context.rowsOf.get(entry.key) ?? []).map(({ row }) => row.row)
  const target = /^floor\.move:(.+)$/.exec(answerTo(context.answers, 'floor', rows) ?? '')?.[1]
  const gate = target && context.known.gates.find(({ buildingCode }) => buildingCode === target.split('|')[0])
  if (!target || !gate) return entry
  return { ...entry, key: target, place: { ...entry.place, building: { code: gate.buildingCode, name: gate.buildingName } } }
}

interface Outcome {
  fate: RowFate
  why: string[]
  operations: Operation[]
}

function effectOf(entry: PlacedRow, context: Context): Outcome {
  const dwelling = dwellingEffect(entry, context)
  const people = entry.people.map((person) => personEffect(entry, person, context))
  const effects = [dwelling, ...people]
  if (people.length > 0 && people.every(({ repeats }) => repeats !== undefined) && dwelling.operations.length === 0)
    return { fate: 'refused', why: [`和 ${people[0]?.repeats} 行重复`], operations: [] }
  const operations = effects.flatMap((effect) => effect.operations)
  const why = [...new Set(effects.flatMap((effect) => effect.why))]
  const fate = effects.some(({ adds }) => adds) ? 'added' : operations.length > 0 ? 'changed' : 'unchanged'
  return { fate, why: why.length > 0 ? why : ['和现在一样'], operations }
}

interface Effect {
  adds: boolean
  why: string[]
  operations: Operation[]
  /** Row that said the same before. */
  repeats?: number
}

const nothing: Effect = { adds: false, why: [], operations: [] }

function dwellingEffect({ key, place, row }: PlacedRow, { dwellings, added }: Context): Effect {
  const known = dwellings.get(key)
  if (!known) {
    const operation: Operation = {
      do: 'addDwelling',
      addressKey: key,
      place,
      ...(row.grid ? { grid: row.grid } : {}),
      occupancy: row.occupancy ?? 'unknown',
      careFlags: row.careFlags,
    }
    dwellings.set(key, {
      addressKey: key,
      text: placeText(place),
      floor: place.floor,
      occupancy: operation.occupancy,
      careFlags: row.careFlags,
    })
    added.add(key)
    return { adds: true, why: ['这一户原来没登记'], operations: [operation] }
  }
  const addCareFlags = row.careFlags.filter((flag) => !known.careFlags.includes(flag))
  const occupancy = row.occupancy && row.occupancy !== known.occupancy ? row.occupancy : undefined
  if (addCareFlags.length === 0 && !occupancy) return nothing
  dwellings.set(key, { ...known, occupancy: occupancy ?? known.occupancy, careFlags: [...known.careFlags, ...addCareFlags] })
  const why = [
    ...(occupancy && !added.has(key) ? [`房屋状态：${occupancyName[known.occupancy]}改${occupancyName[occupancy]}`] : []),
    ...(addCareFlags.length > 0 ? [`重点关怀加${addCareFlags.join('、')}`] : []),
  ]
  return { adds: false, why, operations: [{ do: 'changeDwelling', addressKey: key, ...(occupancy ? { occupancy } : {}), addCareFlags }] }
}

function personEffect(entry: PlacedRow, person: RowPerson, context: Context): Effect {
  const { key, row } = entry
  const personKey = residentKey(key, person.name)
  const before = context.named.get(personKey)
  if (before !== undefined) return person.aside ? nothing : { ...nothing, repeats: before }
  context.named.set(personKey, row.row)
  const phone = keepsPhone(entry, person, context) ? person.phone : undefined
  const { relation, relationWords } = person
  const next = { key: personKey, kind: 'resident' as const, name: person.name, addressKey: key, relation, relationWords }
  const residents = context.residents.get(key) ?? []
  const match = residents.find(({ name }) => name === person.name) ?? renamed(entry, person, residents, context)
  if (!match) {
    const operation: Operation = { do: 'addPerson', person: { ...next, ...(phone ? { phone } : {}) } }
    return { adds: true, why: [context.added.has(key) ? '这一户原来没登记' : '这一户多一个人'], operations: [operation] }
  }
  const why = differences(
    match,
    { name: person.name, phone, relation },
    person.relation !== undefined && row.people.some(({ relation: said }) => said !== undefined),
  )
  if (why.length === 0) return nothing
  const after = phone ?? match.phone
  return {
    adds: false,
    why,
    operations: [{ do: 'changePerson', personId: match.id, person: { ...next, ...(after ? { phone: after } : {}) } }],
  }
}

function renamed(
  { row, key }: PlacedRow,
  person: RowPerson,
  residents: readonly KnownPerson[],
  { answers, rowsOf }: Context,
): KnownPerson | undefined {
  const rows = (rowsOf.get(key) ?? []).map((entry) => entry.row.row)
  if (answerTo(answers, 'same', [row.row, ...rows]) !== 'same.rename') return undefined
  return residents.find(({ phone, name }) => phone !== undefined && phone === person.phone && name !== person.name)
}

function keepsPhone({ row, key }: PlacedRow, person: RowPerson, { phones, answers }: Context): boolean {
  const group = person.phone === undefined ? undefined : phones.get(`${key}|${person.phone}`)
  if (!group) return true
  const answer = answerTo(answers, 'phone', group.rows)
  const only = /^phone\.only:(\d+)$/.exec(answer ?? '')?.[1]
  return only === undefined || Number(only) === row.row
}

/** An empty phone or relation in a sheet says nothing; it never erases what is known. */
function differences(
  known: KnownPerson,
  next: { name: string; phone?: string | undefined; relation?: KnownPerson['relation'] },
  saysRelation: boolean,
): string[] {
  const why: string[] = []
  if (next.name !== known.name) why.push(`名字改了，原来写${maskName(known.name)}`)
  if (next.phone && next.phone !== known.phone) why.push(known.phone ? `手机换了，原来尾号 ${known.phone.slice(-4)}` : '补上了手机')
  if (saysRelation && next.relation && known.relation && next.relation !== known.relation)
    why.push(`关系：${relationName[known.relation]}改${relationName[next.relation]}`)
  return why
}

function viewOf({ row, place, people }: PlacedRow): Pick<Decision, 'row' | 'place' | 'name' | 'phone' | 'relation'> {
  const [first] = people
  const name = people.map((person) => person.name).join('、')
  return {
    row: row.row,
    place: shortPlace(place),
    ...(name ? { name } : {}),
    ...(first?.phone ? { phone: first.phone } : {}),
    ...(first?.relationWords ? { relation: first.relationWords } : {}),
  }
}

function refuse(row: DwellingRow, why: string): Decision {
  const [first] = row.people
  return {
    row: row.row,
    fate: 'refused',
    why,
    ...('place' in row.where ? { place: shortPlace(row.where.place) } : {}),
    ...(first ? { name: row.people.map(({ name }) => name).join('、') } : why === '合计行，不是人' ? { name: '合计' } : {}),
    ...(first?.phone ? { phone: first.phone } : {}),
    operations: [],
  }
}
