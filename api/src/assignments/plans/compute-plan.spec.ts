import { buildHouseholds, buildMember, buildPicture, left, onLeave } from '../cover/testing/build-picture'
import type { CommunityPicture } from '../picture/community-picture'
import { computePlan } from './compute-plan'
import type { Wishes } from './plan.schema'

const none: Wishes = { pins: [], exclusions: [] }
const settings = { ...buildPicture().settings, min: 1 }
const pins = (personId: string, ...ids: string[]): Wishes => ({ ...none, pins: ids.map((householdId) => ({ householdId, personId })) })
const first = (picture: CommunityPicture): string => picture.households[0]?.id ?? ''

describe('a plan that is computed', () => {
  it('keeps for each household who had it and how often that had changed, the guard of its move', () => {
    const households = [
      ...buildHouseholds(1),
      ...buildHouseholds(1, { contactId: '甲' }),
      ...buildHouseholds(1, { contactId: '乙', contactRev: 4 }),
      ...buildHouseholds(1, { contactId: '旧', contactRev: 2 }),
    ]
    const members = [buildMember('甲'), buildMember('乙', onLeave), buildMember('旧', left)]
    const plan = computePlan(buildPicture({ households, members, settings }), 'repair', none)
    expect(plan.households.map(({ id, ...rest }) => rest)).toEqual([
      { fromRev: 0, to: '甲' },
      { from: '甲', fromRev: 1, to: '甲' },
      { from: '乙', fromRev: 4, to: '甲' },
      { from: '旧', fromRev: 2, left: true, to: '甲' },
    ])
    expect(plan.before).toMatchObject({ covered: 2, uncovered: 2, moved: 0 })
    expect(plan.figures).toMatchObject({ covered: 4, uncovered: 0, moved: 3 })
    expect(plan.outlook.shortage).toBeUndefined()
  })

  it('says how many are missing where', () => {
    const { figures, outlook } = computePlan(buildPicture({ households: buildHouseholds(12), members: [buildMember('甲')] }), 'fresh', none)
    expect(figures).toMatchObject({ covered: 10, uncovered: 2 })
    expect(outlook.shortage).toEqual({
      wanted: [{ gateId: 'gate-1', missing: 2, members: 1 }],
      membersWanted: 1,
      higherLimits: [
        { max: 11, uncovered: 1 },
        { max: 12, uncovered: 0 },
      ],
    })
  })

  it('says who is in reserve', () => {
    const members = [buildMember('甲', { homeGateId: 'gate-3' }), buildMember('乙')]
    const { outlook } = computePlan(buildPicture({ households: buildHouseholds(5), members }), 'fresh', none)
    expect(outlook.reserve.map(({ personId }) => personId)).toEqual(['甲'])
    expect(outlook.shortage).toBeUndefined()
  })

  const households = buildHouseholds(12)
  const members = [
    buildMember('甲', { name: '陈建国', phoneHash: 'one' }),
    buildMember('丁', { name: '孙丽', ...onLeave }),
    buildMember('丙', { homeGateId: 'gate-3' }),
  ]
  const roster = buildPicture({ households, members })
  it.each([
    ['no households', { ...roster, households: [] }, none, 'NO_HOUSEHOLDS', '名册里还没有住户，请先导入名册'],
    ['no members', { ...roster, members: [buildMember('旧', left)] }, none, 'NO_MEMBERS', '名册里还没有能联户的党员，请先导入党员名册'],
    [
      'limits turned round',
      { ...roster, settings: { ...settings, min: 9, max: 8 } },
      none,
      'LIMITS_REVERSED',
      '最少的户数不能比最多的还多，请改一下',
    ],
    [
      'the same person twice',
      { ...roster, members: [...members, buildMember('乙', { name: '陈建国', phoneHash: 'one' })] },
      none,
      'MEMBER_TWICE',
      '有一位党员在名册里登记了两次：陈建国，请先核对',
    ],
    ['too many pins', roster, pins('甲', ...households.map(({ id }) => id)), 'PIN_OVER_LIMIT', '陈建国最多 10 户，已经指定满了'],
    ['a pin to somebody on leave', roster, pins('丁', first(roster)), 'PIN_NOT_POSSIBLE', '不能这样指定：这位党员现在不能联户'],
    [
      'a pin over the border',
      { ...roster, settings: { ...settings, border: 'building' as const } },
      pins('丙', first(roster)),
      'PIN_NOT_POSSIBLE',
      '不能这样指定：这位党员住得远，规定不能跨过去',
    ],
  ])('is refused for %s', (_, picture, wishes, code, message) => {
    expect(() => computePlan(picture, 'fresh', wishes)).toThrow(expect.objectContaining({ code, message }))
  })

  it.each([
    ['a couple with one phone', buildMember('妻', { name: '李梅', phoneHash: 'one' })],
    ['two of one name', buildMember('乙', { name: '陈建国', phoneHash: 'two' })],
    ['two of one name without phones', buildMember('乙', { name: '陈建国' })],
  ])('takes %s for two people', (_, other) => {
    expect(() => computePlan({ ...roster, members: [...members, other] }, 'fresh', none)).not.toThrow()
  })
})
