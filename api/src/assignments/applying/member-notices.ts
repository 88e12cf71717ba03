import { groupBy } from '../../core/group-by'
import { type PendingNotice, pendingNotice } from '../../core/outbox'
import type { CommunityPicture } from '../picture/community-picture'
import type { AssignmentEvent } from './assignment-event.schema'

type Move = Pick<AssignmentEvent, 'householdId' | 'from' | 'to'>

/**
 * What the members hear of a plan that was applied: one message about the households they get, one about those that others look after
 * from now on. Nobody is told about the own home. The same moves give the same messages in the same order.
 */
export function memberNotices(planId: string, { gates, households, members }: CommunityPicture, moves: readonly Move[]): PendingNotice[] {
  const gateNames = new Map(gates.map(({ id, fullName }) => [id, fullName]))
  const moved = new Map(moves.map((move) => [move.householdId, move]))
  const walked = households.flatMap(({ id, gateId, room }) => {
    const move = moved.get(id)
    return move ? [{ ...move, gateName: gateNames.get(gateId) ?? '', room }] : []
  })
  const home = new Map(members.map(({ id, ownHouseholdId }) => [id, ownHouseholdId]))
  const gained = groupBy(
    walked.filter(({ householdId, to = '' }) => home.get(to) !== householdId),
    ({ to }) => to,
  )
  const givenUp = groupBy(walked, ({ from }) => from)
  const notice = (kind: string, personId: string, rooms: Room[] | undefined): PendingNotice[] =>
    rooms
      ? [
          pendingNotice({
            eventId: `${planId}:${kind}:${personId}`,
            kind,
            recipients: [`person:${personId}`],
            params: { count: String(rooms.length), rooms: roomWords(rooms) },
            urgent: false,
            target: { kind: 'myHouseholds', id: planId },
          }),
        ]
      : []
  return members
    .filter(({ ended }) => !ended)
    .flatMap(({ id }) => [...notice('householdsGained', id, gained.get(id)), ...notice('householdsGivenUp', id, givenUp.get(id))])
}

interface Room {
  gateName: string
  room: string
}

/** Nobody reads more than that; the page lists them all. */
const roomsNamed = 20

/** 3号楼2单元 301、302；4号楼1单元 101 */
function roomWords(rooms: readonly Room[]): string {
  const named = groupBy(rooms.slice(0, roomsNamed), ({ gateName }) => gateName)
  const words = [...named].map(([gateName, ofGate]) => `${gateName} ${ofGate.map(({ room }) => room).join('、')}`).join('；')
  return rooms.length > roomsNamed ? `${words} 等` : words
}
