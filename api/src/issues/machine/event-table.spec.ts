import type { ErrorCode } from '@shared/errors'
import type { IssueStatus, PersonEvent } from '@shared/issues'
import { DomainError } from '../../core/domain-error'
import { startUntil } from './clocks'
import type { IssueState } from './issue-state'
import { act, as, events, everybody, holder, inputs, later, mergeTarget, monday, outsider, rungs, seat, states } from './testing/street'
import { transition } from './transition'

/** Every event in every state: the status it leads to, or the exact error. What rules ask for besides the state is made true first. */
const no = 'EVENT_NOT_ALLOWED'
const late = 'CHANGED_MEANWHILE'
type Expected = IssueStatus | ErrorCode

const matrix: Record<PersonEvent, Record<keyof typeof states, Expected>> = {
  acknowledge: { open: 'acknowledged', acknowledged: 'acknowledged', onSite: 'acknowledged', resolved: no, solved: no, withdrawn: no },
  arrive: { open: 'onSite', acknowledged: 'onSite', onSite: late, resolved: no, solved: no, withdrawn: no },
  explain: { open: 'acknowledged', acknowledged: 'acknowledged', onSite: 'onSite', resolved: no, solved: no, withdrawn: no },
  wait: { open: no, acknowledged: 'acknowledged', onSite: 'onSite', resolved: no, solved: no, withdrawn: no },
  reply: { open: no, acknowledged: 'acknowledged', onSite: 'onSite', resolved: no, solved: no, withdrawn: no },
  offerTransfer: { open: no, acknowledged: 'acknowledged', onSite: 'onSite', resolved: no, solved: no, withdrawn: no },
  acceptTransfer: { open: no, acknowledged: 'acknowledged', onSite: 'onSite', resolved: no, solved: no, withdrawn: no },
  refuseTransfer: { open: no, acknowledged: 'acknowledged', onSite: 'onSite', resolved: no, solved: no, withdrawn: no },
  whistle: { open: no, acknowledged: 'acknowledged', onSite: 'onSite', resolved: no, solved: no, withdrawn: no },
  reportIn: { open: no, acknowledged: 'acknowledged', onSite: 'onSite', resolved: no, solved: no, withdrawn: no },
  refuseWhistle: { open: no, acknowledged: 'acknowledged', onSite: 'onSite', resolved: no, solved: no, withdrawn: no },
  setUrgency: { open: 'open', acknowledged: 'acknowledged', onSite: 'onSite', resolved: no, solved: no, withdrawn: no },
  resolve: { open: 'resolved', acknowledged: 'resolved', onSite: 'resolved', resolved: late, solved: no, withdrawn: no },
  confirm: { open: no, acknowledged: no, onSite: no, resolved: 'closed', solved: late, withdrawn: late },
  closeExplained: { open: no, acknowledged: 'closed', onSite: 'closed', resolved: no, solved: late, withdrawn: late },
  closeNotOurs: { open: no, acknowledged: 'closed', onSite: 'closed', resolved: no, solved: late, withdrawn: late },
  withdraw: { open: 'closed', acknowledged: 'closed', onSite: 'closed', resolved: 'closed', solved: late, withdrawn: late },
  merge: { open: 'closed', acknowledged: 'closed', onSite: 'closed', resolved: no, solved: late, withdrawn: late },
  reopen: { open: no, acknowledged: no, onSite: no, resolved: 'open', solved: 'open', withdrawn: no },
}

const by = { accountId: 'somebody', seat: seat.contact }
/** What an event needs besides its states. */
const ready: Partial<Record<PersonEvent, (state: IssueState) => IssueState>> = {
  acknowledge: startUntil('ack', later(30), monday),
  reply: (state) => ({ ...state, waitingSince: monday }),
  acceptTransfer: (state) => ({ ...state, transfer: { to: seat.gridWorker, from: seat.contact, by, at: monday } }),
  refuseTransfer: (state) => ({ ...state, transfer: { to: seat.gridWorker, from: seat.contact, by, at: monday } }),
  whistle: (state) => ({ ...state, rung: rungs.community }),
  reportIn: (state) => ({ ...state, whistles: [{ seat: seat.department, state: 'pending', at: monday, dueAt: later(60) }] }),
  refuseWhistle: (state) => ({ ...state, whistles: [{ seat: seat.department, state: 'pending', at: monday, dueAt: later(60) }] }),
  closeExplained: (state) => ({
    ...state,
    rung: rungs.community,
    explanation: { rung: 0, by, at: monday, words: '要等配件', promisedAt: later(600) },
  }),
}

const cells = events.flatMap((event) => (Object.keys(states) as (keyof typeof states)[]).map((name) => [event, name] as const))
const prepared = (event: PersonEvent, name: keyof typeof states): IssueState => (ready[event] ?? ((state) => state))(states[name])

