import type { CommunityPolicy } from '@shared/community-policy'
import { buildCategory, buildPolicy, dutyRung } from '../testing/build-policy'
import { newCategory, withCategory, withoutCategory } from './category-fields'
import { changesBetween, onTop } from './changes'
import { arrive, explanation, officeHours, urgencyRow } from './clock-fields'
import { atOnce, byHand, everyRung, rungOf, withoutRung, withRung } from './ladder-fields'

const policy = buildPolicy()
const { acknowledge, night, resolve } = urgencyRow('N')
const words = (before: CommunityPolicy, after: CommunityPolicy) =>
  changesBetween(before, after).map(({ what, was, is }) => `${what}：${was} → ${is}`)
const grid = rungOf(policy, 'grid') as NonNullable<ReturnType<typeof rungOf>>

describe('what somebody changed in the rules', () => {
  it('is nothing for the same rules, however they came about', () => {
    expect(changesBetween(policy, buildPolicy())).toEqual([])
    expect(changesBetween(policy, acknowledge.write(acknowledge.write(policy, 60), 120))).toEqual([])
  })

  it.each([
    ['a length', acknowledge.write(policy, 60), ['一周的事多久有人接：2 小时 → 1 小时']],
    ['when a clock runs', night.write(policy, 'always'), ['一周的事，夜里算不算：7:00 到 22:00 → 白天黑夜都算']],
    [
      'two of a row',
      resolve.write(acknowledge.write(policy, 61), 60),
      ['一周的事多久有人接：2 小时 → 1 小时 1 分钟', '一周的事多久办好：7 天 → 1 小时'],
    ],
    ['arriving', arrive.write(policy, 20), ['紧急的事多久到场：30 分钟 → 20 分钟']],
    ['office hours', officeHours.write(policy, { from: 510, to: 1050 }), ['上班时间：9:00 到 18:00 → 8:30 到 17:30']],
    ['a rung by hand', byHand(grid).write(policy, true), ['网格怎么找到：自动 → 要人点']],
    ['a rung at once', atOnce(grid).write(policy, true), ['网格，紧急的：不马上叫 → 马上叫']],
    ['a rung passed by', withoutRung(policy, 'grid'), ['网格：经过这一级 → 不经过这一级']],
    ['a rung put back', withRung(policy, dutyRung), ['社区值守：不经过这一级 → 经过这一级']],
    ['words', explanation.write(policy, ''), [`给居民的话：${policy.explanation} → （空着）`]],
    ['a category in', withCategory(policy, buildCategory({ key: 'own.a', name: '路灯' })), ['路灯：没有这一类 → 有这一类']],
    ['a category out', withoutCategory(policy, 'light.corridor'), ['楼道灯：有这一类 → 没有这一类']],
    [
      'parts of a category',
      withCategory(policy, buildCategory({ urgency: 'H', keywords: [], question: { words: '黑吗？', yes: '黑', no: '不黑' } })),
      ['楼道灯 多急：一周 → 当天', '楼道灯 先问什么：不问 → 黑吗？', '楼道灯 说到哪些词：灯、不亮 → 没有'],
    ],
  ])('says %s in words', (_what, after, expected) => {
    expect(words(policy, after)).toEqual(expected)
  })

  it('takes a question away, and keeps it away once it went through JSON', () => {
    const { question: _question, ...plain } = policy.categories[0] as NonNullable<(typeof policy.categories)[0]>
    const after = withCategory(policy, plain)
    expect(words(policy, JSON.parse(JSON.stringify(after)))).toEqual(['电梯困人 先问什么：有人被困在里面吗？ → 不问'])
    expect(onTop(changesBetween(policy, after), policy).categories[0]?.question).toBeUndefined()
  })
})

describe('my changes on top of what somebody else saved', () => {
  const mine = atOnce(grid).write(withoutCategory(acknowledge.write(policy, 60), 'light.corridor'), true)
  const changes = changesBetween(policy, mine)

  it('keeps both', () => {
    const theirs = explanation.write(urgencyRow('U').acknowledge.write(policy, 5), '有人管，晚了也会告诉您为什么。')
    const both = onTop(changes, theirs)
    expect(both.clocks.acknowledge.U.minutes).toBe(5)
    expect(both.clocks.acknowledge.N.minutes).toBe(60)
    expect(both.explanation).toBe(theirs.explanation)
    expect(changesBetween(theirs, both)).toHaveLength(changes.length)
  })

  it('leaves alone what is gone there', () => {
    const theirs = withoutRung(withoutCategory(policy, 'light.corridor'), 'grid')
    const both = onTop(changes, theirs)
    expect(changesBetween(theirs, both).map(({ path }) => path)).toEqual(['clocks.acknowledge.N'])
  })
})

describe('where things stand', () => {
  it('puts a rung back at its place from near to far', () => {
    expect(withRung(policy, dutyRung).ladder.map(({ key }) => key)).toEqual([
      'contactMember',
      'grid',
      'dutyOfficer',
      'community',
      'subdistrict',
      'district',
    ])
    expect(everyRung(withoutRung(policy, 'grid'), policy, [dutyRung])).toHaveLength(6)
  })

  it('puts a category after its group, and gives it a key of the contract', () => {
    const fresh = newCategory('电梯', 'm3x9-ab12')
    expect(fresh.key).toMatch(/^[a-z]\w*(\.[a-zA-Z]\w*)?$/)
    expect(fresh.key.length).toBeLessThanOrEqual(40)
    expect(withCategory(policy, fresh).categories.map(({ key }) => key)).toEqual(['lift.trapped', fresh.key, 'light.corridor'])
  })
})
