import { isContact } from '@shared/seats'
import { seat, states, world } from '../machine/testing/street'
import { transferSeats, whistleSeats } from './seat-choices'

const { policy } = world()

describe('seats a handler may choose', () => {
  it('offers a transfer to who works here, never to whoever has it nor above the community', () => {
    const offered = transferSeats(states.acknowledged, policy)
    expect(offered).toContain(seat.gridWorker)
    expect(offered).not.toContain(states.acknowledged.owner)
    expect(offered.some((one) => one.startsWith('subdistrictOffice') || one.startsWith('districtDepartment'))).toBe(false)
  })

  it('leaves the contact member out where the author did not want one', () => {
    expect(transferSeats({ ...states.acknowledged, owner: seat.gridWorker }, policy).some(isContact)).toBe(true)
    expect(transferSeats({ ...states.acknowledged, owner: seat.gridWorker, notMyContact: true }, policy).some(isContact)).toBe(false)
  })

  it('calls in whoever stands above the community, each only once at a time', () => {
    const offered = whistleSeats({ ...states.acknowledged, whistles: [] }, policy)
    expect(offered.length).toBeGreaterThan(0)
    expect(offered.every((one) => /^(subdistrictOffice|districtDepartment)@/.test(one))).toBe(true)
    const [first = ''] = offered
    const whistles = [{ seat: first, state: 'pending' as const, at: new Date() }]
    expect(whistleSeats({ ...states.acknowledged, whistles }, policy)).not.toContain(first)
  })
})
