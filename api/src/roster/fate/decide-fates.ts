import type { RowFate } from '@shared/roster'
import { maskName } from '../../core/mask'
import type { DwellingRow, MemberRow, RosterRow } from '../row/roster-row'
import { decideDwellings } from './decide-dwellings'
import { decideMembers } from './decide-members'
import { type Answers, type Decision, residentKey } from './decision'
import { buildingOfKey, type Known } from './known'
import type { PlacedRow } from './placed-row'

/** Fates of all rows, and who is known here but not in the sheet (reported, never ended). */
export interface Fates {
  decisions: Decision[]
  counts: Record<RowFate, number>
  missing: { total: number; examples: string[] }
}

const maxExamples = 10

/**
 * Compares a sheet with what the community has. Pure: the dry run shows it, applying asks it again with what is there by then, so a
 * change in between is safe and a sheet applied twice is all unchanged.
 *
 * @param listsFamilies whether the sheet lists every person; if not, only owners are missed
 */
export function decideFates(rows: readonly RosterRow[], known: Known, answers: Answers, listsFamilies: boolean): Fates {
  const members = rows.filter((row): row is MemberRow => row.kind === 'member')
  if (members.length > 0) {
    const { decisions, seen } = decideMembers(members, known, answers)
    return { decisions, counts: count(decisions), missing: missingMembers(known, seen) }
  }
  const { decisions, placed } = decideDwellings(
    rows.filter((row): row is DwellingRow => row.kind === 'dwelling'),
    known,
    answers,
  )
  return { decisions, counts: count(decisions), missing: missingOfDwellings(known, placed, listsFamilies) }
}

function count(decisions: readonly Decision[]): Record<RowFate, number> {
  const counts: Record<RowFate, number> = { added: 0, changed: 0, unchanged: 0, question: 0, refused: 0 }
  for (const { fate } of decisions) counts[fate]++
  return counts
}

function missingMembers({ people }: Known, seen: ReadonlySet<string>): Fates['missing'] {
  return report(people.filter(({ kind, id }) => kind === 'partyMember' && !seen.has(id)).map(({ name }) => `党员 ${maskName(name)}`))
}

/** Only within the buildings the sheet is about, and people only of dwellings it lists. */
function missingOfDwellings(known: Known, placed: readonly PlacedRow[], listsFamilies: boolean): Fates['missing'] {
  const listed = new Set(placed.map(({ key }) => key))
  const buildings = new Set(placed.map(({ key }) => buildingOfKey(key)))
  const named = new Set(placed.flatMap(({ key, people }) => people.map(({ name }) => residentKey(key, name))))
  const textOf = new Map(known.dwellings.map(({ addressKey, text }) => [addressKey, text]))
  const dwellings = known.dwellings.filter(({ addressKey }) => buildings.has(buildingOfKey(addressKey)) && !listed.has(addressKey))
  const people = known.people.filter(
    ({ kind, addressKey, name, relation }) =>
      kind === 'resident' &&
      addressKey !== undefined &&
      listed.has(addressKey) &&
      !named.has(residentKey(addressKey, name)) &&
      (listsFamilies || relation === 'owner'),
  )
  return report([
    ...dwellings.map(({ text }) => text),
    ...people.map(({ name, addressKey }) => `${textOf.get(addressKey ?? '') ?? ''} ${maskName(name)}`),
  ])
}

const report = (all: readonly string[]): Fates['missing'] => ({ total: all.length, examples: all.slice(0, maxExamples) })
