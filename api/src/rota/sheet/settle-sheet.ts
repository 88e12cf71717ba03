import type { RotaSheetChange, RotaSheetProblem, RotaSheetPut } from '@shared/rota-sheet'
import { type DutyPost, postName } from '@shared/seats'
import { atLocal } from '../../calendar/local-time'
import type { Shift } from '../months/rota-month.schema'
import { dayWords } from '../planning/time-words'
import { unknownPerson } from '../rota-people'
import type { SheetCell } from './read-rota-sheet'

const noon = 12 * 60

export interface SheetPerson {
  personId: string
  name: string
}

export interface Settled {
  changes: RotaSheetChange[]
  same: number
  problems: RotaSheetProblem[]
  puts: RotaSheetPut[]
}

/**
 * What a sheet changes in a month. A cell of which anything is unclear changes nothing.
 * @param people who may be on a shift @param pools of two with one name, the one of the pool is meant
 */
export function settleSheet(
  cells: readonly SheetCell[],
  shifts: readonly Shift[],
  people: readonly SheetPerson[],
  pools: ReadonlyMap<DutyPost, readonly string[]>,
): Settled {
  const settled: Settled = { changes: [], same: 0, problems: [], puts: [] }
  const nameOf = new Map(people.map(({ personId, name }) => [personId, name]))
  for (const cell of cells) {
    const words = (why: string) => settled.problems.push({ row: cell.row, words: `${shiftWords(cell)}：${why}` })
    const places = shifts.filter(({ day, post, name }) => day === cell.day && post === cell.post && name === cell.name)
    const persons = cell.names.map((name) => personOf(name, people, pools.get(cell.post) ?? []))
    const unclear = persons.flatMap((person) => ('why' in person ? [person.why] : []))
    const wanted = persons.flatMap((person) => ('personId' in person ? [person.personId] : []))
    if (unclear.length > 0) words(unclear.join('，'))
    else if (places.length === 0) {
      if (!goesOn(cell, wanted, shifts, settled.puts)) words('这天没有这个班，或者和前一天是一个班、写的人不一样')
    } else if (wanted.length > places.length) words(`写了 ${wanted.length} 个人，只要 ${places.length} 个`)
    else {
      const puts = seat(places, wanted)
      settled.puts.push(...puts)
      if (puts.length === 0) settled.same++
      else settled.changes.push({ ...about(cell), before: namesOf(places, nameOf), after: cell.names })
    }
  }
  return settled
}

/** A name as the roster has it; blanks do not count. */
function personOf(name: string, people: readonly SheetPerson[], pool: readonly string[]): { personId: string } | { why: string } {
  const found = people.filter((person) => person.name.replace(/\s/g, '') === name.replace(/\s/g, ''))
  const ofPool = found.filter(({ personId }) => pool.includes(personId))
  const [only, ...others] = ofPool.length > 0 ? ofPool : found
  if (!only) return { why: `名册的工作人员里没有“${name}”` }
  return others.length > 0 ? { why: `有 ${others.length + 1} 位都叫“${name}”，请在值班表里点选` } : only
}

/** Whoever is wanted and there stays where they are; the others take the places that are left, in order. */
function seat(places: readonly Shift[], wanted: readonly string[]): RotaSheetPut[] {
  const stay = new Map<string, string>()
  for (const { id, personId } of places)
    if (personId && wanted.includes(personId) && ![...stay.values()].includes(personId)) stay.set(id, personId)
  const others = wanted.filter((personId) => ![...stay.values()].includes(personId))
  return places
    .filter(({ id }) => !stay.has(id))
    .flatMap(({ id, personId }) => {
      const next = others.shift()
      return next === personId ? [] : [{ shiftId: id, personId: next ?? null }]
    })
}

/** The second of two rest days that are one shift says the same as the first, or nobody is put right by it. */
function goesOn(cell: SheetCell, wanted: readonly string[], shifts: readonly Shift[], puts: readonly RotaSheetPut[]): boolean {
  const at = atLocal(cell.day, noon)
  const running = shifts.filter(({ post, name, from, to }) => post === cell.post && name === cell.name && from <= at && at < to)
  const then = running.map(({ id, personId }) => puts.find(({ shiftId }) => shiftId === id)?.personId ?? personId)
  return running.length > 0 && wanted.length === then.length && wanted.every((personId) => then.includes(personId))
}

const about = ({ row, day, post, name }: SheetCell) => ({ row, day, shift: postName[post] + (post === 'leader' ? '' : name) })

const shiftWords = (cell: SheetCell): string => `${dayWords(cell.day)}${about(cell).shift}`

const namesOf = (places: readonly Shift[], nameOf: ReadonlyMap<string, string>): string[] =>
  places.flatMap(({ personId }) => (personId ? [nameOf.get(personId) ?? unknownPerson] : []))
