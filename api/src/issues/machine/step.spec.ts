import { startUntil, stop, withNextTimer } from './clocks'
import { maxEntries } from './issue-state'
import { step } from './step'
import { act, author, holder, inputs, later, monday, pass, posted, rungs, seat, states, world } from './testing/street'

const { open, acknowledged } = states
const contact = holder(seat.contact)
const at = (text: string) => new Date(`${text}+08:00`)

describe('a clock that runs out', () => {
  it('not a moment before', () => {
    expect(step(open, world(new Date(later(60).getTime() - 1)))).toEqual({ state: open, entries: [], told: [] })
  })

  it('acknowledge: breach, one rung up, a fresh clock for the new rung, the new owner asked', () => {
    const { state, entries, told } = step(open, world(later(60)))
    expect(state).toMatchObject({ status: 'open', rung: rungs.gate, owner: seat.steward, cycle: 0 })
    expect(state.reached).toEqual([seat.contact, seat.steward, seat.groupLeader])
    expect(state.clocks.ack?.dueAt).toEqual(later(120))
    expect(state.breaches).toEqual([{ clock: 'ack', cycle: 0, rung: 0, dueAt: later(60), at: later(60) }])
    expect(entries).toEqual([
      { commandId: 'ack:2026-11-23T03:00:00.000Z', at: later(60), event: 'ackFired', by: 'system', breach: 'ack', rungFrom: 0, rungTo: 1 },
    ])
    expect(told).toContainEqual({
      kind: 'raised',
      urgent: false,
      to: [{ seat: seat.steward }, { seat: seat.groupLeader }],
    })
    expect(told).toContainEqual({ kind: 'climbed', urgent: false, to: [{ seat: seat.desk }] })
    expect(told).toContainEqual({ kind: 'raised', urgent: false, to: [{ author: true }] })
  })

  it('passes over rungs nobody holds and records them as gaps in cover', () => {
    const { state, entries } = step(open, world(later(60), [seat.community]))
    expect(state).toMatchObject({ rung: rungs.community, owner: seat.community })
    expect(entries[0]).toMatchObject({ rungTo: rungs.community, gaps: ['gateGroup', 'grid', 'dutyOfficer'] })
  })

  it('at the top the rung stays: the rest are asked again at nine, urgent every quarter of an hour, without filling the timeline', () => {
    const top = { ...open, rung: rungs.subdistrict, owner: seat.subdistrict }
    const first = step(top, world(later(60)))
    expect(first.state).toMatchObject({ rung: rungs.subdistrict, owner: seat.subdistrict })
    expect(first.state.clocks.ack?.dueAt).toEqual(at('2026-11-24T09:00:00'))
    expect(first.told).toEqual([{ kind: 'reminded', urgent: false, to: [{ seat: seat.subdistrict }] }])
    const again = step(first.state, world(at('2026-11-24T09:00:00')))
    expect(again.entries.map(({ event }) => event)).toEqual(['explainFired'])
    const urgent = step({ ...top, urgency: 'U' }, world(later(60)))
    expect(urgent.state.clocks.ack?.dueAt).toEqual(later(75))
  })

  it('at the top no other clock reminds beside the repeat, or puts it off', () => {
    const top = step({ ...open, rung: rungs.subdistrict, owner: seat.subdistrict }, world(later(60))).state
    const midnight = step(top, world(at('2026-11-23T23:59:59.999')))
    expect([midnight.told, midnight.state.clocks.ack]).toEqual([[], top.clocks.ack])
    expect(midnight.state.breaches.map(({ clock }) => clock)).toEqual(['ack', 'explain'])
  })

  it('explain: breach, and the end of the next day', () => {
    const { state } = step(acknowledged, world(at('2026-11-23T23:59:59.999')))
    expect(state.breaches.map(({ clock }) => clock)).toEqual(['explain'])
    expect(state.clocks.explain?.dueAt).toEqual(at('2026-11-24T23:59:59.999'))
    expect(state).toMatchObject({ status: 'acknowledged', rung: rungs.gate })
  })

  it('arrive and resolve start again from now', () => {
    const urgent = posted('lift.trapped', world(), { urgentAnswer: true }).state
    const { state, entries } = step(urgent, world(later(61)))
    expect(entries.map(({ breach }) => breach)).toEqual(['ack', 'arrive', 'resolve'])
    expect(state.clocks.arrive?.dueAt).toEqual(later(71))
    expect(state.clocks.resolve?.dueAt).toEqual(later(121))
  })

  it('wait: the time to resolve goes on', () => {
    const waiting = act(acknowledged, contact, inputs.wait)
    const { state, told } = step(stop('explain')(waiting), world(later(3 * 24 * 60)))
    expect(state.waitingSince).toBeUndefined()
    expect(state.clocks.resolve?.dueAt).toEqual(later(10 * 24 * 60))
    expect(told).toEqual([{ kind: 'waitFired', urgent: false, to: [{ seat: seat.contact }] }])
  })

  it('transfer: back to the first receiver', () => {
    const offered = act(acknowledged, contact, inputs.offerTransfer)
    const { state, entries } = step(offered, world(later(120)))
    expect(state).toMatchObject({ owner: seat.desk, status: 'acknowledged', rung: rungs.contact, breaches: [] })
    expect(state.transfer).toBeUndefined()
    expect(entries).toMatchObject([{ event: 'transferFired', by: 'system' }])
  })

  it('report-in: silent, and the subdistrict hears of it', () => {
    const whistled = act({ ...acknowledged, rung: rungs.community }, contact, inputs.whistle)
    const { state, entries, told } = step(whistled, world(at('2026-11-23T14:00:00')))
    expect(state.whistles).toEqual([{ seat: seat.department, state: 'silent', at: at('2026-11-23T14:00:00') }])
    expect(state).toMatchObject({ rung: rungs.subdistrict, owner: seat.contact })
    expect(entries).toMatchObject([{ event: 'reportInFired', rungFrom: rungs.community, rungTo: rungs.subdistrict }])
    expect(told[0]?.to).toContainEqual({ seat: seat.subdistrict })
  })

  it('confirm: closed, and not counted as solved', () => {
    const { state } = step(states.resolved, world(later(72 * 60)))
    expect(state).toMatchObject({ status: 'closed', outcome: 'solvedUnconfirmed', closedAt: later(72 * 60), clocks: {} })
  })
})

