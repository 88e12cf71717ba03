import { buildHouseholds, buildMember, buildPicture, left, onLeave } from '../cover/testing/build-picture'
import { coverFigures, loadsOf, presentContacts } from './cover-figures'

const own = buildHouseholds(1, { contactId: '甲' })[0]
if (!own) throw new Error('no household')
const home = { ...own, id: 'home of 甲' }
const picture = buildPicture({
  households: [
    home,
    ...buildHouseholds(4, { contactId: '甲' }),
    ...buildHouseholds(11, { contactId: '乙', gateId: 'gate-2' }),
    ...buildHouseholds(2, { contactId: '旧' }),
    ...buildHouseholds(3),
  ],
  members: [
    buildMember('甲', { ownHouseholdId: home.id }),
    buildMember('乙', onLeave),
    buildMember('丙'),
    buildMember('丁', onLeave),
    buildMember('旧', left),
  ],
})

describe('the figures of a community', () => {
  it('count whoever has left as nobody, the own home as no load, and only members who may be asked as reserve', () => {
    expect(coverFigures(picture, presentContacts(picture), 7)).toEqual({
      households: 21,
      covered: 16,
      uncovered: 5,
      outsideLimits: 2,
      sameGate: 5,
      membersUsed: 2,
      membersInReserve: 1,
      moved: 7,
    })
  })

  it('count the own home where the community says so', () => {
    const counting = { ...picture, settings: { ...picture.settings, countsOwnHome: true } }
    expect(loadsOf(picture, presentContacts(picture)).get('甲')).toBe(4)
    expect(loadsOf(counting, presentContacts(picture)).get('甲')).toBe(5)
    expect(coverFigures(counting, presentContacts(picture)).outsideLimits).toBe(1)
  })
})
