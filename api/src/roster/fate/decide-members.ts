import type { RowFate } from '@shared/roster'
import type { Place } from '../row/place'
import type { MemberRow } from '../row/roster-row'
import { type Answers, type Decision, memberKey, type NewPerson, type Operation } from './decision'
import { findHome, findMember, type Home } from './find-member'
import { gateOfKey, type Known, type KnownPerson } from './known'
import { keyOf, type LinkContext, linkContext, readLinked } from './linked-households'
import type { Question } from './questions'
import { settlePlaces } from './settle-places'

interface Context extends LinkContext {
  answers: Answers
  members: KnownPerson[]
  residents: KnownPerson[]
  gates: ReadonlySet<string>
  /** Members this sheet has named so far: by name → entry. */
  named: Map<string, Named[]>
  /** Dwellings this sheet has given to somebody: key → row. */
  given: Map<string, number>
}

interface Named {
  row: number
  phone: string | undefined
  ref: { id: string } | { key: string }
}

/** The fate of every row of a list of party members or of a ledger of their households; pure. */
export function decideMembers(
  rows: readonly MemberRow[],
  known: Known,
  answers: Answers,
): { decisions: Decision[]; seen: ReadonlySet<string> } {
  const context = contextOf(rows, known, answers)
  const decisions = rows.map((row) => decideRow(row, context))
  const seen = new Set([...context.named.values()].flat().flatMap(({ ref }) => ('id' in ref ? [ref.id] : [])))
  return { decisions, seen }
}

function contextOf(rows: readonly MemberRow[], known: Known, answers: Answers): Context {
  const places = rows.flatMap(({ home, linkedPlace }) =>
    [home, linkedPlace].flatMap((where) => (where && 'place' in where ? [where.place] : [])),
  )
  // Compounds are settled against what is known: a list of members never makes buildings.
  const settle = settlePlaces(
    places.map(({ compound: _, ...place }) => place),
    known,
  )
  return {
    ...linkContext(known, (place: Place) => settle(place)),
    answers,
    members: known.people.filter(({ kind }) => kind === 'partyMember'),
    residents: known.people.filter(({ kind }) => kind === 'resident'),
    gates: new Set(known.gates.map(({ buildingCode, gateCode }) => `${buildingCode}|${gateCode}`)),
    named: new Map(),
    given: new Map(),
  }
}

function decideRow(row: MemberRow, context: Context): Decision {
  const view = viewOf(row)
  if (row.refused !== undefined)
    return {
      ...view,
      fate: 'refused',
      why: row.refused,
      ...(row.name ? {} : { name: row.refused.startsWith('合计') ? '合计' : '' }),
      operations: [],
    }
  const before = (context.named.get(row.name) ?? []).find(
    ({ phone }) => phone === undefined || row.phone === undefined || phone === row.phone,
  )
  const who = before ? { ref: before.ref, operations: [], why: [], adds: false } : identify(row, context)
  if ('settled' in who)
    return { ...view, fate: 'question', why: who.why, answers: who.answers, ...(who.answer ? { answer: who.answer } : {}), operations: [] }
  const links = linkRow(row, who.ref, context)
  if (before && row.linked.length === 0 && !row.linkedPlace && !row.linkedName)
    return { ...view, fate: 'refused', why: `和 ${before.row} 行重复`, operations: [] }
  if (!before) context.named.set(row.name, [...(context.named.get(row.name) ?? []), { row: row.row, phone: row.phone, ref: who.ref }])
  const operations = [...who.operations, ...links.operations]
  const fate: RowFate = who.adds ? 'added' : operations.length > 0 ? 'changed' : links.refused ? 'refused' : 'unchanged'
  const why = [...who.why, ...links.why, ...row.notes]
  return { ...view, fate, why: why.length > 0 ? why.join('；') : '和现在一样', operations }
}

interface Identity {
  ref: { id: string } | { key: string }
  operations: Operation[]
  why: string[]
  adds: boolean
}

function identify(row: MemberRow, context: Context): Identity | Question {
  const home = homeOf(row, context)
  if ('settled' in home) return home
  const match = findMember(row, home, context.members, context.answers)
  if ('question' in match) return match.question
  const known = match.member
  const person = entryOf(row, home, known)
  if (!known) return { ref: { key: person.key }, operations: [{ do: 'addPerson', person }], why: ['新增党员', ...home.notes], adds: true }
  const why = differences(known, person)
  const operations: Operation[] = why.length > 0 ? [{ do: 'changePerson', personId: known.id, person }] : []
  return { ref: { id: known.id }, operations, why: [...why, ...home.notes], adds: false }
}

function entryOf(row: MemberRow, home: Home, known: KnownPerson | undefined): NewPerson {
  const phone = row.phone ?? known?.phone
  const addressKey = home.addressKey ?? (home.gate === undefined || home.gate === known?.homeGate ? known?.addressKey : undefined)
  const homeGate = home.gate ?? known?.homeGate
  return {
    key: memberKey(row.name, phone, homeGate),
    kind: 'partyMember',
    name: row.name,
    ...(phone ? { phone } : {}),
    ...(addressKey ? { addressKey } : {}),
    ...(homeGate ? { homeGate } : {}),
  }
}

