import fc from 'fast-check'
import { burdenFigures } from './burden-figures'
import { buildHouseholds, buildMember, buildPicture, left, onLeave, threeGates } from './testing/build-picture'

const names = ['甲', '乙', '丙', '丁', '戊']
const gateIds = threeGates.map(({ id }) => id)

/** Communities of up to 60 households in three gates, whose contacts are members, people who left, or nobody. */
const anyPicture = fc
  .record({
    countsOwnHome: fc.boolean(),
    members: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...names),
        homeGateId: fc.option(fc.constantFrom(...gateIds), { nil: undefined }),
        ownHouseholdId: fc.option(fc.integer({ min: 0, max: 59 }).map(String), { nil: undefined }),
        state: fc.constantFrom({}, onLeave, left),
        ownMax: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      }),
      { selector: ({ name }) => name },
    ),
    households: fc.array(
      fc.record({ gateId: fc.constantFrom(...gateIds), contact: fc.option(fc.constantFrom(...names, '别的社区的'), { nil: undefined }) }),
      { maxLength: 60 },
    ),
  })
  .map(({ countsOwnHome, members, households }) =>
    buildPicture({
      settings: { countsOwnHome },
      members: members.map(({ name, state, ...over }) => buildMember(name, { ...over, ...state })),
      households: households.flatMap(({ gateId, contact }, nth) =>
        buildHouseholds(1, { id: String(nth), gateId, ...(contact ? { contactId: contact } : {}) }),
      ),
    }),
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

describe('burdenFigures', () => {
  it('adds up, whatever the community', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const { now, histogram, redGates, attention } = burdenFigures(picture)
        expect(now.covered + now.uncovered).toBe(now.households)
        expect(sum(redGates.map(({ uncovered }) => uncovered))).toBe(now.uncovered)
        expect(sum(histogram.map(({ members }) => members))).toBe(now.membersUsed + now.membersInReserve)
        const ownHomes = picture.households.filter(({ id, contactId }) =>
          picture.members.some((member) => !member.ended && member.id === contactId && member.ownHouseholdId === id),
        ).length
        const counted = now.covered - (picture.settings.countsOwnHome ? 0 : ownHomes)
        expect(sum(histogram.map(({ households, members }) => households * members))).toBe(counted)
        expect(histogram.map(({ households }) => households)).toEqual(histogram.map((_, nth) => nth))
        expect(now.sameGate).toBeLessThanOrEqual(now.covered)
        expect(new Set(attention.map(({ personId }) => personId)).size).toBe(attention.length)
      }),
    )
  })

  it('looks at whoever is away, has too many, too few or just enough, in this order', () => {
    const { attention, now } = burdenFigures(
      buildPicture({
        members: [...['十', '四', '十一', '七', '三'].map((name) => buildMember(name)), buildMember('走', onLeave)],
        households: [
          ...buildHouseholds(10, { contactId: '十' }),
          ...buildHouseholds(4, { contactId: '四' }),
          ...buildHouseholds(11, { contactId: '十一' }),
          ...buildHouseholds(7, { contactId: '七' }),
          ...buildHouseholds(3, { contactId: '三' }),
          ...buildHouseholds(8, { contactId: '走' }),
        ],
      }),
    )
    expect(attention.map(({ name, why }) => `${name}: ${why}`)).toEqual([
      '走: 请假，8 户要换人',
      '十一: 11 户，超过 10 户',
      '三: 3 户，不到 5 户',
      '四: 4 户，不到 5 户',
      '十: 10 户，满了',
    ])
    expect(now.outsideLimits).toBe(3)
  })

  it('counts a household as covered only by somebody who is a member here now', () => {
    const { now, redGates } = burdenFigures(
      buildPicture({
        members: [buildMember('甲'), buildMember('乙', left)],
        households: [
          ...buildHouseholds(5, { contactId: '甲' }),
          ...buildHouseholds(1, { contactId: '乙', gateId: 'gate-2' }),
          ...buildHouseholds(1, { contactId: '别的社区的', gateId: 'gate-2' }),
          ...buildHouseholds(3, { gateId: 'gate-3' }),
        ],
      }),
    )
    expect(now).toMatchObject({ households: 10, covered: 5, uncovered: 5, sameGate: 5 })
    expect(redGates).toEqual([
      { gateId: 'gate-3', fullName: '2号楼1单元', households: 3, uncovered: 3 },
      { gateId: 'gate-2', fullName: '1号楼2单元', households: 2, uncovered: 2 },
    ])
  })

  it('is empty for an empty community', () => {
    expect(burdenFigures(buildPicture())).toMatchObject({
      now: { households: 0, covered: 0 },
      histogram: [{ households: 0, members: 0 }],
      redGates: [],
    })
  })
})
