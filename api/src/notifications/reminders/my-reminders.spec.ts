import type { Actor } from '../../people/actor'
import { mySelf } from './my-reminders'

const actor = (change: Partial<Actor>): Actor => ({
  accountId: 'account',
  sessionId: 'session',
  device: 'phone',
  phoneVerified: true,
  people: [],
  appointments: [],
  contactOf: [],
  residencies: [],
  ...change,
})
const resident = { personId: 'at-home', communityId: 'here', kind: 'resident' as const }
const steward = { role: 'gateSteward' as const, areaId: 'gate', areaPath: [], communityId: 'here', personId: 'at-work' }

describe('as whom somebody is told things about the own person', () => {
  it('is the entry that works, before the one that only lives here', () => {
    const member = { ...resident, personId: 'at-work', kind: 'partyMember' as const }
    expect(mySelf(actor({ people: [resident, member] }))?.recipient).toBe('person:at-work')
    const appointed = { ...resident, personId: 'at-work' }
    expect(mySelf(actor({ people: [resident, appointed], appointments: [steward] }))?.recipient).toBe('person:at-work')
    expect(mySelf(actor({ people: [resident] }))?.recipient).toBe('person:at-home')
  })

  it('is the account at home for whoever is in no roster, and nobody without a home', () => {
    const home = { residencyId: 'r', householdId: 'h', communityId: 'there', gateId: 'g', gatePath: [], verified: false }
    expect(mySelf(actor({ residencies: [home] }))).toEqual({ communityId: 'there', recipient: 'account:account' })
    expect(mySelf(actor({}))).toBeUndefined()
  })
})
