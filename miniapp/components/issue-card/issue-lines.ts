import type { IssueCardView } from '@shared/issues'
import { before, type CountdownLine, countdown, lateSince, remaining } from '@/lib/times'
import type { ChipKind } from '../status-chip/status-chip'

interface Chip {
  kind: ChipKind
  words?: string
}

const outcomeChip: Record<NonNullable<IssueCardView['outcome']>, Chip> = {
  solved: { kind: 'solved' },
  solvedUnconfirmed: { kind: 'resolved', words: '办结没回音' },
  explained: { kind: 'explained', words: '无法解决，已说明' },
  notOurs: { kind: 'plain', words: '已转出' },
  withdrawn: { kind: 'plain', words: '已撤回' },
  merged: { kind: 'plain', words: '已并案' },
}

const heldWords: Record<NonNullable<IssueCardView['held']>, string> = {
  contentCheck: '正在看，邻居还看不到',
  staffRelease: '等社区看一眼，邻居还看不到',
  phoneNotVerified: '只有办事的人看得到',
  private: '只有办事的人看得到',
  refused: '没给邻居看',
  keptBack: '没给邻居看',
}

type Standing = Pick<IssueCardView, 'status' | 'outcome' | 'urgency' | 'explained' | 'cycle' | 'countdown' | 'held'>

const lateOf = ({ countdown, status }: Standing, now: Date): string | undefined =>
  countdown === undefined || status === 'closed' || countdown.kind === 'confirm' ? undefined : lateSince(countdown, now)

/** The chips of an issue, at most three: how urgent or late, where it stands, what else matters. An ended clock says nothing. */
export function issueChips(issue: Standing, now: Date): Chip[] {
  if (issue.outcome) return [outcomeChip[issue.outcome]]
  const chips: Chip[] = []
  if (issue.urgency === 'U') chips.push({ kind: 'urgent' })
  const late = lateOf(issue, now)
  if (late) chips.push({ kind: 'overdue', words: `超时 ${remaining(late, now)}` })
  if (issue.cycle > 0 && issue.status === 'open') chips.push({ kind: 'reopened' })
  else if (issue.status !== 'closed') chips.push({ kind: issue.status })
  if (issue.explained && issue.status !== 'resolved') chips.push({ kind: 'explained' })
  if (issue.held) chips.push({ kind: 'plain', words: heldWords[issue.held] })
  return chips
}

const due: Record<NonNullable<IssueCardView['countdown']>['kind'], string> = {
  acknowledge: '有人接',
  arrive: '到场',
  resolve: '修好',
  explain: '要办好或说明',
  confirm: '等您说好没好',
  promised: '办好',
}

/** Among neighbours the building goes without saying: 3号楼2单元楼道 → 2单元楼道. @param near the reader's own gate */
export function nearPlace(place: string, near: string | undefined): string {
  const building = near?.match(/^.+?楼/)?.[0]
  const rest = building && place.startsWith(building) ? place.slice(building.length).trim() : ''
  return rest || place
}

const missed: Partial<Record<NonNullable<IssueCardView['countdown']>['kind'], string>> = {
  acknowledge: '还没人接，会自动再找人',
  arrive: '没按时到场，会自动再找人',
  resolve: '没按时修好，会自动再找人',
  explain: '没按时给说法，会自动再找人',
  promised: '说好的时间过了，会自动再找人',
}

/** The same for a card with chips, of which one says already how late it is: what comes of it. */
export function cardLine(issue: IssueCardView, now: Date): CountdownLine | undefined {
  const line = issueCountdown(issue, now)
  const words = line?.tone === 'late' && issue.countdown && missed[issue.countdown.kind]
  return words ? { tone: 'late', words } : line
}

/** The line at the foot of a card. */
export function issueCountdown(issue: IssueCardView, now: Date): CountdownLine | undefined {
  if (issue.status === 'closed')
    return issue.outcome === 'solved' ? { tone: 'done', words: issue.mine ? '您说解决了' : '居民说解决了' } : undefined
  if (!issue.countdown) return undefined
  if (issue.countdown.kind === 'confirm') return { tone: 'told', words: issue.mine ? '修得怎么样？请您说一声' : '等邻居说好没好' }
  const line = countdown(lateSince(issue.countdown, now) ?? issue.countdown.by, now, due[issue.countdown.kind])
  if (issue.countdown.kind === 'promised' && line.tone === 'running')
    return { tone: 'told', words: `说好${before(issue.countdown.by, now)}办好` }
  return line
}
