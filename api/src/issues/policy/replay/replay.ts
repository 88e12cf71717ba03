import type { CommunityPolicy, RungKey } from '@shared/community-policy'
import { issueEventInput, type PersonEvent } from '@shared/issues'
import type { Seat } from '@shared/seats'
import type { Calendar } from '../../../calendar/calendar'
import { DomainError } from '../../../core/domain-error'
import type { PlayedIssue } from '../../issues.repository'
import type { PersonContext } from '../../machine/context'
import { type Doer, type IssueState, maxEntries, type TimelineEntry } from '../../machine/issue-state'
import { post } from '../../machine/post'
import { step } from '../../machine/step'
import { transition } from '../../machine/transition'

/** By what an issue is played again: rules, days, and who holds what today. */
export interface Rules {
  policy: CommunityPolicy
  calendar: Calendar
  held(seat: Seat): boolean
}

/** An issue climbed, because a clock ran out. */
export interface Raise {
  rung: RungKey
  at: Date
}

/** Something a person did then. */
interface Act {
  at: Date
  event: PersonEvent
  by: Doer
  entry: TimelineEntry
}

/** What was said is not read for a replay; rules ask only whether something was. */
const saidSomething = '（当时写的话）当时写了情况'

/**
 * Plays an issue again by other rules (ADR 0011): people do what they did when they did it, the clocks between them are the
 * machine's. An act of somebody who is not asked yet waits until their rung is; any other that the machine refuses is left out.
 * @param until where an issue that is not closed is left
 * @returns the raises in time order; undefined where the rules do not have its category
 */
export function replay(issue: PlayedIssue, rules: Rules, until: Date): Raise[] | undefined {
  if (!rules.policy.categories.some(({ key }) => key === issue.state.categoryKey)) return undefined
  const play = new Play(issue, rules, firstState(issue, rules))
  for (const act of actsOf(issue)) {
    play.letClocksRun(act.at)
    play.attempt(act, act.at)
  }
  play.letClocksRun(until)
  return play.raises
}

class Play {
  readonly raises: Raise[] = []
  private waiting: Act[] = []
  private steps = 0

  constructor(
    private readonly issue: PlayedIssue,
    private readonly rules: Rules,
    private state: IssueState,
  ) {}

  /** An issue that stays at the top is asked about for ever: bounded by what a timeline holds. */
  letClocksRun(until: Date): void {
    while (this.state.nextTimerAt && this.state.nextTimerAt <= until && this.steps++ < maxEntries) {
      const at = this.state.nextTimerAt
      const { state, entries } = step(this.state, { ...this.rules, now: at })
      this.state = state
      for (const { rungTo } of entries) if (rungTo !== undefined) this.note(rungTo, at)
      this.attemptWaiting(at)
    }
  }

  attempt(act: Act, at: Date): void {
    try {
      this.state = transition(this.state, inputOf(act, this.issue), this.context(act, at)).state
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.code === 'FORBIDDEN') this.waiting.push(act)
    }
  }

  private attemptWaiting(at: Date): void {
    const acts = this.waiting
    this.waiting = []
    for (const act of acts) this.attempt(act, at)
  }

  private note(rungTo: number, at: Date): void {
    const rung = this.rules.policy.ladder[rungTo]
    if (rung) this.raises.push({ rung: rung.key, at })
  }

  private context({ by: { accountId, personId, seat } }: Act, now: Date): PersonContext {
    const { author, communityId } = this.issue
    return {
      ...this.rules,
      now,
      actor: { accountId, personId, seats: seat ? [seat] : [], isAuthor: accountId === author.accountId },
      mergeTarget: { communityId, status: 'open', isSame: false },
    }
  }
}

function firstState({ state, author, timeline }: PlayedIssue, rules: Rules): IssueState {
  const { place, categoryKey, notMyContact, policyVersion, postedAt } = state
  return post(
    {
      commandId: 'replay',
      by: { accountId: author.accountId },
      place,
      categoryKey,
      urgentAnswer: (timeline[0]?.urgency ?? state.urgency) === 'U',
      notMyContact,
      policyVersion,
    },
    { ...rules, now: postedAt },
  ).state
}

const actsOf = ({ timeline }: PlayedIssue): Act[] =>
  timeline.flatMap((entry) => {
    const { at, event, by } = entry
    return by === 'system' || event === 'post' || event.endsWith('Fired') ? [] : [{ at, event: event as PersonEvent, by, entry }]
  })

/** The event as it was sent, as far as the rules ask. */
function inputOf({ event, entry }: Act, { state }: PlayedIssue) {
  return issueEventInput.parse({
    event,
    commandId: entry.commandId,
    words: saidSomething,
    receipt: saidSomething,
    promisedAt: entry.promisedAt?.toISOString(),
    to: entry.to,
    urgency: entry.urgency,
    photoIds: entry.photoIds ?? [],
    targetId: state.mergedInto,
    contacted: state.feedback?.contacted ?? true,
    satisfaction: state.feedback?.satisfaction ?? 'good',
  })
}
