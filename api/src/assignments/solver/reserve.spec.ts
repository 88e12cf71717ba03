import type { Problem } from './problem'
import { reserveOf } from './reserve'
import { solve } from './solve'
import { fresh, layOut, membersAt, usualLimits } from './testing/layouts'

const reserve = (problem: Problem) => reserveOf(problem, solve(problem))

describe('Who is in reserve, and why', () => {
  it('is nobody where everybody is needed', () => {
    expect(reserve(fresh({ ...layOut({ buildings: [[12]] }), members: membersAt({ 'g0.0': 2 }) }))).toEqual([])
  })

  it('there are enough at the gate', () => {
    const found = reserve(fresh({ ...layOut({ buildings: [[12]] }), members: membersAt({ 'g0.0': 3 }) }))
    expect(found).toEqual([{ memberId: expect.any(String), why: '本单元 12 户，已有 2 位党员联系' }])
  })

  it('agreed to fewer than the least', () => {
    const problem = fresh({
      ...layOut({ buildings: [[10]] }),
      members: [...membersAt({ 'g0.0': 1 }), { id: 'm', available: true, max: 3 }],
    })
    expect(reserve(problem)).toEqual([{ memberId: 'm', why: '自己最多 3 户，不到最少的 5 户' }])
  })

  it('lives nobody knows where, and may not go further than the building', () => {
    const limits = { ...usualLimits, border: 'building' } as const
    const problem = fresh({
      ...layOut({ buildings: [[10]] }),
      members: [...membersAt({ 'g0.0': 1 }), { id: 'm', available: true }],
      limits,
    })
    expect(reserve(problem)).toEqual([{ memberId: 'm', why: '不知道住哪个单元，按规定不能跨' }])
  })

  it('was not needed for a repair', () => {
    const parts = { ...layOut({ buildings: [[10]] }), members: membersAt({ 'g0.0': 2 }) }
    const inUse = parts.households.map((h) => ({ ...h, contactId: 'mg0.0.0' }))
    expect(reserve({ ...fresh({ ...parts, households: inUse }), kind: 'repair' })).toEqual([
      { memberId: 'mg0.0.1', why: '只补缺，这次没有用到' },
    ])
  })

  it('has a home of the own to see to, and nothing else', () => {
    const members = [...membersAt({ 'g0.0': 1 }), { id: 'owner', available: true, ownHouseholdId: 'g0.0-101' }]
    expect(reserve(fresh({ ...layOut({ buildings: [[6]] }), members })).map(({ memberId }) => memberId)).toEqual(['owner'])
  })
})
