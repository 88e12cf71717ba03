import type { PlanWish } from '@shared/assignment'
import { away, buildHouseholds, buildMember, buildPicture, left } from '../cover/testing/build-picture'
import type { Wishes } from './plan.schema'
import { withWishes } from './plan-wishes'

const households = buildHouseholds(14)
const idOf = (nth: number): string => households[nth]?.id ?? ''
const members = [
  buildMember('甲', { ownHouseholdId: idOf(0) }),
  buildMember('乙', { homeGateId: 'gate-2' }),
  buildMember('丙', { homeGateId: 'gate-3', ownMax: 2 }),
  buildMember('丁', away('住院')),
  buildMember('旧', left),
]
const picture = buildPicture({ households, members })
const none: Wishes = { pins: [], exclusions: [] }
const pin = (nth: number, personId: string): PlanWish => ({ kind: 'pin', householdId: idOf(nth), personId })
const exclude = (nth: number, personId: string): PlanWish => ({ kind: 'exclude', householdId: idOf(nth), personId })
const said = (nth: number, personId: string) => ({ householdId: idOf(nth), personId })

describe('what an office says about a plan', () => {
  it('adds up, and what is said later counts', () => {
    const first = withWishes(picture, none, [pin(1, '乙'), exclude(2, '甲'), pin(3, '甲')])
    expect(first).toEqual({ pins: [said(1, '乙'), said(3, '甲')], exclusions: [said(2, '甲')] })
    expect(withWishes(picture, first, [pin(1, '甲'), pin(2, '甲')])).toEqual({
      pins: [said(3, '甲'), said(1, '甲'), said(2, '甲')],
      exclusions: [],
    })
    expect(withWishes(picture, first, [exclude(1, '乙')])).toEqual({ pins: [said(3, '甲')], exclusions: [said(2, '甲'), said(1, '乙')] })
    const unpin: PlanWish = { kind: 'unpin', householdId: idOf(1) }
    const allow: PlanWish = { kind: 'allow', ...said(2, '甲') }
    expect(withWishes(picture, first, [unpin, allow])).toEqual({ pins: [said(3, '甲')], exclusions: [] })
    expect(withWishes(picture, first, [exclude(2, '甲')]).exclusions).toHaveLength(1)
  })

  it.each([
    [pin(1, '谁'), 'PIN_OUTSIDE', '这位党员不在本社区，不能选'],
    [pin(1, '旧'), 'PIN_OUTSIDE', '这位党员不在本社区，不能选'],
    [exclude(1, '谁'), 'PIN_OUTSIDE', '这位党员不在本社区，不能选'],
    [pin(1, '丁'), 'PIN_NOT_POSSIBLE', '不能这样指定：丁现在不能联户（住院）'],
    [pin(0, '乙'), 'PIN_NOT_POSSIBLE', '不能这样指定：这是甲自己家'],
    [exclude(0, '甲'), 'PIN_NOT_POSSIBLE', '不能这样指定：这是甲自己家'],
    [{ kind: 'unpin', householdId: 'nowhere' }, 'HOUSEHOLD_NOT_FOUND', '没有这一户，请核对房号'],
  ] as const)('%j is refused: %s', (wish, code, message) => {
    expect(() => withWishes(picture, none, [wish])).toThrow(expect.objectContaining({ code, message }))
  })

  it.each([
    ['gate', '乙', '不能这样指定：本单元的住户只由本单元的党员联系'],
    ['building', '乙', undefined],
    ['building', '丙', '不能这样指定：本楼的住户只由本楼的党员联系'],
    ['grid', '丙', undefined],
  ] as const)('keeps to the border %s for %s', (border, personId, message) => {
    const bordered = { ...picture, settings: { ...picture.settings, border } }
    const act = () => withWishes(bordered, none, [pin(1, personId)])
    if (message) expect(act).toThrow(message)
    else expect(act).not.toThrow()
  })

  it('fills nobody beyond the limit; the own home does not count', () => {
    const eleven = Array.from({ length: 11 }, (_, nth) => pin(nth, '甲'))
    expect(withWishes(picture, none, eleven).pins).toHaveLength(11)
    expect(() => withWishes(picture, none, [...eleven, pin(11, '甲')])).toThrow('甲最多 10 户，已经指定满了')
    expect(() => withWishes(picture, none, [pin(1, '丙'), pin(2, '丙'), pin(3, '丙')])).toThrow('丙最多 2 户，已经指定满了')
  })
})
