import type { Actor } from '../../people/actor'
import { revealsAs } from '../residency.policy'

export type VisitReader = NonNullable<ReturnType<typeof revealsAs>>

/** Whoever lives there, by the roster or by a residency, never reads what was written about the own home. */
const livesIn = (actor: Actor, householdId: string): boolean =>
  [...actor.people, ...actor.residencies].some((home) => home.householdId === householdId)

/** The roster entry that visits: the household's present contact member, who does not visit himself. */
export const visitsAs = (actor: Actor, householdId: string): string | undefined =>
  livesIn(actor, householdId) ? undefined : actor.contactOf.find((held) => held.householdId === householdId)?.personId

/** By which role the log may be read: contact member, steward of the gate, the community's staff. */
export const readsVisitsAs = (actor: Actor, householdId: string, gatePath: readonly string[]): VisitReader | undefined =>
  livesIn(actor, householdId) ? undefined : revealsAs(actor, householdId, gatePath)
