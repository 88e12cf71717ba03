import type { AssignmentSettings, BoardView, ContactBorder, PlanCost, PlanKind, PlanStatus, PlanSummary } from '@shared/assignment'
import type { ChipKind } from '@/components/status-chip/status-chip'
import { withCommas } from '@/lib/figures'
import { dayAndTime } from '@/lib/times'
import type { Changes } from './moves'

export const kindWords: Record<PlanKind, string> = { fresh: '重新排', repair: '只补缺' }

const borderWords: Record<ContactBorder, string> = { community: '', grid: '，不跨网格', building: '，不跨楼', gate: '，不跨单元' }

/** 每人 5–10 户，不跨楼 */
export const ruleWords = ({ min, max, border }: Pick<AssignmentSettings, 'min' | 'max' | 'border'>): string =>
  `每人 ${min}–${max} 户${borderWords[border]}`

const chipKinds: Record<PlanStatus, ChipKind> = {
  draft: 'plain',
  awaitingPhone: 'waiting',
  applying: 'acknowledged',
  applied: 'solved',
  discarded: 'plain',
}

/** 草案 9月22日 14:10 · 已用上 今天 15:20 */
export function statusChip({ status, createdAt, appliedAt }: PlanSummary, now: Date): { kind: ChipKind; words: string } {
  const words: Record<PlanStatus, string> = {
    draft: `草案 ${dayAndTime(createdAt, now)}`,
    awaitingPhone: '等手机上点“同意”',
    applying: '正在换',
    applied: `已用上 ${dayAndTime(appliedAt ?? createdAt, now)}`,
    discarded: '已丢掉',
  }
  return { kind: chipKinds[status], words: words[status] }
}

/** May still be changed and applied, or is on its way. */
export const isOpen = ({ status }: Pick<PlanSummary, 'status'>): boolean =>
  status === 'draft' || status === 'awaitingPhone' || status === 'applying'

/** Wishes are taken until it is applied; one that waits for the phone becomes a draft again. */
export const mayBeChanged = (plan: Pick<NonNullable<BoardView['plan']>, 'status' | 'stale'> | undefined): boolean =>
  plan !== undefined && !plan.stale && (plan.status === 'draft' || plan.status === 'awaitingPhone')

/** In the order that counts (design §8). */
const levels = ['uncovered', 'shortfall', 'idle', 'moves', 'distance', 'imbalance'] as const satisfies readonly (keyof PlanCost)[]

const gapWords: Record<(typeof levels)[number], (gap: number) => string> = {
  uncovered: (gap) => `可能还能再少缺 ${gap} 户`,
  shortfall: (gap) => `可能还能让户数不够的党员再多 ${gap} 户`,
  idle: (gap) => `可能还能再用上 ${gap} 位党员`,
  moves: (gap) => `可能还能再少换 ${gap} 户`,
  distance: () => '可能还能住得再近一点',
  imbalance: () => '可能还能再匀一点',
}

/** Whether there can be a better plan, in words; of what differs, the first counts most. */
export function bestWords({ cost, bound, proven }: Pick<NonNullable<BoardView['plan']>, 'cost' | 'bound' | 'proven'>): string {
  const level = levels.find((each) => cost[each] !== bound[each])
  if (proven || !level) return cost.uncovered > 0 ? '缺的户已经最少，换人也最少' : '每户都有人，换人已经最少'
  return gapWords[level](Math.max(1, cost[level] - bound[level]))
}

/** 换 38 户、新定 91 户 */
export function changeWords({ moved, added }: Pick<Changes, 'moved' | 'added'>): string {
  const parts = [
    moved.length > 0 ? `换 ${withCommas(moved.length)} 户` : '',
    added.length > 0 ? `新定 ${withCommas(added.length)} 户` : '',
  ].filter(Boolean)
  return parts.join('、') || '都不变'
}

/** 12 位党员、129 户居民 */
export const toldWords = ({ moved, added, members }: Changes): string =>
  `${withCommas(members)} 位党员、${withCommas(moved.length + added.length)} 户居民`

/** 6 户，还能再联 4 户 · 10 户，满了 */
export const loadWords = (load: number, max: number): string => (load >= max ? `${load} 户，满了` : `${load} 户，还能再联 ${max - load} 户`)

/** One line for a list: 有人 1,264 户，缺 22 户，变动 38 户 */
export function planLine({ figures: { covered, uncovered, moved } }: Pick<PlanSummary, 'figures'>): string {
  const parts = [`有人 ${withCommas(covered)} 户`]
  if (uncovered > 0) parts.push(`缺 ${withCommas(uncovered)} 户`)
  if (moved > 0) parts.push(`变动 ${withCommas(moved)} 户`)
  return parts.join('，')
}

/** Why a plan cannot be applied now; undefined: it can. */
export function whyNotApplied(
  { status, stale, figures }: Pick<NonNullable<BoardView['plan']>, 'status' | 'stale' | 'figures'>,
  wishes: number,
): string | undefined {
  if (status === 'awaitingPhone') return '等手机上点“同意”'
  if (status === 'applying') return '正在换'
  if (status !== 'draft') return '这个方案已经办完了'
  if (stale) return '名册变过，要重新算'
  if (wishes > 0) return '先按您指定的重算一次'
  return figures.moved === 0 ? '和现在一样，没有要换的' : undefined
}
