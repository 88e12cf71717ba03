import type { Seat } from '@shared/seats'
import type { MachineContext } from './context'
import type { IssueState, Told, ToldKind, ToldTo } from './issue-state'
import { alertedAtOnce, rungSeats } from './ladder'

/** Who hears of a change. Nobody is told twice by one notice; the service leaves out whoever did it. */
type Tell = (state: IssueState) => Told[]

const told = (kind: ToldKind, to: ToldTo[], urgent = false): Told[] => (to.length > 0 ? [{ kind, to, urgent }] : [])
const toSeats = (seats: readonly Seat[]): ToldTo[] => [...new Set(seats)].map((seat) => ({ seat }))

export const author =
  (kind: ToldKind): Tell =>
  () =>
    told(kind, [{ author: true }])

/** The author and whoever said "me too". */
export const authorAndNeighbours =
  (kind: ToldKind): Tell =>
  () =>
    told(kind, [{ author: true }, { meToo: true }])

/** For their information. */
export const seats =
  (kind: ToldKind, pick: (state: IssueState) => readonly Seat[]): Tell =>
  (state) =>
    told(kind, toSeats(pick(state)))

export const owner = (kind: ToldKind): Tell => seats(kind, (state) => [state.owner])

/** They are to do something: urgent when the issue is. */
export const asked =
  (kind: ToldKind, pick: (state: IssueState) => readonly Seat[]): Tell =>
  (state) =>
    told(kind, toSeats(pick(state)), state.urgency === 'U')

/** The rung's seats and whoever else is asked; those whom urgency alerts at once hear of it by the alert alone. */
export function askedUrgently(kind: ToldKind, picked: readonly Seat[], state: IssueState, ctx: MachineContext): Told[] {
  const alert = urgentAlert(state, ctx)
  const alerted = alert.flatMap(({ to }) => to.flatMap((one) => ('seat' in one ? [one.seat] : [])))
  return [...asked(kind, () => picked.filter((seat) => !alerted.includes(seat)))(state), ...alert]
}

/** Contact member and duty officer at once, when the issue is urgent. */
export const urgentAlert = (state: IssueState, { policy }: MachineContext): Told[] =>
  state.urgency === 'U' ? told('urgentAlert', toSeats(alertedAtOnce(policy, state)), true) : []

export const seatsOfRung = (state: IssueState, { policy }: MachineContext): Seat[] => rungSeats(policy, state.rung, state.place)
