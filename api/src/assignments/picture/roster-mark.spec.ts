import { buildHouseholds, buildMember, buildPicture, left } from '../cover/testing/build-picture'
import type { CommunityPicture } from './community-picture'
import { rosterMark } from './roster-mark'

const [first, ...others] = buildHouseholds(3, { contactId: '甲' })
if (!first) throw new Error('no household')
const roster = buildPicture({ households: [first, ...others], members: [buildMember('甲'), buildMember('乙')] })
const mark = rosterMark(roster)
const settings = (over: object): CommunityPicture => ({ ...roster, settings: { ...roster.settings, ...over } })
const household = (over: object): CommunityPicture => ({ ...roster, households: [{ ...first, ...over }, ...others] })
const member = (over: object): CommunityPicture => ({ ...roster, members: [buildMember('甲', over), buildMember('乙')] })

describe('the mark of a roster', () => {
  it.each([
    ['a limit', settings({ max: 11 })],
    ['the border', settings({ border: 'gate' })],
    ['a household more', { ...roster, households: [...roster.households, ...buildHouseholds(1)] }],
    ['a household less', { ...roster, households: others }],
    ['a contact', household({ contactId: '乙' })],
    ['a contact taken and given back', household({ contactRev: 3 })],
    ['a room', household({ room: '999' })],
    ['a member more', { ...roster, members: [...roster.members, buildMember('丙')] }],
    ['a member on leave', member({ available: false })],
    ['a member who moved', member({ homeGateId: 'gate-2' })],
    ['a member’s own limit', member({ ownMax: 6 })],
    ['a member who left and still is a contact', member(left)],
    ['another grid', { ...roster, gates: roster.gates.map((gate) => ({ ...gate, gridId: 'grid-2' })) }],
  ])('is another one after %s', (_, changed) => {
    expect(rosterMark(changed)).not.toBe(mark)
  })

  it.each([
    ['another order', { ...roster, households: roster.households.toReversed(), members: roster.members.toReversed() }],
    ['another name', member({ name: '甲甲' })],
    ['somebody who left and is nobody’s contact', { ...roster, members: [...roster.members, buildMember('旧', left)] }],
    ['whether repairs are applied by themselves', settings({ appliesRepairs: true })],
  ])('is the same in %s', (_, same) => {
    expect(rosterMark(same)).toBe(mark)
  })
})
