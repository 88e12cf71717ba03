import type { PlanWish } from '@shared/assignment'
import { buildHouseholds, buildMember, buildPicture, left } from '../cover/testing/build-picture'
import type { Wishes } from './plan.schema'
import { withWishes } from './plan-wishes'

const households = buildHouseholds(4)
const idOf = (nth: number): string => households[nth]?.id ?? ''
const members = [buildMember('甲', { ownHouseholdId: idOf(0) }), buildMember('乙', { homeGateId: 'gate-2' }), buildMember('旧', left)]
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

  it('lets two who share a home choose which of them has it', () => {
    const couple = buildPicture({ households, members: [...members, buildMember('甲的妻子', { ownHouseholdId: idOf(0) })] })
    expect(withWishes(couple, none, [pin(0, '甲的妻子')]).pins).toEqual([said(0, '甲的妻子')])
  })

  it.each([
    [pin(1, '谁'), 'PIN_OUTSIDE', '这位党员不在本社区，不能选'],
    [pin(1, '旧'), 'PIN_OUTSIDE', '这位党员不在本社区，不能选'],
    [exclude(1, '谁'), 'PIN_OUTSIDE', '这位党员不在本社区，不能选'],
    [pin(0, '乙'), 'PIN_NOT_POSSIBLE', '不能这样指定：这是甲自己家'],
    [exclude(0, '甲'), 'PIN_NOT_POSSIBLE', '不能这样指定：这是甲自己家'],
    [{ kind: 'unpin', householdId: 'nowhere' }, 'HOUSEHOLD_NOT_FOUND', '没有这一户，请核对房号'],
  ] as const)('%j is refused: %s', (wish, code, message) => {
    expect(() => withWishes(picture, none, [wish])).toThrow(expect.objectContaining({ code, message }))
  })
})