function differences(known: KnownPerson, next: NewPerson): string[] {
  const why: string[] = []
  if (next.phone && next.phone !== known.phone) why.push(known.phone ? `手机换了，原来尾号 ${known.phone.slice(-4)}` : '补上了手机')
  if (next.addressKey !== known.addressKey || next.homeGate !== known.homeGate) why.push(known.homeGate ? '住址换了' : '补上了住址')
  return why
}

function homeOf(row: MemberRow, context: Context): (Home & { notes: string[] }) | Question {
  const where = row.home
  const key = keyOf(where, context)
  if (key !== undefined && context.dwellings.has(key)) return { addressKey: key, gate: gateOfKey(key), notes: [] }
  const near =
    key !== undefined
      ? gateOfKey(key)
      : where && 'near' in where && where.near
        ? `${where.near.building.code}|${where.near.gate?.code ?? ''}`
        : undefined
  const gate = near !== undefined && context.gates.has(near) ? near : undefined
  const notes = where
    ? [
        gate ? (key === undefined ? '' : '住址那一户还没有登记，先记到单元') : 'place' in where ? '住址的楼还没有登记' : where.reason,
      ].filter(Boolean)
    : []
  if (key !== undefined) return { ...(gate ? { gate } : {}), notes }
  const found = findHome(row, gate, context.residents, context.dwellings, context.answers)
  return 'settled' in found ? found : { ...found, notes: found.addressKey === undefined ? notes : [] }
}

interface Links {
  operations: Operation[]
  why: string[]
  /** The row was only about a household, and that household cannot be found. */
  refused: boolean
}

function linkRow(row: MemberRow, ref: { id: string } | { key: string }, context: Context): Links {
  const { keys, unknown } = linkedKeys(row, ref, context)
  const operations: Operation[] = []
  const why: string[] = []
  for (const key of keys) {
    const dwelling = context.dwellings.get(key)
    const earlier = context.given.get(key)
    const name = dwelling?.text ?? key
    if (dwelling?.contactId !== undefined) {
      if (!('id' in ref) || dwelling.contactId !== ref.id) why.push(`${name}已有别的联户党员，没动`)
    } else if (earlier !== undefined && earlier !== row.row) why.push(`${name}在 ${earlier} 行已经给了别人`)
    else {
      context.given.set(key, row.row)
      operations.push({ do: 'linkDwelling', addressKey: key, member: ref })
    }
  }
  if (operations.length > 0)
    why.unshift(operations.length === 1 ? `联系 ${context.dwellings.get(keys[0] ?? '')?.text ?? ''}` : `联系 ${operations.length} 户`)
  if (unknown.length > 0) why.push(`没认出的户：${unknown.slice(0, 3).join('、')}${unknown.length > 3 ? ` 等 ${unknown.length} 个` : ''}`)
  return { operations, why, refused: keys.length === 0 && unknown.length > 0 && row.linkedPlace !== undefined }
}

function linkedKeys(row: MemberRow, ref: { id: string } | { key: string }, context: Context): { keys: string[]; unknown: string[] } {
  const member = 'id' in ref ? context.members.find(({ id }) => id === ref.id) : undefined
  const place = keyOf(row.linkedPlace, context)
  if (place !== undefined)
    return context.dwellings.has(place)
      ? { keys: [place], unknown: [] }
      : { keys: [], unknown: [`${place.split('|').filter(Boolean).join('-')}（没有登记）`] }
  const gate = keyOf(row.home, context)
  const homeGate = gate !== undefined ? gateOfKey(gate) : (member?.homeGate ?? nearOf(row))
  const items = row.linkedName && row.linked.length === 0 ? [row.linkedName] : row.linked
  const found = readLinked(items, homeGate, context)
  const reason = row.linkedPlace && 'reason' in row.linkedPlace && found.keys.length === 0 ? [row.linkedPlace.reason] : []
  return { keys: found.keys, unknown: found.unknown.length > 0 ? found.unknown : reason }
}

function nearOf({ home }: MemberRow): string | undefined {
  const near = home && 'near' in home ? home.near : undefined
  return near && `${near.building.code}|${near.gate?.code ?? ''}`
}

function viewOf(row: MemberRow): Pick<Decision, 'row' | 'place' | 'name' | 'phone'> {
  const where = row.linkedPlace ?? row.home
  const place =
    where && 'place' in where ? [where.place.building.code, where.place.gate?.code, where.place.room].filter(Boolean).join('-') : undefined
  return { row: row.row, ...(place ? { place } : {}), ...(row.name ? { name: row.name } : {}), ...(row.phone ? { phone: row.phone } : {}) }
}
