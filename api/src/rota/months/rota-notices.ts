import { localTime } from '../../calendar/local-time'
import { groupBy } from '../../core/group-by'
import { type PendingNotice, pendingNotice } from '../../core/outbox'
import { dayWords } from '../planning/time-words'
import type { RotaMonth, Shift } from './rota-month.schema'

const shown = 3

/** To everybody who still has a shift on it: how many, and which come first. */
export const published = (month: RotaMonth, now: Date): PendingNotice[] =>
  [...groupBy(ahead(month.shifts, now), ({ personId }) => personId)].map(([personId, shifts]) =>
    told('rotaPublished', month, personId, {
      month: String(Number(month.month.slice(5))),
      count: String(shifts.length),
      headline: inWords(shifts),
    }),
  )

/**
 * To those who got or lost shifts that are not over.
 * @param by who did it and knows; absent: nobody of the roster
 */
export function shiftsChanged(before: RotaMonth, after: RotaMonth, by: string | undefined, now: Date): PendingNotice[] {
  const others = ({ shifts }: RotaMonth) => ahead(shifts, now).filter(({ personId }) => personId !== by)
  return [
    ...perPerson('shiftsGiven', after, missingIn(others(before), others(after))),
    ...perPerson('shiftsTakenOff', after, missingIn(others(after), others(before))),
  ]
}

const perPerson = (kind: string, month: RotaMonth, shifts: readonly HeldShift[]): PendingNotice[] =>
  [...groupBy(shifts, ({ personId }) => personId)].map(([personId, those]) => told(kind, month, personId, { headline: inWords(those) }))

type HeldShift = Shift & { personId: string }

const ahead = (shifts: readonly Shift[], now: Date): HeldShift[] =>
  shifts.flatMap((shift) => (shift.personId && shift.to > now ? [{ ...shift, personId: shift.personId }] : []))

const missingIn = (others: readonly HeldShift[], shifts: readonly HeldShift[]): HeldShift[] =>
  shifts.filter(({ id, personId }) => !others.some((other) => other.id === id && other.personId === personId))

const told = (kind: string, month: RotaMonth, personId: string, params: Record<string, string>): PendingNotice =>
  pendingNotice({ kind, recipients: [`person:${personId}`], params, urgent: false, target: { kind: 'rota', id: month._id } })

/** 12 月 5 日夜班 20:00–08:00，12 月 8 日白班 08:00–20:00 等 5 个 */
export function inWords(shifts: readonly Shift[]): string {
  const first = shifts.slice(0, shown).map(({ day, name, from, to }) => `${dayWords(day)}${name} ${localTime(from)}–${localTime(to)}`)
  return `${first.join('，')}${shifts.length > shown ? ` 等 ${shifts.length} 个` : ''}`
}