function outcomeOf(run: () => { state: IssueState }): Expected {
  try {
    return run().state.status
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

describe('every event in every state', () => {
  it.each(cells)('%s when %s', (event, name) => {
    const before = prepared(event, name)
    expect(outcomeOf(() => transition(before, inputs[event], as(everybody, monday, { mergeTarget })))).toBe(matrix[event][name])
  })

  it.each(cells)('%s when %s is nothing for an outsider', (event, name) => {
    expect(outcomeOf(() => transition(prepared(event, name), inputs[event], as(outsider, monday, { mergeTarget })))).toBe('FORBIDDEN')
  })

  it.each(cells)('%s when %s leaves the state it was given alone', (event, name) => {
    const before = prepared(event, name)
    const copy = JSON.stringify(before)
    outcomeOf(() => transition(before, inputs[event], as(everybody, monday, { mergeTarget })))
    expect(JSON.stringify(before)).toBe(copy)
  })
})

describe('outcomes', () => {
  it.each([
    ['confirm', 'resolved', 'solved'],
    ['closeExplained', 'acknowledged', 'explained'],
    ['closeNotOurs', 'onSite', 'notOurs'],
    ['withdraw', 'open', 'withdrawn'],
    ['merge', 'open', 'merged'],
  ] as const)('%s closes as %s → %s', (event, name, outcome) => {
    const { state } = transition(prepared(event, name), inputs[event], as(everybody, later(5), { mergeTarget }))
    expect(state).toMatchObject({ status: 'closed', outcome, closedAt: later(5), clocks: {} })
    expect(state.nextTimerAt).toBeUndefined()
  })
})

/** Running clocks after each event, from an acknowledged issue unless another state is named. */
describe('the effect of each row on clocks', () => {
  const clocksAfter = (event: PersonEvent, name: keyof typeof states): string[] => {
    const { state } = transition(prepared(event, name), inputs[event], as(everybody, later(20), { mergeTarget }))
    return Object.entries(state.clocks)
      .filter(([, clock]) => clock.dueAt)
      .map(([clock]) => clock)
      .sort()
  }

  it.each([
    ['acknowledge', 'open', ['explain', 'resolve']],
    ['arrive', 'open', ['explain', 'resolve']],
    ['explain', 'open', ['explain', 'resolve']],
    ['wait', 'acknowledged', ['explain', 'wait']],
    ['offerTransfer', 'acknowledged', ['explain', 'resolve', 'transfer']],
    ['acceptTransfer', 'acknowledged', ['explain', 'resolve']],
    ['refuseTransfer', 'acknowledged', ['explain', 'resolve']],
    ['whistle', 'acknowledged', ['explain', 'resolve']],
    ['setUrgency', 'acknowledged', ['arrive', 'explain', 'resolve']],
    ['setUrgency', 'open', ['ack', 'arrive', 'explain', 'resolve']],
    ['setUrgency', 'onSite', ['explain', 'resolve']],
    ['resolve', 'onSite', ['confirm']],
    ['confirm', 'resolved', []],
    ['closeExplained', 'acknowledged', []],
    ['closeNotOurs', 'acknowledged', []],
    ['withdraw', 'resolved', []],
    ['merge', 'onSite', []],
    ['reopen', 'resolved', ['ack', 'explain', 'resolve']],
    ['reopen', 'solved', ['ack', 'explain', 'resolve']],
  ] as const)('%s from %s leaves %j running', (event, name, running) => {
    expect(clocksAfter(event, name)).toEqual(running)
  })

  it('explaining moves the deadline to the end of the promised day', () => {
    const state = act(states.open, holder(seat.contact), inputs.explain)
    expect(state.clocks.explain?.dueAt).toEqual(new Date('2026-11-26T23:59:59.999+08:00'))
  })

  it('waiting pauses the time to resolve, and a reply gives back exactly what was left', () => {
    const waiting = act(states.acknowledged, holder(seat.contact), inputs.wait, later(60))
    expect(waiting.clocks.resolve).toEqual({ startedAt: monday, spentMinutes: 60 })
    const replied = act(waiting, holder(seat.contact), inputs.reply, later(24 * 60))
    expect(replied.clocks.resolve?.dueAt).toEqual(later(7 * 24 * 60 + 23 * 60))
    expect(replied.waitingSince).toBeUndefined()
    expect('waitingSince' in replied).toBe(false)
  })

  it('a second wait loses nothing of what ran before the first', () => {
    const contact = holder(seat.contact)
    const first = act(act(states.acknowledged, contact, inputs.wait, later(60)), contact, inputs.reply, later(100))
    expect(act(first, contact, inputs.wait, later(130)).clocks.resolve?.spentMinutes).toBe(90)
  })

  it('resolving and closing ask nobody anything any more, and a new cycle begins clean', () => {
    const contact = holder(seat.contact)
    const whistled = act({ ...states.acknowledged, rung: rungs.community }, contact, inputs.whistle)
    const asked = act(act(whistled, contact, inputs.wait), contact, inputs.offerTransfer)
    for (const done of [act(asked, contact, inputs.resolve), act(asked, holder(seat.desk), inputs.closeNotOurs)]) {
      expect([done.transfer, done.waitingSince, done.clocks.wait]).toEqual([undefined, undefined, undefined])
      expect(done.whistles).toEqual([{ seat: seat.department, state: 'ended', at: monday }])
    }
  })

  it('a change of urgency counts what has run and never sets a deadline before now', () => {
    const urgent = act(states.acknowledged, holder(seat.contact), inputs.setUrgency, later(50))
    expect(urgent.clocks.resolve?.dueAt).toEqual(later(60))
    const tooLate = act(states.acknowledged, holder(seat.contact), inputs.setUrgency, later(90))
    expect(tooLate.clocks.resolve?.dueAt).toEqual(later(90))
    const calm = act(urgent, holder(seat.contact), { ...inputs.setUrgency, urgency: 'H' }, later(55))
    expect(calm.clocks).toEqual({ explain: urgent.clocks.explain, resolve: { startedAt: monday, spentMinutes: 0, dueAt: later(24 * 60) } })
  })

  it('a whistle runs its own report-in in office hours', () => {
    const whistled = act({ ...states.acknowledged, rung: rungs.community }, holder(seat.contact), inputs.whistle, later(7 * 60))
    expect(whistled.whistles).toEqual([
      { seat: seat.department, state: 'pending', at: later(7 * 60), dueAt: new Date('2026-11-24T12:00:00+08:00') },
    ])
  })
})
