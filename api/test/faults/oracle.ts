import { isDeepStrictEqual } from 'node:util'
import type { Seat } from '@shared/seats'
import { groupBy } from '../../src/core/group-by'
import type { Issue } from '../../src/issues/issue.schema'
import { withNextTimer } from '../../src/issues/machine/clocks'
import type { ClockName, IssueState, TimelineEntry, Told, ToldKind } from '../../src/issues/machine/issue-state'
import { step } from '../../src/issues/machine/step'
import { contextAt, reminderPeriodMs } from './seeded-street'

/** A notification as far as it can be told beforehand: to whom, of what. */
type Expected = Map<string, number>

export interface Verdict {
  /** In words, what is not as the machine says; empty when all is right. */
  faults: string[]
  steps: number
  breaches: number
  /** How late each step was that left an entry, ms. */
  lateMs: number[]
  /** `kind|recipient`, how often. */
  told: Expected
}

/**
 * Lets the pure machine go the way an issue has gone: from what was seeded, at the moments its timeline tells. What the processes made
 * of it, whatever happened to them, must be exactly that.
 */
export function judge(seeded: Issue, found: Issue, holders: ReadonlyMap<Seat, string>): Verdict {
  let state = seeded.state
  let steps = 0
  const entries: TimelineEntry[] = []
  const told: Told[][] = []
  const stepAt = (moment: number): void => {
    const next = step(state, contextAt(new Date(moment)))
    state = next.state
    steps++
    entries.push(...next.entries)
    told.push(next.told)
  }
  for (const [moment, fired] of groupBy(found.timeline, ({ at }) => at.getTime())) {
    for (const reminded of remindersBefore(fired.map(firedClock), state)) stepAt(reminded)
    stepAt(moment)
  }
  const faults = [
    ...(isDeepStrictEqual(plain(remindersAside(found.state)), plain(remindersAside(state))) ? [] : ['another state than the machine’s']),
    ...wrongReminders(found.state, state),
    ...(isDeepStrictEqual(plain(found.timeline), plain(entries)) ? [] : [`entries are ${lineOf(found.timeline)}, not ${lineOf(entries)}`]),
    ...(hasTwice(found.timeline.map(({ commandId }) => commandId)) ? ['a clock fired twice'] : []),
    ...(hasTwice(found.state.breaches.map(({ clock, cycle, rung }) => `${clock} ${cycle} ${rung}`)) ? ['a breach counted twice'] : []),
    ...(found.pendingNotices.length > 0 ? ['something not told yet'] : []),
    ...(found.stepTrouble ? ['a step failed'] : []),
  ]
  return {
    faults: faults.map((fault) => `${found._id}: ${fault}`),
    steps,
    breaches: found.state.breaches.length,
    lateMs: found.timeline.map((entry) => entry.at.getTime() - firedClock(entry).dueAt),
    told: expectedOf(seeded, told, holders),
  }
}

interface ClockDue {
  clock: string
  dueAt: number
}

/** From its command: `ack:2026-11-24T10:00:00.000Z`, a whistle's with its index behind. */
function firedClock({ commandId }: TimelineEntry): ClockDue {
  const [, clock = '', dueAt = ''] = /^(\w+):(\S+?Z)/.exec(commandId) ?? []
  return { clock, dueAt: Date.parse(dueAt) }
}

/** A reminder at the top leaves no entry, but starts its clock again: one that then fired at another time than expected tells when that was. */
function remindersBefore(fired: readonly ClockDue[], { clocks }: IssueState): number[] {
  const restarted = fired.flatMap(({ clock, dueAt }) => {
    const period = reminderPeriodMs[clock]
    return period && clocks[clock as ClockName]?.dueAt?.getTime() !== dueAt ? [dueAt - period] : []
  })
  return [...new Set(restarted)].sort((a, b) => a - b)
}

/** What reminders since the last entry may have changed, left out. */
const remindersAside = ({ nextTimerAt: _, clocks, ...state }: IssueState) => ({
  ...state,
  clocks: Object.fromEntries(Object.entries(clocks).map(([clock, running]) => [clock, reminderPeriodMs[clock] ? 'running' : running])),
})

/** A clock that only reminds is as the machine left it, or has been started again since for its whole period; the next timer is the earliest. */
function wrongReminders(found: IssueState, { clocks: before }: IssueState): string[] {
  const wrong = Object.entries(found.clocks).filter(([name, { startedAt, dueAt }]) => {
    const period = reminderPeriodMs[name]
    const known = before[name as ClockName]
    if (!period || !dueAt || (known && isDeepStrictEqual(plain(known), plain(found.clocks[name as ClockName])))) return false
    return dueAt.getTime() - startedAt.getTime() !== period || (known && startedAt <= known.startedAt)
  })
  const next = withNextTimer(found).nextTimerAt
  return [
    ...wrong.map(([clock]) => `${clock} was started wrongly`),
    ...(isDeepStrictEqual(next, found.nextTimerAt) ? [] : ['a wrong next timer']),
  ]
}

/** Calls of a clock for whoever can come: of those of one step the duty room's group hears the last. */
const heardInRoom: readonly ToldKind[] = ['urgentAlert', 'raised', 'reminded']

/** @param told of each step */
function expectedOf(issue: Issue, told: readonly (readonly Told[])[], holders: ReadonlyMap<Seat, string>): Expected {
  const expected: Expected = new Map()
  const expect = (key: string) => expected.set(key, (expected.get(key) ?? 0) + 1)
  for (const { kind, to } of told.flat()) {
    const people = to.flatMap((one) => ('seat' in one ? (holders.get(one.seat) ?? []) : []))
    for (const person of new Set(people)) expect(`issue.${kind}.handler|person:${person}`)
    if (to.some((one) => 'author' in one)) expect(`issue.${kind}.author|account:${issue.author.accountId}`)
  }
  for (const ofStep of told) {
    const call = ofStep.findLast(({ kind, urgent }) => urgent && heardInRoom.includes(kind))
    if (call) expect(`issue.${call.kind}.handler|room:${issue.communityId}`)
  }
  return expected
}

const lineOf = (entries: readonly TimelineEntry[]): string =>
  entries.map(({ commandId, at, rungTo }) => `${commandId} at ${at.toISOString()}${rungTo === undefined ? '' : ` → ${rungTo}`}`).join(', ')

const hasTwice = (texts: readonly string[]): boolean => new Set(texts).size < texts.length
/** As JSON has it, keys in any order. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
