import type { PersonEvent } from '@shared/issues'
import * as fc from 'fast-check'
import { DomainError } from '../../core/domain-error'
import { allowedEvents } from './allowed'
import { running } from './clocks'
import type { IssueState, TimelineEntry } from './issue-state'
import { maxEntries } from './issue-state'
import { ladderSeats } from './ladder'
import { step } from './step'
import { as, author, events, everybody, holder, inputs, later, mergeTarget, monday, place, posted, seat, world } from './testing/street'
import { transition } from './transition'

/** Random lives of an issue: who acts, what they do, how long until then, which seats nobody holds meanwhile. */
const policy = world().policy
const actors = [everybody, author, ...Object.values(seat).map((held) => holder(held))]
const move = fc.record({
  event: fc.constantFrom(...events),
  actor: fc.constantFrom(...actors),
  minutes: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 5 * 24 * 60 })),
  held: fc.subarray(ladderSeats(policy, place), { minLength: 0 }),
})
const life = fc.record({
  category: fc.constantFrom('clean.garbage', 'lift.trapped', 'order.greenTaken', 'noise.night'),
  urgent: fc.boolean(),
  notMyContact: fc.boolean(),
  moves: fc.array(move, { maxLength: 40 }),
})

interface Moment {
  before: IssueState
  after: IssueState
  entries: TimelineEntry[]
  now: Date
}

/** Lives through it; `look` sees every change. */
function live(
  { category, urgent, notMyContact, moves }: typeof life extends fc.Arbitrary<infer T> ? T : never,
  look: (moment: Moment) => void,
): void {
  let state = posted(category, world(), { urgentAnswer: urgent, notMyContact }).state
  let now = monday
  for (const { event, actor, minutes, held } of moves) {
    now = later(minutes, now)
    const ctx = { ...as(actor, now, { mergeTarget }), held: world(now, held).held }
    const stepped = step(state, ctx)
    look({ before: state, after: stepped.state, entries: stepped.entries, now })
    const promised = event === 'explain' ? { ...inputs.explain, promisedAt: later(300, now).toISOString() } : inputs[event]
    const done = attempt(() => transition(stepped.state, promised, ctx))
    if (done) look({ before: stepped.state, after: done.state, entries: [done.entry], now })
    state = done?.state ?? stepped.state
  }
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

const always = (law: (moment: Moment) => void): void =>
  fc.assert(
    fc.property(life, (lived) => live(lived, law)),
    { numRuns: 100 },
  )

describe('whatever happens to an issue', () => {
  it('nextTimerAt is its earliest running clock', () => {
    always(({ after }) => {
      const due = running(after).map(({ dueAt }) => dueAt.getTime())
      expect(after.nextTimerAt?.getTime()).toBe(due.length > 0 ? Math.min(...due) : undefined)
    })
  })

  it('a closed one has no running clock and nobody asked, an unclosed one always has a clock', () => {
    always(({ after }) => {
      expect(after.nextTimerAt === undefined).toBe(after.status === 'closed')
      expect(after.outcome !== undefined).toBe(after.status === 'closed')
      if (after.status === 'closed') expect([after.clocks, after.transfer, after.waitingSince]).toEqual([{}, undefined, undefined])
    })
  })

  it('somebody’s seat owns it, and the first receiver never changes', () => {
    always(({ before, after }) => {
      expect(after.owner).not.toBe('')
      expect(after.firstReceiver).toBe(before.firstReceiver)
    })
  })

  it('the rung never falls, the cycle never passes its limit', () => {
    always(({ before, after }) => {
      expect(after.rung).toBeGreaterThanOrEqual(before.rung)
      expect(after.rung).toBeLessThan(policy.ladder.length)
      expect(after.cycle).toBeLessThanOrEqual(policy.maxCycles)
      expect(after.waits).toBeLessThanOrEqual(2)
    })
  })

  it('each breach is recorded once, and none is ever lost', () => {
    always(({ before, after }) => {
      const keys = after.breaches.map(({ clock, cycle, rung }) => `${clock} ${cycle} ${rung}`)
      expect(new Set(keys).size).toBe(keys.length)
      expect(after.breaches.slice(0, before.breaches.length)).toEqual(before.breaches)
    })
  })

  it('a step leaves nothing due, and a second at the same moment does nothing', () => {
    always(({ after, now }) => {
      const settled = step(after, world(now)).state
      expect(settled.nextTimerAt === undefined || settled.nextTimerAt > now).toBe(true)
      expect(step(settled, world(now))).toEqual({ state: settled, entries: [], told: [] })
    })
  })

  it('the timeline is counted, and has room', () => {
    always(({ before, after, entries }) => {
      expect(after.entryCount).toBe(before.entryCount + entries.length)
      expect(after.entryCount).toBeLessThanOrEqual(maxEntries)
    })
  })

  it('it is plain JSON and dates: no key holds undefined', () => {
    always(({ after, entries }) => {
      for (const part of [after, ...Object.values(after.clocks), ...after.whistles, ...entries])
        expect(Object.entries(part).filter(([, value]) => value === undefined)).toEqual([])
    })
  })
})

it('a button is shown exactly when its event is not refused by the state', () => {
  fc.assert(
    fc.property(life, fc.constantFrom(...actors), (lived, actor) => {
      live(lived, ({ after, now }) => {
        const ctx = as(actor, now, { mergeTarget })
        const works = (event: PersonEvent) => attempt(() => transition(after, inputs[event], ctx)) !== undefined
        const shown = allowedEvents(after, ctx)
        for (const event of events) if (works(event)) expect(shown).toContain(event)
        const sent: PersonEvent[] = ['explain', 'offerTransfer', 'whistle']
        for (const event of shown) if (!sent.includes(event)) expect([event, works(event)]).toEqual([event, true])
      })
    }),
    { numRuns: 40 },
  )
})
