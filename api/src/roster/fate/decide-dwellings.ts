import { relationName } from '@shared/residencies'
import type { RowFate } from '@shared/roster'
import { groupBy } from '../../core/group-by'
import { addressKey, shortPlace } from '../row/place'
import type { DwellingRow } from '../row/roster-row'
import { type Answers, answerTo, type Decision, type Operation, residentKey } from './decision'
import { type DwellingContext, dwellingEffect, personEffect } from './dwelling-effects'
import type { Known } from './known'
import type { PlacedRow } from './placed-row'
import { askFloor, askOwners, askPhones, askSameNumber, phoneGroups, type Question } from './questions'
import { findOddFloors, settlePlaces } from './settle-places'

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

function contextOf(placed: PlacedRow[], known: Known, answers: Answers): DwellingContext {
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

function decideRow(entry: PlacedRow, context: DwellingContext): Decision {
  const questions = questionsOf(entry, context)
  const [open] = questions.filter(({ settled }) => !settled)
  const shown = open ?? questions.at(-1)
  const asked = shown ? { answers: shown.answers, ...(shown.answer ? { answer: shown.answer } : {}) } : {}
  if (open) return { ...viewOf(entry), ...asked, fate: 'question', why: open.why, operations: [] }
  const moved = movedTo(entry, context)
  const outcome = effectOf(moved, context)
  return { ...viewOf(moved), ...asked, ...outcome, why: [...outcome.why, ...entry.row.notes].join('；') }
}

function questionsOf(entry: PlacedRow, context: DwellingContext): Question[] {
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
function movedTo(entry: PlacedRow, context: DwellingContext): PlacedRow {
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

function effectOf(entry: PlacedRow, context: DwellingContext): Outcome {
  const dwelling = dwellingEffect(entry, context)
  const people = entry.people.map((person) => personEffect(entry, person, context))
  const effects = [dwelling, ...people]
  const repeats = people.flatMap(({ repeats }) => (repeats ? [repeats] : []))
  const [first] = repeats
  if (first && repeats.length === people.length && dwelling.operations.length === 0) {
    const differs = repeats.some(({ otherPhone }) => otherPhone) ? '，手机不一样，没有存' : ''
    return { fate: 'refused', why: [`和 ${first.row} 行重复${differs}`], operations: [] }
  }
  const operations = effects.flatMap((effect) => effect.operations)
  const why = [...new Set(effects.flatMap((effect) => effect.why))]
  const fate = effects.some(({ adds }) => adds) ? 'added' : operations.length > 0 ? 'changed' : 'unchanged'
  return { fate, why: why.length > 0 ? why : ['和现在一样'], operations }
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