describe('one step', () => {
  it('consumes all clocks due and raises once', () => {
    const both = withNextTimer(startUntil('resolve', later(30), monday)(open))
    const { state, entries } = step(both, world(later(90)))
    expect(entries.map(({ breach, rungTo }) => [breach, rungTo])).toEqual([
      ['resolve', rungs.gate],
      ['ack', undefined],
    ])
    expect(state.rung).toBe(rungs.gate)
  })

  it('twice at the same moment is once', () => {
    const once = step(open, world(later(26 * 60)))
    expect(step(once.state, world(later(26 * 60)))).toEqual({ state: once.state, entries: [], told: [] })
  })

  it('after an outage of a month leaves the next deadline ahead', () => {
    const now = later(30 * 24 * 60)
    const { state } = step(open, world(now))
    expect(state.nextTimerAt && state.nextTimerAt > now).toBe(true)
    expect(state.rung).toBe(rungs.gate)
  })
})

describe('nobody reacts', () => {
  it('climbs from the contact member to the subdistrict, never to the district', () => {
    const forgotten = pass(open, later(3 * 24 * 60))
    expect(forgotten).toMatchObject({ status: 'open', rung: rungs.subdistrict, owner: seat.subdistrict })
    expect(forgotten.breaches.filter(({ clock }) => clock === 'ack').map(({ rung }) => rung)).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('does not fill the timeline in a year', () => {
    expect(pass(open, later(365 * 24 * 60)).entryCount).toBeLessThan(40)
    const urgent = posted('lift.trapped', world(), { urgentAnswer: true }).state
    expect(pass(urgent, later(60 * 24 * 60)).entryCount).toBeLessThan(maxEntries - 300)
  })

  it('an unheld ladder stays with the receiving desk, which hears again and again', () => {
    const orphan = posted('clean.garbage', world(monday, [])).state
    expect(orphan.owner).toBe(seat.desk)
    const { state, told, entries } = step(orphan, world(later(60), []))
    expect(state.owner).toBe(seat.desk)
    expect(entries[0]?.gaps).toEqual(['gateGroup', 'grid', 'dutyOfficer', 'community', 'subdistrict'])
    expect(told[0]).toMatchObject({ kind: 'reminded', to: expect.arrayContaining([{ seat: seat.desk }]) })
  })
})

it('a new cycle begins one rung higher with fresh clocks, and its own breaches', () => {
  const reopened = act(states.solved, author, inputs.reopen, later(600))
  expect(reopened).toMatchObject({
    status: 'open',
    cycle: 1,
    rung: rungs.gate,
    owner: seat.steward,
    steps: {},
    cycleStartedAt: later(600),
    postedAt: monday,
  })
  expect(reopened.clocks.ack?.dueAt).toEqual(later(660))
  expect(reopened.clocks.explain?.dueAt).toEqual(at('2026-11-23T23:59:59.999'))
  for (const gone of ['outcome', 'closedAt', 'resolvedAt', 'feedback', 'explanation']) expect(gone in reopened).toBe(false)
})
