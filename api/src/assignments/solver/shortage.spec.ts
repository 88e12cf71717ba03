import type { Problem } from './problem'
import { shortageOf } from './shortage'
import { solve } from './solve'
import { fresh, layOut, membersAt, usualLimits } from './testing/layouts'

const shortage = (problem: Problem) => shortageOf(problem, solve(problem))

describe('When there are too few members', () => {
  it('says nothing where everybody has a contact', () => {
    expect(shortage(fresh({ ...layOut({ buildings: [[10]] }), members: membersAt({ 'g0.0': 1 }) }))).toBeUndefined()
  })

  it('names the gate, how many more would do, and what a higher limit would leave', () => {
    const found = shortage(fresh({ ...layOut({ buildings: [[24, 12]] }), members: membersAt({ 'g0.0': 1, 'g0.1': 1 }) }))
    expect(found).toMatchObject({ uncovered: 16, membersWanted: 2 })
    expect(found?.higherLimits).toEqual([
      { max: 11, uncovered: 14 },
      { max: 12, uncovered: 12 },
    ])
  })

  it('wants them where most are missing; what is left over nearby is taken along', () => {
    const problem = fresh({ ...layOut({ buildings: [[14, 13]] }), members: membersAt({ 'g0.0': 1, 'g0.1': 1 }) })
    expect(shortage(problem)).toMatchObject({
      uncovered: 7,
      wanted: [
        { gateId: 'g0.0', missing: 4, members: 1 },
        { gateId: 'g0.1', missing: 3, members: 0 },
      ],
      membersWanted: 1,
    })
  })

  it('does not look across a border for it', () => {
    const problem = fresh({
      ...layOut({ buildings: [[14, 13]] }),
      members: membersAt({ 'g0.0': 1, 'g0.1': 1 }),
      limits: { ...usualLimits, border: 'gate' },
    })
    expect(shortage(problem)).toMatchObject({ membersWanted: 2 })
  })

  it('with so many more, nobody is missing any longer', () => {
    const problem = fresh({ ...layOut({ buildings: [[31, 7], [22]] }), members: membersAt({ 'g0.0': 2 }) })
    const hired = shortage(problem)?.wanted.flatMap(({ gateId, members }) => membersAt({ [`${gateId}`]: members })) ?? []
    const more = hired.map((member, index) => ({ ...member, id: `new${index}` }))
    expect(solve({ ...problem, members: [...problem.members, ...more] }).cost.uncovered).toBe(0)
    expect(solve({ ...problem, members: [...problem.members, ...more.slice(1)] }).cost.uncovered).toBeGreaterThan(0)
  })

  it('leaves those alone who agreed on a number of their own', () => {
    const problem = fresh({ ...layOut({ buildings: [[14]] }), members: [{ id: 'm', homeGateId: 'g0.0', available: true, max: 6 }] })
    expect(shortage(problem)?.higherLimits).toEqual([
      { max: 11, uncovered: 8 },
      { max: 12, uncovered: 8 },
    ])
  })
})
