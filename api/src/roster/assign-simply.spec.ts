import fc from 'fast-check'
import { assignSimply, type SimpleHousehold, type SimpleMember } from './assign-simply'

const gate = (buildingId: string, gateId: string, count: number, from = 0): SimpleHousehold[] =>
  Array.from({ length: count }, (_, at) => {
    const floor = Math.floor((at + from) / 2) + 1
    return { id: `${gateId}-${String(at + from).padStart(3, '0')}`, buildingId, gateId, floor, room: `${floor}0${((at + from) % 2) + 1}` }
  })
const member = (id: string, gateId?: string, over: Partial<SimpleMember> = {}): SimpleMember => ({
  id,
  max: 10,
  ...(gateId ? { gateId, buildingId: gateId[0] } : {}),
  ...over,
})
const loads = (given: Map<string, string>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const id of given.values()) counts[id] = (counts[id] ?? 0) + 1
  return counts
}

describe('assignSimply', () => {
  it('shares the gate between its own members, neighbours together', () => {
    const given = assignSimply(
      [...gate('3', '3-1', 12), ...gate('3', '3-2', 12)],
      [member('a', '3-1'), member('b', '3-1'), member('c', '3-2'), member('d', '3-2')],
    )
    expect(loads(given)).toEqual({ a: 6, b: 6, c: 6, d: 6 })
    expect(gate('3', '3-1', 6).map(({ id }) => given.get(id))).toEqual(Array(6).fill('a'))
  })

  it('gives what is over to members of the building, then of the community', () => {
    const given = assignSimply([...gate('3', '3-1', 16), ...gate('4', '4-1', 3)], [member('a', '3-1'), member('b', '3-2'), member('c')])
    expect(given.size).toBe(19)
    expect(loads(given)).toMatchObject({ a: 10, b: 6 })
    expect(given.get('4-1-000')).toBe('c')
  })

  it('does not spread a gate over so many that nobody has five', () => {
    const given = assignSimply(
      gate('3', '3-1', 12),
      ['a', 'b', 'c', 'd'].map((id) => member(id, '3-1')),
    )
    expect(loads(given)).toEqual({ a: 6, b: 6 })
  })

  it('moves nobody who has a contact, and counts them', () => {
    const taken = gate('3', '3-1', 9).map((household) => ({ ...household, contactId: 'a' }))
    const given = assignSimply([...taken, ...gate('3', '3-1', 5, 9)], [member('a', '3-1'), member('b', '3-1')])
    expect([...given.keys()].some((id) => taken.some((household) => household.id === id))).toBe(false)
    expect((loads(given).a ?? 0) + 9).toBeLessThanOrEqual(10)
  })

  it('covers the own home without counting it', () => {
    const given = assignSimply(gate('3', '3-1', 11), [member('a', '3-1', { householdId: '3-1-010' })])
    expect(given.size).toBe(11)
    expect(given.get('3-1-010')).toBe('a')
  })

  it('leaves no household out while members have room, never goes over, and is the same however the input is ordered', () => {
    const community = fc.record({
      sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
      members: fc.array(fc.record({ home: fc.integer({ min: 0, max: 9 }), max: fc.integer({ min: 1, max: 10 }) }), { maxLength: 40 }),
    })
    fc.assert(
      fc.property(community, ({ sizes, members: drawn }) => {
        const households = sizes.flatMap((size, at) => gate(String(at >> 1), `${at >> 1}-${at}`, size))
        const members = drawn.map(({ home, max }, at) =>
          member(`m${String(at).padStart(2, '0')}`, home < sizes.length ? `${home >> 1}-${home}` : undefined, { max }),
        )
        const given = assignSimply(households, members)
        const room = members.reduce((sum, { max }) => sum + max, 0)
        expect(given.size).toBe(Math.min(room, households.length))
        const counts = loads(given)
        for (const { id, max } of members) expect(counts[id] ?? 0).toBeLessThanOrEqual(max)
        const again = assignSimply([...households].reverse(), [...members].reverse())
        expect([...again].sort()).toEqual([...given].sort())
      }),
    )
  })
})
