import { appointedRole } from '@shared/roles'
import type { Actor } from '../people/actor'
import { mayEnter } from './policy.guard'
import { policyTable } from './policy-table'

const community = 'c'.repeat(24)
const elsewhere = 'e'.repeat(24)

const nobody: Actor = {
  accountId: 'a',
  sessionId: 's',
  device: 'phone',
  phoneVerified: true,
  people: [],
  appointments: [],
  contactOf: [],
  residencies: [],
}
const appointed = (role: Actor['appointments'][number]['role'], areaId = community): Actor => ({
  ...nobody,
  appointments: [{ role, areaId, areaPath: [areaId], communityId: areaId, personId: 'p' }],
})
const row = (action: string) => {
  const found = policyTable[action]
  if (!found) throw new Error(action)
  return found
}

describe('mayEnter', () => {
  it('lets only the office of that community import its roster', () => {
    const admitted = appointedRole.options.filter((role) => mayEnter(row('imports.create'), appointed(role), { communityId: community }))
    expect(admitted.sort()).toEqual(['administrator', 'communitySecretary', 'communityStaff'])
    expect(mayEnter(row('imports.create'), appointed('communitySecretary', elsewhere), { communityId: community })).toBe(false)
  })

  it('keeps residents out of the workbench and strangers out of what is told to neighbours', () => {
    const resident: Actor = {
      ...nobody,
      residencies: [{ residencyId: 'r', householdId: 'h', communityId: community, gateId: 'g', gatePath: ['g'], verified: true }],
    }
    expect(mayEnter(row('issues.workbench'), resident, {})).toBe(false)
    expect(mayEnter(row('issues.meToo'), resident, {})).toBe(true)
    expect(mayEnter(row('issues.meToo'), nobody, {})).toBe(false)
    expect(mayEnter(row('issues.post'), nobody, {})).toBe(true)
  })

  it('knows a contact member by the households, not by an appointment', () => {
    const member: Actor = { ...nobody, contactOf: [{ householdId: 'h', gateId: 'g', communityId: community, personId: 'p' }] }
    expect(mayEnter(row('households.listMine'), member, {})).toBe(true)
    expect(mayEnter(row('households.listMine'), appointed('gateSteward'), {})).toBe(false)
  })
})
