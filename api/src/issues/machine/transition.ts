import type { IssueEventInput, IssueStatus, PersonEvent } from '@shared/issues'
import { DomainError } from '../../core/domain-error'
import { compact, stop, withNextTimer } from './clocks'
import type { ActingContext, PersonContext, Transition } from './context'
import { type Admission, eventTable, type Row } from './event-table'
import { changedMeanwhile, type InputOf, notAllowed } from './guards'
import type { IssueState, StepName, StepTaken, TimelineEntry } from './issue-state'
import { maxEntriesByPeople } from './issue-state'
import { rise } from './ladder'

const statusWhy: Record<IssueStatus, string> = {
  open: '还没有人响应这件事',
  acknowledged: '这件事正在办',
  onSite: '已经有人到场了',
  resolved: '这件事已经办结',
  closed: '这件事已经结束',
}

/**
 * What a person does to an issue (design §5). Pure: the state is not touched, a new one is returned with its timeline entry and
 * whoever must hear of it. A `commandId` that is already in the timeline is the caller's to answer.
 * @throws DomainError FORBIDDEN (not this person's), EVENT_NOT_ALLOWED {why}, CHANGED_MEANWHILE {who}, TIMELINE_FULL, and those of
 *   what was sent: EXPLANATION_TOO_SHORT, PROMISE_IN_PAST, AFTER_PHOTO_REQUIRED, PLACE_OUTSIDE_COMMUNITY, ISSUE_NOT_FOUND
 */
export function transition(state: IssueState, input: IssueEventInput, ctx: PersonContext): Transition {
  return apply(input.event, state, input, ctx)
}

/** The rules that do not depend on what is sent. @returns the context with the seat acted by, or why it is refused */
export function admit(event: PersonEvent, state: IssueState, ctx: PersonContext): ActingContext | DomainError {
  const row: Admission = eventTable[event]
  const doer = row.as(state, ctx.actor)
  if (!doer) return new DomainError('FORBIDDEN')
  if (!row.from.includes(state.status)) {
    const taken = row.step && row.to === state.status ? state.steps[row.step] : undefined
    return taken ? changedMeanwhile(taken.by, ctx) : notAllowed(statusWhy[state.status])
  }
  if (state.entryCount >= maxEntriesByPeople) return new DomainError('TIMELINE_FULL')
  const acting = { ...ctx, doer }
  return firstOf(row.guards, (guard) => guard(state, acting)) ?? acting
}

function apply<E extends PersonEvent>(event: E, before: IssueState, input: InputOf<E>, person: PersonContext): Transition {
  const row: Row<E> = eventTable[event]
  const ctx = admit(event, before, person)
  if (ctx instanceof DomainError) throw ctx
  const refused = firstOf(row.checks, (check) => check(before, ctx, input))
  if (refused) throw refused

  const { state: risen, gaps } = row.raises ? rise(before, before.rung + 1, ctx) : { state: before, gaps: [] }
  const moved = stop(...(row.stops ?? []))({ ...risen, status: row.to ?? risen.status, outcome: row.outcome ?? risen.outcome })
  const done = row.effect?.(moved, ctx, input) ?? moved
  const after = withNextTimer({ ...done, steps: stepsAfter(row.step, before, done, ctx), entryCount: before.entryCount + 1 })
  return { state: after, entry: entryOf(before, after, input, ctx, gaps), told: row.tell(after, before, ctx) }
}

/** Whatever a handler does first to an open issue is the response to it. */
function stepsAfter(
  step: StepName | undefined,
  before: IssueState,
  { status, steps }: IssueState,
  ctx: ActingContext,
): IssueState['steps'] {
  const taken: StepTaken = { at: ctx.now, by: ctx.doer }
  const answered = before.status === 'open' && status !== 'open' && status !== 'closed'
  return { ...(answered && { acknowledge: taken }), ...steps, ...(step && { [step]: taken }) }
}

function entryOf(
  before: IssueState,
  after: IssueState,
  input: IssueEventInput,
  { now, doer }: ActingContext,
  gaps: NonNullable<TimelineEntry['gaps']>,
): TimelineEntry {
  return compact<TimelineEntry>({
    commandId: input.commandId,
    at: now,
    event: input.event,
    by: doer,
    words: 'receipt' in input ? input.receipt : 'words' in input ? input.words : undefined,
    photoIds: 'photoIds' in input && input.photoIds.length > 0 ? input.photoIds : undefined,
    promisedAt: 'promisedAt' in input ? new Date(input.promisedAt) : undefined,
    to: 'to' in input ? input.to : undefined,
    urgency: 'urgency' in input ? input.urgency : undefined,
    ...climbed(before, after, gaps),
  })
}

/** Where the issue stood and stands on the ladder, when it moved or could not. */
export function climbed(before: IssueState, after: IssueState, gaps: NonNullable<TimelineEntry['gaps']>): Partial<TimelineEntry> {
  return {
    ...(after.rung !== before.rung && { rungFrom: before.rung, rungTo: after.rung }),
    ...(gaps.length > 0 && { gaps }),
  }
}

const firstOf = <Rule, Found>(rules: readonly Rule[] | undefined, look: (rule: Rule) => Found | undefined): Found | undefined => {
  for (const rule of rules ?? []) {
    const found = look(rule)
    if (found !== undefined) return found
  }
  return undefined
}
