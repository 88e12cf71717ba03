import { appointed, buildActor, contactMember, livesIn } from '../testing/build-actor'
import { readsVisitsAs, visitsAs } from './visit.policy'

const [communityId, otherCommunity] = ['c'.repeat(24), 'd'.repeat(24)]
const [gateId, otherGate] = ['a'.repeat(24), 'b'.repeat(24)]
const householdId = 'e'.repeat(24)
const path = [communityId, gateId]
const contact = contactMember(householdId, gateId, communityId)
const living = (actor: ReturnType<typeof buildActor>) => ({
  ...actor,
  people: [{ personId: '1'.repeat(24), communityId, kind: 'resident' as const, householdId }],
})

describe('who may read what was written about a household', () => {
  it.each([
    ['its contact member', contact, 'contactMember'],
    ['the contact member of another', contactMember('f'.repeat(24), gateId, communityId), undefined],
    ['the steward of the gate', appointed('gateSteward', gateId, communityId), 'gateSteward'],
    ['the steward of another gate', appointed('gateSteward', otherGate, communityId), undefined],
    ['the staff', appointed('communityStaff', communityId, communityId), 'communityStaff'],
    ['the secretary', appointed('communitySecretary', communityId, communityId), 'communitySecretary'],
    ['the staff of another community', appointed('communityStaff', otherCommunity, otherCommunity), undefined],
    ['the property company', appointed('propertyStaff', communityId, communityId), undefined],
    ['the administrator', appointed('administrator', communityId, communityId), undefined],
    ['a resident of the household', livesIn(householdId), undefined],
    ['a neighbour', livesIn('f'.repeat(24)), undefined],
    ['the steward who lives there', living(appointed('gateSteward', gateId, communityId)), undefined],
    ['staff who live there', living(appointed('communityStaff', communityId, communityId)), undefined],
    ['the contact member who lives there', living(contact), undefined],
    ['somebody signed in', buildActor(), undefined],
  ])('%s', (_, actor, role) => {
    expect(readsVisitsAs(actor, householdId, path)).toBe(role)
  })

  it('lets only its present contact member write, and not about the own home', () => {
    expect(visitsAs(contact, householdId)).toBe(contact.contactOf[0]?.personId)
    for (const actor of [living(contact), appointed('communitySecretary', communityId, communityId), buildActor()])
      expect(visitsAs(actor, householdId)).toBeUndefined()
  })
})
