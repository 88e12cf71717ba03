import type { AppointedRole } from '@shared/roles'
import { newId } from '../../core/ids'
import type { Actor, HeldResidency } from '../../people/actor'

/** Somebody signed in with nothing; each test gives what matters. */
export function buildActor(over: Partial<Actor> = {}): Actor {
  return {
    accountId: newId(),
    sessionId: newId(),
    device: 'phone',
    phoneVerified: false,
    people: [],
    appointments: [],
    contactOf: [],
    residencies: [],
    ...over,
  }
}

export const appointed = (role: AppointedRole, areaId: string, communityId: string): Actor =>
  buildActor({ appointments: [{ role, areaId, areaPath: [communityId, areaId], communityId, personId: newId() }] })

export const contactMember = (householdId: string, gateId: string, communityId: string): Actor =>
  buildActor({ contactOf: [{ householdId, gateId, communityId, personId: newId() }] })

export const livesIn = (householdId: string, over: Partial<HeldResidency> = {}): Actor =>
  buildActor({
    residencies: [{ residencyId: newId(), householdId, communityId: newId(), gateId: newId(), gatePath: [], verified: true, ...over }],
  })
