import { Injectable } from '@nestjs/common'
import type { ResidencyRequestView } from '@shared/residencies'
import { AccountsRepository } from '../accounts/accounts.repository'
import { maskPhone } from '../core/mask'
import { Pii } from '../core/pii'
import { requestFacts } from './request-facts'
import { ResidencyPresenter } from './residency.presenter'
import type { Residency } from './residency.schema'
import type { Neighbourhood } from './residency-neighbourhood'

const nameless = '没留名字'

@Injectable()
export class ResidencyRequestPresenter {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly residencies: ResidencyPresenter,
    private readonly pii: Pii,
  ) {}

  /** With the full name: the caller has written its audit entry. */
  async view(residency: Residency, { household, entries, verified }: Neighbourhood): Promise<ResidencyRequestView> {
    const account = await this.accounts.find(residency.accountId)
    const phone = account?.phoneVerifiedAt ? this.pii.openOptional(account.phone) : undefined
    const name = this.pii.openOptional(residency.name)
    return {
      id: residency._id,
      address: household.address,
      room: household.room,
      name: name ?? nameless,
      relation: residency.relation,
      createdAt: residency.createdAt.toISOString(),
      maskedPhone: phone && maskPhone(phone),
      facts: requestFacts({
        name,
        relation: residency.relation,
        phone,
        entries: entries.map((entry) => ({ name: this.pii.open(entry.name), relation: entry.relation })),
        verifiedCount: verified.filter(({ accountId }) => accountId !== residency.accountId).length,
        vacant: household.occupancy === 'vacant',
        objected: residency.objection !== undefined,
      }),
      status: residency.status,
      decidedAt: residency.decision?.at.toISOString(),
      decidedBy: await this.residencies.decidedBy(residency),
    }
  }
}
