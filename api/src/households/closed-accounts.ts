import { Injectable, type OnModuleInit } from '@nestjs/common'
import { AccountClosings } from '../accounts/account-closings'
import { change } from '../core/change'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import { ResidenciesRepository, type ResidencyChange } from './residencies.repository'
import type { Residency } from './residency.schema'
import { erasedChange } from './residency-changes'

/** Whoever closed the account lives nowhere any more, and is called nothing. */
@Injectable()
export class ClosedAccounts implements OnModuleInit {
  constructor(
    private readonly closings: AccountClosings,
    private readonly residencies: ResidenciesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.closings.onClosing(async (accountId) => {
      for (const { _id } of await this.residencies.listOfAccount(accountId)) await this.erase(_id)
    })
  }

  private async erase(id: string): Promise<void> {
    await change<Residency, ResidencyChange>({
      read: () => this.read(id),
      decide: (residency) => (residency.name || residency.activeKey ? erasedChange(residency) : undefined),
      write: (residency, next) => this.residencies.save(residency, next, this.clock.now()),
    })
  }

  private async read(id: string): Promise<Residency> {
    const residency = await this.residencies.findAnywhere(id)
    if (!residency) throw new DomainError('NOT_FOUND')
    return residency
  }
}
