import { relationName } from '@shared/residencies'
import { maskName } from '../../core/mask'
import { occupancyName } from '../row/occupancy'
import { placeText } from '../row/place'
import type { RowPerson } from '../row/roster-row'
import { type Answers, answerTo, type Operation, residentKey } from './decision'
import type { Known, KnownDwelling, KnownPerson } from './known'
import type { PlacedRow } from './placed-row'
import type { PhoneGroups } from './questions'
import type { findOddFloors } from './settle-places'

/** What rows of one sheet are decided against; grows with every row accepted. */
export interface DwellingContext {
  dwellings: Map<string, KnownDwelling>
  residents: Map<string, KnownPerson[]>
  answers: Answers
  oddFloors: ReturnType<typeof findOddFloors>
  phones: PhoneGroups
  /** Dwellings that an earlier row of this sheet adds, people it names. */
  added: Set<string>
  named: Map<string, { row: number; phone: string | undefined }>
  rowsOf: Map<string, PlacedRow[]>
  known: Known
}

/** What accepting a row, or one person of it, would do. */
export interface Effect {
  adds: boolean
  why: string[]
  operations: Operation[]
  /** Row that named the same person before. */
  repeats?: { row: number; otherPhone: boolean }
}

const nothing: Effect = { adds: false, why: [], operations: [] }

/** The dwelling of a row: made, or its use and care flags brought up to date. */
export function dwellingEffect({ key, place, row }: PlacedRow, { dwellings, added }: DwellingContext): Effect {
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

/** A person of a row: added, brought up to date, or said before. */
export function personEffect(entry: PlacedRow, person: RowPerson, context: DwellingContext): Effect {
  const { key, row } = entry
  const personKey = residentKey(key, person.name)
  const before = context.named.get(personKey)
  if (before !== undefined) {
    if (person.aside) return nothing
    return { ...nothing, repeats: { row: before.row, otherPhone: person.phone !== undefined && person.phone !== before.phone } }
  }
  context.named.set(personKey, { row: row.row, phone: person.phone })
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
  { answers, rowsOf }: DwellingContext,
): KnownPerson | undefined {
  const rows = (rowsOf.get(key) ?? []).map((entry) => entry.row.row)
  if (answerTo(answers, 'same', [row.row, ...rows]) !== 'same.rename') return undefined
  return residents.find(({ phone, name }) => phone !== undefined && phone === person.phone && name !== person.name)
}

function keepsPhone({ row, key }: PlacedRow, person: RowPerson, { phones, answers }: DwellingContext): boolean {
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
