import { atLocal, daysAfter, endOfLocalDay, type LocalDay, localDay, monthsAfter } from '../../calendar/local-time'
import type { Household } from '../household.schema'
import type { WordlessVisit } from './visits.repository'

/** As offices keep their visiting ledgers: an ordinary home is seen twice a year, one that needs care every month. */
const monthsBetween = { ordinary: 6, care: 1 } as const
/** Said ahead as a day of the week. */
const soonDays = 6

type Contact = Pick<WordlessVisit, 'kind' | 'at' | 'nextVisitDay'>

/** A household as far as visiting goes. */
export interface Visiting {
  household: Pick<Household, 'careFlags' | 'occupancy'>
  /** The member's own home. */
  own: boolean
  /** Since when the member is its contact. */
  since: Date
  /** The latest first. */
  contacts: readonly Contact[]
}

export interface VisitDue {
  /** The end of a local day. */
  by: Date
  state?: 'late' | 'soon'
}

/** A chat keeps in touch, but nobody was seen or heard. */
const countsAsVisit = ({ kind }: Contact): boolean => kind !== 'message'

/** Nobody visits himself or an empty dwelling. */
export const isToVisit = ({ household, own }: Pick<Visiting, 'household' | 'own'>): boolean => !own && household.occupancy !== 'vacant'

/**
 * When to look in: so many months after the last visit (after the member took over, if there was none), or on the day the member
 * promised since, if that is earlier. Undefined where nobody is to be visited.
 */
export function visitDue(visiting: Visiting, now: Date): VisitDue | undefined {
  if (!isToVisit(visiting)) return undefined
  const { household, since, contacts } = visiting
  const months = household.careFlags.length > 0 ? monthsBetween.care : monthsBetween.ordinary
  const regular = monthsAfter(localDay(contacts.find(countsAsVisit)?.at ?? since), months)
  const promised = promisedDay(contacts)
  const by = endOfLocalDay(atLocal(promised !== undefined && promised < regular ? promised : regular))
  if (by < now) return { by, state: 'late' }
  return localDay(by) <= daysAfter(localDay(now), soonDays) ? { by, state: 'soon' } : { by }
}

/** The last promise that no visit has kept yet. */
function promisedDay(contacts: readonly Contact[]): LocalDay | undefined {
  const lastVisit = contacts.findIndex(countsAsVisit)
  const sinceThen = lastVisit < 0 ? contacts : contacts.slice(0, lastVisit + 1)
  return sinceThen.find(({ nextVisitDay }) => nextVisitDay !== undefined)?.nextVisitDay
}

/** Was it visited in the calendar month of `now`? */
export const visitedThisMonth = ({ contacts }: Pick<Visiting, 'contacts'>, now: Date): boolean =>
  contacts.some((contact) => countsAsVisit(contact) && localDay(contact.at).slice(0, 7) === localDay(now).slice(0, 7))
