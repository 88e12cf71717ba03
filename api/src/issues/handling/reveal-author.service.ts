import { Injectable } from '@nestjs/common'
import type { RevealedAuthorView } from '@shared/issues'
import { AccountsRepository } from '../../accounts/accounts.repository'
import { AuditService } from '../../audit/audit.service'
import { DomainError } from '../../core/domain-error'
import { Pii } from '../../core/pii'
import { HouseholdsRepository } from '../../households/households.repository'
import { type Actor, personIn } from '../../people/actor'
import { SeatsService } from '../../seats/seats.service'
import type { Issue } from '../issue.schema'
import { handlesAs } from '../reading/issue.policy'

/** "办事的人仍能联系到您": handlers may see whom to call, and it is recorded before they do. */
@Injectable()
export class RevealAuthorService {
  constructor(
    private readonly seats: SeatsService,
    private readonly accounts: AccountsRepository,
    private readonly households: HouseholdsRepository,
    private readonly audit: AuditService,
    private readonly pii: Pii,
  ) {}

  /** @throws FORBIDDEN for anybody but the issue's handlers. */
  async reveal(issue: Issue, actor: Actor): Promise<RevealedAuthorView> {
    const { communityId, author, state, _id } = issue
    const role = handlesAs(issue, actor, await this.seats.seatsOf(actor, communityId))
    if (!role) throw new DomainError('FORBIDDEN')
    await this.audit.record({
      communityId,
      accountId: actor.accountId,
      personId: personIn(actor, communityId),
      role,
      action: 'issueAuthorRevealed',
      target: { kind: 'account', id: author.accountId },
      reason: `issue:${_id}`,
    })
    const { householdId } = state.place
    const [account, [household]] = await Promise.all([
      this.accounts.find(author.accountId),
      householdId ? this.households.listByIds(communityId, [householdId]) : [],
    ])
    return { name: this.pii.openOptional(author.name), phone: this.pii.openOptional(account?.phone), address: household?.address }
  }
}
