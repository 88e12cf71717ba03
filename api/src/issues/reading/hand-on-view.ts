import type { CommunityPolicy } from '@shared/community-policy'
import type { AskedSeatView, IssueView, PersonEvent, SeatChoiceView } from '@shared/issues'
import { type Seat, seatName } from '@shared/seats'
import type { IssueState, TimelineEntry } from '../machine/issue-state'
import { transferSeats, whistleSeats } from './seat-choices'

type HandOnView = Pick<IssueView, 'transferTo' | 'whistleTo' | 'asked'>

/** Every seat that {@link handOnView} may name: whose holders have to be read. */
export const handOnSeats = (state: IssueState, policy: CommunityPolicy): Seat[] => [
  ...transferSeats(state, policy),
  ...whistleSeats(state, policy),
  ...state.whistles.map(({ seat }) => seat),
]

/** To whom it may be handed on, offered only where somebody holds the seat; who was asked, and what they said. */
export function handOnView(
  state: IssueState,
  timeline: readonly TimelineEntry[],
  policy: CommunityPolicy,
  actions: readonly PersonEvent[],
  peopleOf: (seat: Seat) => string[],
): HandOnView {
  const choice = (seat: Seat): SeatChoiceView => ({ seat, name: seatName(seat), people: peopleOf(seat) })
  const held = (seats: Seat[]) => seats.map(choice).filter(({ people }) => people.length > 0)
  return {
    transferTo: actions.includes('offerTransfer') ? held(transferSeats(state, policy)) : [],
    whistleTo: actions.includes('whistle') ? held(whistleSeats(state, policy)) : [],
    asked: askedSeats(state).map(({ seat, ...asked }) => ({
      ...asked,
      name: seatName(seat),
      people: peopleOf(seat),
      words: timeline.findLast(({ event, to }) => event === askedBy[asked.kind] && to === seat)?.words,
    })),
  }
}

const askedBy = { transfer: 'offerTransfer', whistle: 'whistle' } as const

function askedSeats({
  transfer,
  whistles,
  owner,
  clocks,
  status,
}: IssueState): (Omit<AskedSeatView, 'name' | 'people' | 'words'> & { seat: Seat })[] {
  if (status === 'resolved' || status === 'closed') return []
  const by = clocks.transfer?.dueAt?.toISOString()
  return [
    ...(transfer ? [{ kind: 'transfer' as const, seat: transfer.to, state: 'pending' as const, leads: false, ...(by && { by }) }] : []),
    ...whistles.flatMap(({ seat, state, dueAt }) =>
      state === 'ended'
        ? []
        : [
            {
              kind: 'whistle' as const,
              seat,
              state,
              leads: state === 'reportedIn' && owner === seat,
              ...(dueAt && { by: dueAt.toISOString() }),
            },
          ],
    ),
  ]
}
