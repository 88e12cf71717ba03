import { Injectable } from '@nestjs/common'
import { AuditService } from '../audit/audit.service'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import type { Actor } from '../people/actor'
import { PeopleRepository } from '../people/people.repository'

@Injectable()
export class ConsentService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** May residents see my own number (design §6)? Only I say so, for my own roster entries. @throws FORBIDDEN for somebody else's */
  async setShowPhone(actor: Actor, personId: string, showPhone: boolean): Promise<void> {
    const me = actor.people.find((person) => person.personId === personId)
    if (!me) throw new DomainError('FORBIDDEN')
    await this.audit.record({
      communityId: me.communityId,
      accountId: actor.accountId,
      personId,
      action: showPhone ? 'phoneConsentGiven' : 'phoneConsentWithdrawn',
      target: { kind: 'person', id: personId },
    })
    await this.people.setShowPhone(me.communityId, personId, showPhone ? this.clock.now() : undefined)
  }
}
