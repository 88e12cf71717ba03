import type { CommunityPolicy, RungKey } from '@shared/community-policy'
import { rungKey } from '@shared/community-policy'
import type { PolicyReplayResult } from '@shared/policy-settings'
import { isQuiet } from '../../../calendar/local-time'
import type { Raise } from './replay'

/** What a replay has counted so far; differences are draft less version in force. */
export interface ReplayTally {
  issues: number
  raisesNow: number
  raisesDraft: number
  byGroup: { name: string; more: number }[]
  byRung: { key: RungKey; more: number; moreAtNight: number }[]
}

/** One issue, played by both. */
export interface Played {
  /** Its category's group. */
  group: string
  now: readonly Raise[]
  draft: readonly Raise[]
}

const shownGroups = 6

export const emptyTally: ReplayTally = { issues: 0, raisesNow: 0, raisesDraft: 0, byGroup: [], byRung: [] }

/** Pure, so that a slice which is counted again after a crash counts the same. */
export const addToTally = (tally: ReplayTally, played: readonly Played[]): ReplayTally => played.reduce(addOne, tally)

function addOne(tally: ReplayTally, { group, now, draft }: Played): ReplayTally {
  const more = draft.length - now.length
  const rungs = rungKey.options.flatMap((key) => {
    const before = tally.byRung.find((rung) => rung.key === key)
    const moreHere = (before?.more ?? 0) + count(draft, key) - count(now, key)
    const moreAtNight = (before?.moreAtNight ?? 0) + count(draft.filter(atNight), key) - count(now.filter(atNight), key)
    return before || moreHere !== 0 || moreAtNight !== 0 ? [{ key, more: moreHere, moreAtNight }] : []
  })
  const known = tally.byGroup.find(({ name }) => name === group)
  return {
    issues: tally.issues + 1,
    raisesNow: tally.raisesNow + now.length,
    raisesDraft: tally.raisesDraft + draft.length,
    byGroup: [...tally.byGroup.filter((other) => other !== known), { name: group, more: (known?.more ?? 0) + more }],
    byRung: rungs,
  }
}

const count = (raises: readonly Raise[], key: RungKey): number => raises.filter(({ rung }) => rung === key).length
const atNight = ({ at }: Raise): boolean => isQuiet(at)

/** As the secretary reads it: only what differs. */
export function toReplayResult(
  { byGroup, byRung, ...counts }: ReplayTally,
  { month, capped, policy }: { month: string; capped: boolean; policy: CommunityPolicy },
): PolicyReplayResult {
  return {
    month,
    capped,
    ...counts,
    byGroup: byGroup
      .filter(({ more }) => more !== 0)
      .sort((a, b) => Math.abs(b.more) - Math.abs(a.more))
      .slice(0, shownGroups),
    byRung: byRung
      .filter(({ more, moreAtNight }) => more !== 0 || moreAtNight !== 0)
      .map(({ key, ...figures }) => ({ name: policy.ladder.find((rung) => rung.key === key)?.name ?? rungNames[key], ...figures })),
  }
}

/** For a rung that the draft leaves out. */
const rungNames: Record<RungKey, string> = {
  contactMember: '联户党员',
  gateGroup: '楼门党小组',
  grid: '网格',
  dutyOfficer: '社区值守',
  community: '社区',
  subdistrict: '街道',
  district: '区级部门',
}
