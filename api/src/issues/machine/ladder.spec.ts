import { defaultPolicy as policy } from '../../../../config/presets/beijing-community'
import { alertedAtOnce, ladderSeats, rise, rungIndex, rungOfSeat, rungSeats } from './ladder'
import { place, rungs, seat, states, world } from './testing/street'

const { open } = states
const { householdId, gridId, ...gateOnly } = place

describe('the ladder at a place', () => {
  it('is made of seats of this household, gate, grid, community and subdistrict', () => {
    expect(policy.ladder.map((_, rung) => rungSeats(policy, rung, place)[0])).toEqual([
      seat.contact,
      seat.steward,
      seat.gridWorker,
      seat.duty,
      seat.community,
      seat.subdistrict,
      seat.department,
    ])
    expect(ladderSeats(policy, place)).toHaveLength(10)
  })

  it('has no contact member for the gate itself, no grid where there is none, and neither is a gap in cover', () => {
    expect(rungSeats(policy, rungs.contact, gateOnly)).toEqual([])
    const { state, gaps } = rise({ ...open, place: gateOnly }, 0, world(undefined, [seat.duty]))
    expect(state.rung).toBe(rungs.duty)
    expect(gaps).toEqual(['gateGroup'])
  })

  it('finds rungs by key, the next above where a community left one out', () => {
    const without = { ...policy, ladder: policy.ladder.filter(({ key }) => key !== 'community') }
    expect(rungIndex(policy, 'community')).toBe(rungs.community)
    expect(without.ladder[rungIndex(without, 'community')]?.key).toBe('subdistrict')
  })

  it('knows where a seat stands', () => {
    expect(rungOfSeat(policy, place, seat.secretary)).toBe(rungs.community)
    expect(rungOfSeat(policy, place, seat.desk)).toBe(-1)
  })

  it('gives a rung to its first held seat, and lets all its seats act', () => {
    const { state, gaps } = rise(open, rungs.gate, world(undefined, [seat.groupLeader]))
    expect(state).toMatchObject({ rung: rungs.gate, owner: seat.groupLeader, reached: [seat.contact, seat.steward, seat.groupLeader] })
    expect(gaps).toEqual([])
  })

  it('never climbs to the district by itself', () => {
    expect(rise(open, rungs.district, world())).toEqual({ state: open, rose: false, gaps: [] })
  })

  it('alerts contact member and duty officer at once, but not the contact the author avoids', () => {
    expect(alertedAtOnce(policy, { place, notMyContact: false })).toEqual([seat.contact, seat.duty])
    expect(alertedAtOnce(policy, { place, notMyContact: true })).toEqual([seat.duty])
  })
})
