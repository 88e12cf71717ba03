import { openOffers, withOpenOffers } from './open-offers'
import type { RotaOffer } from './rota-month.schema'
import { buildRotaMonth, buildShift } from './testing/build-rota-month'

const night = buildShift({ personId: 'wang' })
const other = buildShift({ personId: 'tian', from: new Date('2026-12-08T00:00:00Z'), to: new Date('2026-12-08T12:00:00Z') })
const offer = (over: Partial<RotaOffer> = {}): RotaOffer => ({
  id: 'one',
  kind: 'takeOver',
  shiftId: night.id,
  by: 'wang',
  to: 'tian',
  ...over,
})
const cover = offer({ kind: 'cover', to: undefined })
const month = (offers: RotaOffer[], shifts = [night, other]) => buildRotaMonth({ status: 'published', shifts, offers })
const before = new Date('2026-12-05T08:00:00Z')
const isOpen = (one: RotaOffer, now = before, shifts = [night, other]) => openOffers(month([one], shifts), now).length === 1

describe('an open offer', () => {
  it('is open as long as its shift is with whom it was and has not begun', () => {
    expect(isOpen(offer())).toBe(true)
    expect(isOpen(offer(), night.from)).toBe(false)
    expect(isOpen(offer(), before, [{ ...night, personId: 'sun' }])).toBe(false)
    expect(isOpen(offer(), before, [])).toBe(false)
  })

  it('to the pool is open to the end of the shift', () => {
    expect(isOpen(cover, night.from)).toBe(true)
    expect(isOpen(cover, night.to)).toBe(false)
  })

  it('of a swap needs the other shift as well', () => {
    const swap = offer({ kind: 'swap', forShiftId: other.id })
    expect(isOpen(swap)).toBe(true)
    expect(isOpen(swap, before, [night, { ...other, personId: 'sun' }])).toBe(false)
    expect(isOpen(swap, before, [night, { ...other, from: before }])).toBe(false)
  })

  it('to the pool is due to be told two hours before the shift, and once told not again', () => {
    expect(withOpenOffers(month([offer(), cover]), before).coverDueAt).toEqual(new Date('2026-12-05T10:00:00Z'))
    const told = { ...month([{ ...cover, toldAt: before }]), coverDueAt: before }
    expect(withOpenOffers(told, before)).not.toHaveProperty('coverDueAt')
    expect(withOpenOffers(told, night.to).offers).toEqual([])
  })
})
