import type { Purpose } from '@shared/channels'
import type { Recipient } from '../../core/outbox'
import type { Actor } from '../../people/actor'

/** Whether others wait for what this person does: then the urgent and the work come first. */
const answersForOthers = ({ appointments, contactOf, people }: Actor): boolean =>
  appointments.length > 0 || contactOf.length > 0 || people.some(({ kind }) => kind === 'staff')

const ofEverybody: readonly Purpose[] = ['progress', 'household', 'notice']
const ofHandlers: readonly Purpose[] = ['urgent', 'duty', 'todo']

/** What matters to somebody, the most pressing first. */
export const purposesFor = (actor: Actor): readonly Purpose[] => (answersForOthers(actor) ? [...ofHandlers, ...ofEverybody] : ofEverybody)

/**
 * As whom somebody is told things about the own person: the roster entry, of several the one that works; without any the account at
 * home.
 */
export function mySelf({
  people,
  appointments,
  residencies: [home],
  accountId,
}: Actor): { communityId: string; recipient: Recipient } | undefined {
  const mine =
    people.find(({ personId }) => appointments.some((held) => held.personId === personId)) ??
    people.find(({ kind }) => kind !== 'resident') ??
    people[0]
  if (mine) return { communityId: mine.communityId, recipient: `person:${mine.personId}` }
  return home && { communityId: home.communityId, recipient: `account:${accountId}` }
}
