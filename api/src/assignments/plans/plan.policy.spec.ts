import type { AppointedRole } from '@shared/roles'
import { appointed, contactMember, livesIn } from '../../households/testing/build-actor'
import { mayHandle } from './plan.policy'

const plan = { communityId: 'here' }

describe('a plan is handled', () => {
  it.each<[AppointedRole, boolean]>([
    ['communitySecretary', true],
    ['communityStaff', true],
    ['administrator', false],
    ['subdistrictOffice', false],
    ['gateSteward', false],
    ['partyGroupLeader', false],
    ['propertyStaff', false],
  ])('by %s: %s', (role, may) => {
    expect(mayHandle(appointed(role, 'here', 'here'), plan)).toBe(may)
    expect(mayHandle(appointed(role, 'there', 'there'), plan)).toBe(false)
  })

  it('by nobody else', () => {
    expect(mayHandle(contactMember('h', 'g', 'here'), plan)).toBe(false)
    expect(mayHandle(livesIn('h', { communityId: 'here' }), plan)).toBe(false)
  })
})
