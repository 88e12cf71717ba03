import { buildHouseholds, buildMember, buildPicture, left, onLeave } from '../cover/testing/build-picture'
import type { CommunityPicture } from '../picture/community-picture'
import type { Dealt, Wishes } from './plan.schema'
import { movesOf } from './plan-moves'
import { planReasons } from './plan-reason'

const [home, ...others] = buildHouseholds(6)
if (!home) throw new Error('no household')
const members = [
  buildMember('甲', { ownHouseholdId: home.id }),
  buildMember('乙', { homeGateId: 'gate-2' }),
  buildMember('丙', { homeGateId: undefined }),
  buildMember('丁', onLeave),
  buildMember('旧', left),
]
const picture = buildPicture({ households: [home, ...others], members })

/** The reason of the second household, which goes from one to another; the rest is 甲's. */
function reason(from: string | undefined, to: string | undefined, wishes: Partial<Wishes> = {}, seen: CommunityPicture = picture): string {
  const second = others[0]
  if (!second) throw new Error('no household')
  const rest = others.slice(1).map(({ id }): Dealt => ({ id, from: '甲', fromRev: 0, to: '甲' }))
  const dealt = { id: second.id, fromRev: 0, ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const plan = {
    households: [{ id: home?.id ?? '', fromRev: 0, to: '甲' }, dealt, ...rest],
    wishes: { pins: [], exclusions: [], ...wishes },
  }
  return planReasons(seen, plan)(second)
}

const border = (over: Partial<CommunityPicture['settings']>): CommunityPicture => ({
  ...picture,
  settings: { ...picture.settings, ...over },
})
const never = (...people: string[]) => ({ exclusions: people.map((personId) => ({ householdId: others[0]?.id ?? '', personId })) })

describe('the reason of a household', () => {
  it.each([
    ['stays', reason('甲', '甲'), '同单元，原联户党员，5 户'],
    ['moves near', reason('丁', '乙'), '同楼，新接手，1 户'],
    ['is new', reason(undefined, '甲'), '同单元，新接手，5 户'],
    ['goes to somebody whose home nobody knows', reason(undefined, '丙'), '住处没登记，新接手，1 户'],
    ['was pinned', reason('甲', '乙', { pins: [{ householdId: others[0]?.id ?? '', personId: '乙' }] }), '社区指定，同楼，1 户'],
    ['has nobody', reason(undefined, undefined, {}, border({ border: 'gate', max: 4 })), '还没有人：这个单元的党员都满了'],
    ['has nobody who would', reason(undefined, undefined, never('甲', '乙', '丙')), '还没有人：能联系的党员都说好不联这一户'],
    ['is left by somebody gone', reason('旧', undefined, {}, border({ max: 0 })), '还没有人：社区里的党员都满了'],
    ['stays with somebody on leave', reason('丁', undefined, {}, border({ max: 0 })), '还没有人接：社区里的党员都满了，先由原联户党员照看'],
    [
      'lives where nobody lives',
      reason(undefined, undefined, {}, { ...border({ border: 'gate' }), members: members.slice(1) }),
      '还没有人：这个单元没有能联户的党员',
    ],
  ])('that %s', (_, words, expected) => {
    expect(words).toBe(expected)
  })

  it('is 自己家 at home', () => {
    const plan = { households: [{ id: home.id, fromRev: 0, to: '甲' }], wishes: { pins: [], exclusions: [] } }
    expect(planReasons(picture, plan)(home)).toBe('自己家')
  })
})

describe('the moves of a plan', () => {
  it('never take a household from somebody without giving it to another, unless that person has left', () => {
    const households: Dealt[] = [
      { id: 'new', fromRev: 0, to: 'a' },
      { id: 'moves', from: 'a', fromRev: 1, to: 'b' },
      { id: 'stays', from: 'a', fromRev: 1, to: 'a' },
      { id: 'nobody found', from: 'a', fromRev: 1 },
      { id: 'left', from: 'a', fromRev: 1, left: true },
      { id: 'nobody ever', fromRev: 0 },
    ]
    expect(movesOf({ households }).map(({ id }) => id)).toEqual(['new', 'moves', 'left'])
  })
})
