import type { Contacts } from '../picture/cover-figures'
import type { Dealt, Plan } from './plan.schema'

/**
 * What applying the plan does to households, in the plan's order. Cover is never lost: whoever got nobody keeps the present contact, on
 * leave or not, until somebody is found; only somebody who has left the roster is taken off without another.
 */
export const movesOf = ({ households }: Pick<Plan, 'households'>): Dealt[] =>
  households.filter(({ from, to, left }) => (to === undefined ? left : to !== from))

export const plannedContacts = ({ households }: Pick<Plan, 'households'>): Contacts =>
  new Map(households.flatMap(({ id, to }) => (to === undefined ? [] : [[id, to] as const])))

/** As it was when the plan was computed. */
export const formerContacts = ({ households }: Pick<Plan, 'households'>): Contacts =>
  new Map(households.flatMap(({ id, from }) => (from === undefined ? [] : [[id, from] as const])))
