import type { CoverView } from '@shared/assignment'
import { groupBy } from '../../core/group-by'
import type { CommunityPicture } from '../picture/community-picture'
import { coverFigures, presentContacts } from '../picture/cover-figures'
import { awayWord, isAbove, isBelow, type MemberLoad, memberLoads } from './member-loads'

type Figures = Pick<CoverView, 'now' | 'histogram' | 'attention' | 'redGates'>

/** What 覆盖与负担 counts, out of one reading, so that its sums agree. */
export function burdenFigures(picture: CommunityPicture): Figures {
  const loads = memberLoads(picture)
  return {
    now: coverFigures(picture, presentContacts(picture)),
    histogram: histogram(loads),
    attention: attention(picture, loads),
    redGates: redGates(picture),
  }
}

/** Whoever is away and has nobody to look after is no member of these days. */
function histogram(loads: readonly MemberLoad[]): CoverView['histogram'] {
  const counted = loads.filter(({ member, load }) => load > 0 || member.available)
  const byLoad = groupBy(counted, ({ load }) => load)
  const highest = Math.max(0, ...byLoad.keys())
  return Array.from({ length: highest + 1 }, (_, households) => ({ households, members: byLoad.get(households)?.length ?? 0 }))
}

/** Most pressing first: away, too many, too few, just enough. */
function attention({ gates }: CommunityPicture, loads: readonly MemberLoad[]): CoverView['attention'] {
  const gateNames = new Map(gates.map(({ id, fullName }) => [id, fullName]))
  const away = loads.filter(({ member, held }) => !member.available && held > 0)
  const here = loads.filter(({ member }) => member.available)
  const groups: [MemberLoad[], (each: MemberLoad) => string][] = [
    [mostFirst(away), ({ member, held }) => `${awayWord(member)}，${held} 户要换人`],
    [mostFirst(here.filter(isAbove)), ({ load, max }) => `${load} 户，超过 ${max} 户`],
    [mostFirst(here.filter(isBelow)).reverse(), ({ load, min }) => `${load} 户，不到 ${min} 户`],
    [here.filter(({ load, max }) => load === max), ({ load }) => `${load} 户，满了`],
  ]
  return groups.flatMap(([members, why]) =>
    members.map((each) => {
      const { id, name, homeGateId = '' } = each.member
      const gateName = gateNames.get(homeGateId)
      return { personId: id, name, ...(gateName ? { gateName } : {}), load: each.load, why: why(each) }
    }),
  )
}

const mostFirst = (loads: readonly MemberLoad[]): MemberLoad[] => [...loads].sort((a, b) => b.load - a.load)

/** A household whose contact has left the roster has none. */
function redGates({ gates, households, members }: CommunityPicture): CoverView['redGates'] {
  const current = new Set(members.filter(({ ended }) => !ended).map(({ id }) => id))
  const byGate = groupBy(households, ({ gateId }) => gateId)
  return gates
    .map(({ id, fullName }) => {
      const inGate = byGate.get(id) ?? []
      const uncovered = inGate.filter(({ contactId = '' }) => !current.has(contactId)).length
      return { gateId: id, fullName, households: inGate.length, uncovered }
    })
    .filter(({ uncovered }) => uncovered > 0)
    .sort((a, b) => b.uncovered - a.uncovered)
}
