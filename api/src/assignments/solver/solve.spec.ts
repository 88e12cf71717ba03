import * as fc from 'fast-check'
import type { Problem, Solution } from './problem'
import { solve } from './solve'
import { fresh, layOut, membersAt, usualLimits } from './testing/layouts'
import { flavours, randomProblem } from './testing/random-problem'

const loads = ({ contacts }: Solution): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const member of contacts.values()) counts[member] = (counts[member] ?? 0) + 1
  return counts
}
const roomsOf = ({ contacts }: Solution, member: string): string[] =>
  [...contacts].filter(([, contact]) => contact === member).map(([household]) => household)
const kept = (problem: Problem, solution: Solution): Problem => ({
  ...problem,
  households: problem.households.map((household) => ({ ...household, contactId: solution.contacts.get(household.id) })),
})

describe('Three communities as they are built', () => {
  it('a slab of six storeys, three gates of twelve: two members each, six floors in two halves', () => {
    const problem = fresh({ ...layOut({ buildings: [[12, 12, 12]] }), members: membersAt({ 'g0.0': 2, 'g0.1': 2, 'g0.2': 2 }) })
    const plan = solve(problem)
    expect(plan).toMatchObject({ proven: true, cost: { uncovered: 0, shortfall: 0, idle: 0, moves: 0, distance: 0, imbalance: 0 } })
    expect(roomsOf(plan, 'mg0.0.0')).toEqual(['g0.0-101', 'g0.0-102', 'g0.0-201', 'g0.0-202', 'g0.0-301', 'g0.0-302'])
  })

  it('a tower of 26 storeys with 104 households and 13 members: eight each, four to a floor', () => {
    const plan = solve(fresh({ ...layOut({ buildings: [[104]], perFloor: 4 }), members: membersAt({ 'g0.0': 13 }) }))
    expect(new Set(Object.values(loads(plan)))).toEqual(new Set([8]))
    const floors = roomsOf(plan, 'mg0.0.0').map((room) => room.slice(5, -2))
    expect(new Set(floors).size).toBe(2)
  })

  it('a mixed compound: the tower without members is looked after by its neighbours, the nearest first', () => {
    const { gates, households } = layOut({ buildings: [[10, 10], [20], [6]], buildingsPerGrid: 2 })
    const plan = solve(fresh({ gates, households, members: membersAt({ 'g0.0': 3, 'g0.1': 2, 'g2.0': 1 }) }))
    expect(plan).toMatchObject({ proven: true, cost: { uncovered: 0, shortfall: 0, idle: 0 } })
    // 10 + 10 + 6 households stay at their gates; of the 20, two steps away, as few as may be go to the other grid
    expect(plan.cost.distance).toBe(2 * 20)
  })
})

