import { Inject, Injectable } from '@nestjs/common'
import type { UnreachedWhy } from '@shared/channels'
import { groupBy } from '../../core/group-by'
import { CHANNELS_CONFIG, type ChannelsConfig } from '../channels/channels-config'
import { CreditsRepository } from './credits.repository'
import type { SubscriptionCredit } from './subscription-credit.schema'

/** What an account allows one template. */
export interface TemplateCredit {
  templateId: string
  kind: TemplateKind
  /** Messages that may still be sent; absent: a long-term subscription has no end. */
  left?: number
  /** A message would go now. */
  on: boolean
  /** Why not. */
  why?: Extract<UnreachedWhy, 'noCredit' | 'refusedByPerson'>
}

export type TemplateKind = 'oneTime' | 'longTerm'

/**
 * The ledger of subscription messages: what people allowed by tapping, less what was sent. WeChat keeps its own and does not show
 * it; ours follows its pushes, and is set right when WeChat refuses.
 */
@Injectable()
export class CreditsService {
  /** Every template of this deployment, once. */
  private readonly kinds: ReadonlyMap<string, TemplateKind>

  constructor(
    private readonly credits: CreditsRepository,
    @Inject(CHANNELS_CONFIG) { subscription }: Pick<ChannelsConfig, 'subscription'>,
  ) {
    this.kinds = new Map(Object.values(subscription?.templates ?? {}).map(({ templateId, kind }) => [templateId, kind]))
  }

  /** Absent: a template this deployment does not know (any more). */
  kindOf(templateId: string): TemplateKind | undefined {
    return this.kinds.get(templateId)
  }

  /** Before WeChat is asked: one message of this template is put aside. @returns false: there is none, ask {@link of} why */
  async reserve(accountId: string, templateId: string): Promise<boolean> {
    if (this.kindOf(templateId) === 'oneTime') return this.credits.take({ accountId, templateId })
    return (await this.of([accountId], templateId))[0]?.on ?? false
  }

  /** WeChat did not accept what was put aside. */
  async giveBack(accountId: string, templateId: string): Promise<void> {
    if (this.kindOf(templateId) === 'oneTime') await this.credits.giveBack({ accountId, templateId })
  }

  /** WeChat says that there is nothing left (43101): it knows better. */
  async empty(accountId: string, templateId: string): Promise<void> {
    await this.credits.empty({ accountId, templateId })
  }

  /** What an account allows: every template of this deployment once. */
  async leftOf(accountId: string): Promise<TemplateCredit[]> {
    const entries = await this.credits.listOf([accountId])
    return [...this.kinds].map(([templateId, kind]) => toCredit(templateId, kind, entries))
  }

  /** One template for many accounts, in their order, by one query. */
  async of(accountIds: readonly string[], templateId: string): Promise<TemplateCredit[]> {
    const entries = await this.credits.listOf(accountIds)
    const kind = this.kindOf(templateId) ?? 'oneTime'
    const byAccount = groupBy(entries, ({ accountId }) => accountId)
    return accountIds.map((accountId) => toCredit(templateId, kind, byAccount.get(accountId) ?? []))
  }

  /** The account is closed. */
  async forget(accountId: string): Promise<void> {
    await this.credits.deleteOf(accountId)
  }
}

function toCredit(templateId: string, kind: TemplateKind, ofAccount: readonly SubscriptionCredit[]): TemplateCredit {
  const { left, off } = ofAccount.find((entry) => entry.templateId === templateId) ?? { left: 0, off: false }
  const on = left > 0 && !off
  return {
    templateId,
    kind,
    ...(kind === 'oneTime' ? { left } : {}),
    on,
    ...(on ? {} : { why: off ? 'refusedByPerson' : 'noCredit' }),
  }
}
