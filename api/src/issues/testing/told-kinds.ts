import type { PersonEvent } from '@shared/issues'
import { eventTable } from '../machine/event-table'
import type { IssueState, Told } from '../machine/issue-state'
import { step } from '../machine/step'
import { everybody, inputs, later, monday, posted, seat, states, world } from '../machine/testing/street'
import { timerTable } from '../machine/timer-table'

const audienceOf = (to: Told['to'][number]): string => ('seat' in to ? 'handler' : 'author' in to ? 'author' : 'neighbour')

/** An issue in which everything has happened, so that every row of the tables finds somebody to tell. */
const busy: IssueState = {
  ...states.acknowledged,
  urgency: 'U',
  transfer: { to: seat.gridWorker, from: seat.contact, by: { accountId: 'a' }, at: monday },
  whistles: [{ seat: seat.department, state: 'pending', at: monday, dueAt: later(60) }],
}
const calm: IssueState = { ...busy, urgency: 'N' }

/** Every `issue.<kind>.<audience>` that the machine's tables can bring forth, also for rows added later. */
export function kindsTheMachineTells(): string[] {
  const ctx = { ...world(), actor: everybody, doer: { accountId: 'a', seat: seat.community } }
  const byPeople = (Object.keys(inputs) as PersonEvent[]).flatMap((event) => eventTable[event].tell(busy, calm, ctx))
  const byClocks = Object.values(timerTable).flatMap(({ tell }) => tell?.(busy, calm, ctx) ?? [])
  const fresh = posted('lift.trapped', undefined, { urgentAnswer: true })
  const raised = step(fresh.state, world(fresh.state.nextTimerAt))
  const atTheTop = step(fresh.state, world(fresh.state.nextTimerAt, [seat.contact]))
  return [
    ...new Set(
      [...byPeople, ...byClocks, ...fresh.told, ...raised.told, ...atTheTop.told].flatMap(({ kind, to }) =>
        to.map((one) => `issue.${kind}.${audienceOf(one)}`),
      ),
    ),
  ].sort()
}
