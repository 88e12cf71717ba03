import type { RotaMonth, RotaOffer, Shift } from './rota-month.schema'

type Offering = Pick<RotaMonth, 'shifts' | 'offers'>

/** The office hears of a shift that nobody has taken so long before it begins. */
const warnedBeforeMs = 2 * 60 * 60_000

/**
 * Those one may still agree to: each shift is with whom it was, and has not begun. 顶班 is left until the shift ends: somebody may
 * fall ill in the middle of it.
 */
export function openOffers({ shifts, offers }: Offering, now: Date): RotaOffer[] {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]))
  return offers.filter(({ kind, shiftId, by, to, forShiftId }) => {
    const given = byId.get(shiftId)
    if (given?.personId !== by || (kind === 'cover' ? given.to : given.from) <= now) return false
    const wanted = forShiftId === undefined ? undefined : byId.get(forShiftId)
    return kind !== 'swap' || (wanted !== undefined && wanted.personId === to && wanted.from > now)
  })
}

/** 顶班 that nobody has taken, and the office does not know of it, with its shift. */
export function untoldCovers({ shifts, offers }: Offering): { offer: RotaOffer; shift: Shift; dueAt: Date }[] {
  return offers.flatMap((offer) => {
    const shift = shifts.find(({ id }) => id === offer.shiftId)
    if (!shift || offer.kind !== 'cover' || offer.toldAt) return []
    return [{ offer, shift, dueAt: new Date(shift.from.getTime() - warnedBeforeMs) }]
  })
}

/** A month in which only those offers are left that are open, and when the office is to be told of one. */
export function withOpenOffers(month: RotaMonth, now: Date): RotaMonth {
  const { coverDueAt: _, ...said } = month
  const offers = openOffers(month, now)
  const dueAt = untoldCovers({ ...month, offers }).map((cover) => cover.dueAt.getTime())
  return { ...said, offers, ...(dueAt.length > 0 ? { coverDueAt: new Date(Math.min(...dueAt)) } : {}) }
}