describe('What comes first', () => {
  const twoGates = layOut({ buildings: [[8], [8]] })

  it('moves nobody only to walk less', () => {
    const problem = fresh({ ...twoGates, members: membersAt({ 'g0.0': 1, 'g1.0': 1 }) })
    const crossed = {
      ...problem,
      households: problem.households.map((h) => ({ ...h, contactId: h.gateId === 'g0.0' ? 'mg1.0.0' : 'mg0.0.0' })),
    }
    expect(solve(crossed).cost).toMatchObject({ moves: 0, distance: 32 })
  })

  it('moves households rather than leave a member with four', () => {
    const problem = fresh({ ...layOut({ buildings: [[13]] }), members: membersAt({ 'g0.0': 2 }) })
    const uneven = {
      ...problem,
      households: problem.households.map((h, index) => ({ ...h, contactId: index < 4 ? 'mg0.0.0' : 'mg0.0.1' })),
    }
    expect(solve(uneven)).toMatchObject({ proven: true, cost: { shortfall: 0, moves: 1 } })
  })

  it('covers everybody even where that means too few for one', () => {
    const plan = solve(
      fresh({ ...layOut({ buildings: [[12]] }), members: membersAt({ 'g0.0': 1 }).concat({ id: 'other', available: true, max: 2 }) }),
    )
    expect(plan.cost).toMatchObject({ uncovered: 0, shortfall: 3 })
  })

  it('keeps one in reserve where eleven households would make three members short', () => {
    const plan = solve(fresh({ ...layOut({ buildings: [[11]] }), members: membersAt({ 'g0.0': 3 }) }))
    expect(plan).toMatchObject({ proven: true, cost: { shortfall: 0, idle: 1 } })
  })

  it('a repair brings in nobody who is not needed, a fresh plan everybody', () => {
    const problem = fresh({ ...layOut({ buildings: [[20]] }), members: membersAt({ 'g0.0': 3 }) })
    const twoInUse = {
      ...problem,
      households: problem.households.map((h, index) => ({ ...h, contactId: index < 10 ? 'mg0.0.0' : 'mg0.0.1' })),
    }
    expect(solve(twoInUse).cost).toMatchObject({ idle: 0, moves: 5 })
    expect(solve({ ...twoInUse, kind: 'repair' }).cost).toMatchObject({ moves: 0 })
  })

  it('does not look across a forbidden border', () => {
    const plan = solve(
      fresh({ ...layOut({ buildings: [[12, 12]] }), members: membersAt({ 'g0.0': 3 }), limits: { ...usualLimits, border: 'gate' } }),
    )
    expect(plan.cost.uncovered).toBe(12)
  })

  it('leaves the own home out of the count, unless the community counts it', () => {
    const members = [{ id: 'm', available: true, ownHouseholdId: 'g0.0-101' }]
    const problem = fresh({ ...layOut({ buildings: [[11]] }), members })
    expect(solve(problem)).toMatchObject({ cost: { uncovered: 0 }, proven: true })
    expect(solve({ ...problem, limits: { ...usualLimits, countsOwnHome: true } }).cost.uncovered).toBe(1)
  })
})

describe('Every plan', () => {
  const anyProblem = fc
    .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(...flavours))
    .map(([seed, flavour]) => randomProblem(seed, flavour))

  it('is inside the limits, the pins, the exclusions and the border', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { contacts } = solve(problem)
        const members = new Map(problem.members.map((member) => [member.id, member]))
        const counted = new Map<string, number>()
        for (const household of problem.households) {
          const contact = contacts.get(household.id)
          if (household.pinnedTo) expect(contact).toBe(household.pinnedTo)
          if (contact === undefined) continue
          const member = members.get(contact)
          expect(member?.available).toBe(true)
          expect(household.excluded ?? []).not.toContain(contact)
          if (problem.limits.countsOwnHome || member?.ownHouseholdId !== household.id) counted.set(contact, (counted.get(contact) ?? 0) + 1)
        }
        for (const [id, load] of counted) expect(load).toBeLessThanOrEqual(Math.min(problem.limits.max, members.get(id)?.max ?? 99))
      }),
      { numRuns: 60 },
    )
  })

  it('is the same whatever order the roster is in', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const turned = {
          ...problem,
          gates: [...problem.gates].reverse(),
          households: [...problem.households].reverse(),
          members: [...problem.members].reverse(),
        }
        expect(new Map([...solve(turned).contacts].sort())).toEqual(new Map([...solve(problem).contacts].sort()))
      }),
      { numRuns: 40 },
    )
  })

  it('changes nothing when a fresh one is made again from it', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const plan = solve(problem)
        if (!plan.proven || problem.kind === 'repair') return
        expect(solve(kept(problem, plan)).cost).toEqual({ ...plan.cost, moves: 0 })
      }),
      { numRuns: 40 },
    )
  })
})

it('has an answer when nobody is available, and when there is nobody to look after', () => {
  const { gates, households } = layOut({ buildings: [[6]] })
  expect(solve(fresh({ gates, households })).cost).toMatchObject({ uncovered: 6 })
  expect(solve(fresh({ gates, members: membersAt({ 'g0.0': 1 }) })).cost).toMatchObject({ uncovered: 0, idle: 1 })
})
