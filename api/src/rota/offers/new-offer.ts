import { maxOpenOffers, type OfferShiftInput } from '@shared/rota-offers'
import { DomainError } from '../../core/domain-error'
import { openOffers } from '../months/open-offers'
import type { RotaMonth, RotaOffer, Shift } from '../months/rota-month.schema'

/**
 * What somebody wants, as an offer of the month. Rules are asked elsewhere.
 * @param mine the asker's roster entries
 * @throws ROTA_SHIFT_NOT_FOUND, ROTA_SHIFT_NOT_YOURS, ROTA_SHIFT_OVER, ROTA_SHIFT_BEGUN, ROTA_SWAP_OTHER_MONTH, ROTA_OFFER_SELF
 */
export function newOffer(month: RotaMonth, id: string, wanted: OfferShiftInput, mine: readonly string[], now: Date): RotaOffer {
  const shift = ownShift(month, wanted.shiftId, mine, now)
  const offer = { id, shiftId: shift.id, by: shift.personId }
  if (wanted.kind === 'cover') return { ...offer, kind: 'cover' }
  requireAhead(shift, now)
  if (wanted.kind === 'takeOver') return { ...offer, kind: 'takeOver', to: notMine(wanted.personId, mine) }
  if (!wanted.forShiftId.startsWith(month.month)) throw new DomainError('ROTA_SWAP_OTHER_MONTH')
  const other = month.shifts.find((one) => one.id === wanted.forShiftId)
  if (other?.personId === undefined) throw new DomainError('ROTA_SHIFT_NOT_FOUND')
  requireAhead(other, now)
  return { ...offer, kind: 'swap', to: notMine(other.personId, mine), forShiftId: other.id }
}

/** @throws ROTA_SHIFT_NOT_FOUND, ROTA_SHIFT_NOT_YOURS, ROTA_SHIFT_OVER */
export function ownShift({ status, shifts }: RotaMonth, shiftId: string, mine: readonly string[], now: Date): Shift & { personId: string } {
  const shift = shifts.find(({ id }) => id === shiftId)
  if (!shift || status === 'draft') throw new DomainError('ROTA_SHIFT_NOT_FOUND')
  const { personId } = shift
  if (personId === undefined || !mine.includes(personId)) throw new DomainError('ROTA_SHIFT_NOT_YOURS')
  if (shift.to <= now) throw new DomainError('ROTA_SHIFT_OVER')
  return { ...shift, personId }
}

/** Those that are open with new ones. What is asked already is not asked twice. @throws ROTA_OFFERS_FULL */
export function withOffers(month: RotaMonth, added: readonly RotaOffer[], now: Date): RotaOffer[] {
  const open = openOffers(month, now)
  const offers = [...open, ...added.filter((offer) => !open.some((other) => isSame(other, offer)))]
  if (offers.length > maxOpenOffers) throw new DomainError('ROTA_OFFERS_FULL', { max: maxOpenOffers })
  return offers
}

const isSame = (a: RotaOffer, b: RotaOffer): boolean =>
  a.kind === b.kind && a.shiftId === b.shiftId && a.to === b.to && a.forShiftId === b.forShiftId

function requireAhead({ from }: Shift, now: Date): void {
  if (from <= now) throw new DomainError('ROTA_SHIFT_BEGUN')
}

function notMine(personId: string, mine: readonly string[]): string {
  if (mine.includes(personId)) throw new DomainError('ROTA_OFFER_SELF')
  return personId
}
