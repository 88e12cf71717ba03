import { newId } from '../../../core/ids'
import type { CreditKey, CreditsRepository } from '../credits.repository'
import type { SubscriptionCredit } from '../subscription-credit.schema'

/** In memory, by the same rules as the real one (credits-repository-cases.ts). */
export class FakeCreditsRepository {
  readonly entries: SubscriptionCredit[] = []

  get asRepository(): CreditsRepository {
    return this as unknown as CreditsRepository
  }

  async count(of: CreditKey, pushKey: string): Promise<void> {
    const entry = this.ensure(of)
    if (entry.countedKeys.includes(pushKey)) return
    entry.left += 1
    entry.countedKeys = [...entry.countedKeys, pushKey].slice(-50)
  }

  async say(of: CreditKey, off: boolean, at: Date): Promise<void> {
    const entry = this.ensure(of)
    if (entry.saidAt <= at) Object.assign(entry, { off, saidAt: at })
  }

  async take(of: CreditKey): Promise<boolean> {
    const entry = this.find(of)
    if (!entry || entry.off || entry.left <= 0) return false
    entry.left -= 1
    return true
  }

  async giveBack(of: CreditKey): Promise<void> {
    const entry = this.find(of)
    if (entry) entry.left += 1
  }

  async empty(of: CreditKey): Promise<void> {
    const entry = this.find(of)
    if (entry) entry.left = 0
  }

  async listOf(accountIds: readonly string[]): Promise<SubscriptionCredit[]> {
    return this.entries.filter(({ accountId }) => accountIds.includes(accountId))
  }

  async deleteOf(accountId: string): Promise<void> {
    this.entries.splice(0, this.entries.length, ...this.entries.filter((entry) => entry.accountId !== accountId))
  }

  private find({ accountId, templateId }: CreditKey): SubscriptionCredit | undefined {
    return this.entries.find((entry) => entry.accountId === accountId && entry.templateId === templateId)
  }

  private ensure(of: CreditKey): SubscriptionCredit {
    const entry = this.find(of) ?? { _id: newId(), ...of, left: 0, off: false, saidAt: new Date(0), countedKeys: [] }
    if (!this.entries.includes(entry)) this.entries.push(entry)
    return entry
  }
}
