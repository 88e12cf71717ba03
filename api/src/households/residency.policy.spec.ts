import { appointedRole } from '@shared/roles'
import type { Actor } from '../people/actor'
import { decidesAs, mayObject, type RequestFacts, revealsAs } from './residency.policy'
import { appointed, buildActor, contactMember, livesIn } from './testing/build-actor'

const community = 'c'.repeat(24)
const otherCommunity = 'd'.repeat(24)
const building = 'b'.repeat(24)
const gate = '1'.repeat(24)
const otherGate = '2'.repeat(24)
const household = '5'.repeat(24)
const otherHousehold = '6'.repeat(24)
const gatePath = [community, building, gate]
const owner = livesIn(household)
const applicant = buildActor()

const request = (over: Partial<RequestFacts['residency']> = {}): RequestFacts => ({
  residency: { accountId: applicant.accountId, householdId: household, relation: 'tenant', ...over },
  gatePath,
  ownerAccountIds: [owner.accountId],
})
const objected = { at: new Date(), accountId: owner.accountId }

describe('who decides a request', () => {
  it.each<[string, Actor, string | undefined]>([
    ['the steward of the gate', appointed('gateSteward', gate, community), 'gateSteward'],
    ['the steward of another gate', appointed('gateSteward', otherGate, community), undefined],
    ['the contact member', contactMember(household, gate, community), 'contactMember'],
    ['the contact member of other households', contactMember(otherHousehold, gate, community), undefined],
    ['community staff', appointed('communityStaff', community, community), 'communityStaff'],
    ['the community secretary', appointed('communitySecretary', community, community), 'communitySecretary'],
    ['staff of another community', appointed('communityStaff', otherCommunity, otherCommunity), undefined],
    ['a verified owner, about a tenant', owner, 'owner'],
    ['somebody else who lives there', livesIn(household), undefined],
    ['a stranger', buildActor(), undefined],
  ])('%s', (_, actor, expected) => {
    expect(decidesAs(actor, request())).toBe(expected)
  })

  it('no other appointment decides', () => {
    const deciding = appointedRole.options.filter((role) => decidesAs(appointed(role, gate, community), request()))
    expect(deciding).toEqual(['gateSteward', 'communityStaff', 'communitySecretary'])
  })

  it('an owner does not decide about another owner, but about family', () => {
    expect(decidesAs(owner, request({ relation: 'owner' }))).toBeUndefined()
    expect(decidesAs(owner, request({ relation: 'family' }))).toBe('owner')
  })

  it('nobody decides about himself', () => {
    const staff = appointed('communityStaff', community, community)
    expect(decidesAs(staff, request({ accountId: staff.accountId }))).toBeUndefined()
  })

  it('after an objection only the community decides', () => {
    expect(decidesAs(appointed('gateSteward', gate, community), request({ objection: objected }))).toBeUndefined()
    expect(decidesAs(contactMember(household, gate, community), request({ objection: objected }))).toBeUndefined()
    expect(decidesAs(owner, request({ objection: objected }))).toBeUndefined()
    expect(decidesAs(appointed('communityStaff', community, community), request({ objection: objected }))).toBe('communityStaff')
  })

  it('who is nearer acts as that', () => {
    const both = buildActor({
      contactOf: [{ householdId: household, gateId: gate, communityId: community, personId: 'p' }],
      appointments: [...appointed('communityStaff', community, community).appointments],
    })
    expect(decidesAs(both, request())).toBe('contactMember')
  })
})

describe('who may object', () => {
  const residency = { accountId: applicant.accountId, householdId: household }
  it.each<[string, Actor, boolean]>([
    ['a verified resident of the household', livesIn(household), true],
    ['one who still waits', livesIn(household, { verified: false }), false],
    ['a resident of another household', livesIn(otherHousehold), false],
    ['the steward', appointed('gateSteward', gate, community), false],
    ['the one it is about', { ...livesIn(household), accountId: applicant.accountId }, false],
  ])('%s: %s', (_, actor, expected) => {
    expect(mayObject(actor, residency)).toBe(expected)
  })
})

describe('who looks behind the mask of a household', () => {
  it.each<[string, Actor, string | undefined]>([
    ['its contact member', contactMember(household, gate, community), 'contactMember'],
    ['the contact member of others at the same gate', contactMember(otherHousehold, gate, community), undefined],
    ['the steward of its gate', appointed('gateSteward', gate, community), 'gateSteward'],
    ['the steward of another gate', appointed('gateSteward', otherGate, community), undefined],
    ['community staff', appointed('communityStaff', community, community), 'communityStaff'],
    ['the secretary', appointed('communitySecretary', community, community), 'communitySecretary'],
    ['staff of another community', appointed('communityStaff', otherCommunity, otherCommunity), undefined],
    ['property staff', appointed('propertyStaff', community, community), undefined],
    ['the subdistrict', appointed('subdistrictOffice', community, community), undefined],
    ['a neighbour', livesIn(otherHousehold), undefined],
  ])('%s', (_, actor, expected) => {
    expect(revealsAs(actor, household, gatePath)).toBe(expected)
  })
})
