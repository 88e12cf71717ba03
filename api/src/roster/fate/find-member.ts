import type { MemberRow } from '../row/roster-row'
import { type Answer, type Answers, answerTo } from './decision'
import { gateOfKey, type KnownDwelling, type KnownPerson } from './known'
import type { Question } from './questions'

/** Where a member lives, as far as it could be found. */
export interface Home {
  addressKey?: string
  /** building|gate */
  gate?: string
}

/** The known member a row means, nobody, or a question when only the office can tell. */
export type Match = { member: KnownPerson | undefined } | { question: Question }

const maxOffered = 4

/** By name and phone, else name and home; one of the same name with another phone and another home is asked about. */
export function findMember(row: MemberRow, home: Home, members: readonly KnownPerson[], answers: Answers): Match {
  const named = members.filter(({ name }) => name === row.name)
  const exact = named.find(({ phone }) => phone !== undefined && phone === row.phone)
  if (exact) return { member: exact }
  const gate = home.gate
  const near = named.filter((member) => gate !== undefined && gateOf(member) === gate)
  if (near.length === 1) return { member: near[0] }
  const open = named.filter(
    ({ phone, homeGate }) => phone === undefined || row.phone === undefined || (homeGate === undefined && gate === undefined),
  )
  if (open.length === 1 && named.length === 1) return { member: open[0] }
  if (named.length === 0) return { member: undefined }
  return askWhich(row, named, answers)
}

const gateOf = ({ addressKey, homeGate }: KnownPerson): string | undefined => (addressKey === undefined ? homeGate : gateOfKey(addressKey))

function askWhich(row: MemberRow, named: readonly KnownPerson[], answers: Answers): Match {
  const given = answerTo(answers, 'member', [row.row])
  const offered: Answer[] = named.slice(0, maxOffered).map((member) => ({ key: `member.is:${member.id}`, words: `是${describe(member)}` }))
  offered.push({ key: 'member.new', words: '是另一位党员' }, { key: 'member.hold', words: '先放着，去问' })
  if (given === 'member.new') return { member: undefined }
  const chosen = named.find(({ id }) => given === `member.is:${id}`)
  if (chosen) return { member: chosen }
  const why = named.length === 1 ? '已有一位同名党员，手机和住址都不同' : `已有 ${named.length} 位同名党员`
  return { question: { why, answers: offered, ...(given === 'member.hold' ? { answer: given } : {}), settled: false } }
}

const describe = (member: KnownPerson): string =>
  member.phone ? `尾号 ${member.phone.slice(-4)} 那位` : `住 ${(gateOf(member) ?? '不详').replace(/\|/g, '-')} 那位`

/**
 * The home of a member whose row gives no room: the resident of that name and phone; where only the name fits, the office is asked.
 *
 * @param near home gate if the address said so much
 */
export function findHome(
  row: MemberRow,
  near: string | undefined,
  residents: readonly KnownPerson[],
  dwellings: ReadonlyMap<string, KnownDwelling>,
  answers: Answers,
): Home | Question {
  const base: Home = near === undefined ? {} : { gate: near }
  const same = residents.filter(
    ({ name, addressKey }) => name === row.name && addressKey !== undefined && (near === undefined || gateOfKey(addressKey) === near),
  )
  const withPhone = same.filter(({ phone }) => phone !== undefined && phone === row.phone)
  const [certain, ...others] = withPhone
  if (certain?.addressKey !== undefined && others.length === 0)
    return { addressKey: certain.addressKey, gate: gateOfKey(certain.addressKey) }
  const possible = same.filter(({ phone }) => phone === undefined || row.phone === undefined || phone === row.phone)
  if (possible.length === 0 || possible.length > maxOffered) return base
  const given = answerTo(answers, 'home', [row.row])
  if (given === 'home.none') return base
  const chosen = possible.find(({ addressKey }) => given === `home.at:${addressKey}`)?.addressKey
  if (chosen !== undefined) return { addressKey: chosen, gate: gateOfKey(chosen) }
  const offered = possible.map(({ addressKey }) => ({
    key: `home.at:${addressKey}`,
    words: `是，住 ${dwellings.get(addressKey ?? '')?.text ?? addressKey}`,
  }))
  return {
    why: possible.length === 1 ? '住户里有一位同名，是不是这位党员' : `住户里有 ${possible.length} 位同名，不知道党员住哪一户`,
    answers: [...offered, { key: 'home.none', words: '都不是，先不填住址' }, { key: 'home.hold', words: '先放着，去问' }],
    ...(given === 'home.hold' ? { answer: given } : {}),
    settled: false,
  }
}
