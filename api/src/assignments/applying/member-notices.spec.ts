import { buildHouseholds, buildMember, buildPicture, left } from '../cover/testing/build-picture'
import { memberNotices } from './member-notices'

const here = buildHouseholds(25)
const there = buildHouseholds(2, { gateId: 'gate-3' })
const idOf = (nth: number): string => here[nth]?.id ?? ''
const members = [buildMember('甲', { ownHouseholdId: idOf(0) }), buildMember('乙'), buildMember('旧', left)]
const picture = buildPicture({ households: [...here, ...there], members })
const said = (moves: Parameters<typeof memberNotices>[2]) =>
  memberNotices('plan', picture, moves).map(({ kind, recipients, params }) => [kind, recipients[0], params.count, params.rooms])

describe('what members hear of a plan', () => {
  it('is one message about what they get and one about what others look after now', () => {
    const moves = [
      { householdId: there[0]?.id ?? '', to: '乙' },
      { householdId: idOf(2), from: '甲', to: '乙' },
      { householdId: idOf(1), from: '甲', to: '乙' },
      { householdId: idOf(3), from: '乙', to: '甲' },
      { householdId: idOf(4), from: '旧' },
    ]
    const expected = [
      ['householdsGained', 'person:甲', '1', '1号楼1单元 401'],
      ['householdsGivenUp', 'person:甲', '2', '1号楼1单元 201、301'],
      ['householdsGained', 'person:乙', '3', '1号楼1单元 201、301；2号楼1单元 101'],
      ['householdsGivenUp', 'person:乙', '1', '1号楼1单元 401'],
    ]
    expect(said(moves)).toEqual(expected)
    expect(said(moves.toReversed())).toEqual(expected)
    expect(memberNotices('plan', picture, moves)).toEqual(memberNotices('plan', picture, moves))
  })

  it('says nothing about the own home', () => {
    expect(said([{ householdId: idOf(0), to: '甲' }])).toEqual([])
  })

  it('names no more rooms than one reads', () => {
    const [notice] = memberNotices(
      'plan',
      picture,
      here.slice(1).map(({ id }) => ({ householdId: id, to: '乙' })),
    )
    expect(notice?.params.count).toBe('24')
    expect(notice?.params.rooms?.split('、')).toHaveLength(20)
    expect(notice?.params.rooms).toMatch(/ 等$/)
  })
})
