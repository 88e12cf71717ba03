import type { IssueStatus } from '@shared/issues'
import { DomainError } from '../../core/domain-error'
import type { IssueState } from '../machine/issue-state'
import type { NoticeText } from './notice.schema'

const dayMs = 24 * 60 * 60_000
/** Longer than any repair that is still news; a permanent change is no notice. */
const maxDays = 60
/** What began earlier is told by the issue itself. */
const maxDaysBack = 30
/** Current notices of one issue: a second corrects the first, a third is a mistake. */
export const maxCurrentPerIssue = 3

/** The issue's own gate and building: a handler of it answers for no other place. */
export const mayHangAt = (areaId: string, { place }: Pick<IssueState, 'place'>): boolean =>
  areaId === place.gateId || areaId === place.buildingId

const ended: Partial<Record<IssueStatus, string>> = { resolved: '这件事已经办结，不用再贴', closed: '这件事已经结束' }

/** @throws EVENT_NOT_ALLOWED when there is nothing left to tell residents about. */
export function requireUnfinished(status: IssueStatus): void {
  const why = ended[status]
  if (why) throw new DomainError('EVENT_NOT_ALLOWED', { why })
}

/** @throws NOTICE_TIMES_WRONG: ends before it begins, ended already, or lies too far away. */
export function requireSensibleTimes({ fromAt, untilAt }: Pick<NoticeText, 'fromAt' | 'untilAt'>, now: Date): void {
  const sensible =
    untilAt > fromAt &&
    untilAt > now &&
    fromAt.getTime() >= now.getTime() - maxDaysBack * dayMs &&
    untilAt.getTime() <= now.getTime() + maxDays * dayMs
  if (!sensible) throw new DomainError('NOTICE_TIMES_WRONG', { days: maxDays })
}
