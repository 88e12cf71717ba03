import { appointed, buildActor, contactMember } from '../testing/build-actor'
import { contactsIn, readsHandBack } from './hand-back.policy'

const [here, there] = ['c'.repeat(24), 'd'.repeat(24)]
const gateId = 'a'.repeat(24)

describe('handing back', () => {
  it('is for whoever has households there, each roster entry once', () => {
    const contactOf = [
      { householdId: '1', gateId, communityId: here, personId: 'x' },
      { householdId: '2', gateId, communityId: here, personId: 'x' },
      { householdId: '3', gateId, communityId: there, personId: 'y' },
    ]
    const actor = buildActor({ contactOf })
    expect([contactsIn(actor, here), contactsIn(actor, there), contactsIn(actor, gateId)]).toEqual([['x'], ['y'], []])
  })

  it.each([
    ['the secretary', appointed('communitySecretary', here, here), true],
    ['the staff', appointed('communityStaff', here, here), true],
    ['the secretary of another community', appointed('communitySecretary', there, there), false],
    ['a steward', appointed('gateSteward', gateId, here), false],
    ['the administrator', appointed('administrator', here, here), false],
    ['a contact member', contactMember('1', gateId, here), false],
  ])('is explained to %s: %s', (_, actor, reads) => {
    expect(readsHandBack(actor, here)).toBe(reads)
  })
})
