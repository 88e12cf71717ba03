import { type Actor, holdsRoleOver } from '../../people/actor'

export type Side = 'outgoing' | 'incoming'

/** On which side of a hand-over somebody stands; undefined: on none. */
export function sideOf({ people }: Actor, { outgoing, incoming }: Record<Side, readonly { personId: string }[]>): Side | undefined {
  const isMe = ({ personId }: { personId: string }) => people.some((mine) => mine.personId === personId)
  if (incoming.some(isMe)) return 'incoming'
  return outgoing.some(isMe) ? 'outgoing' : undefined
}

/** Both sides and the office. */
export const readsHandover = (actor: Actor, communityId: string, side: Side | undefined): boolean =>
  side !== undefined || holdsRoleOver(actor, ['communityStaff', 'communitySecretary', 'administrator'], [communityId])
