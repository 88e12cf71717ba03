import type { MessageTemplate } from '../options'
import { PlatformError } from '../platform-error'

/** Who subscribed to what: a one-time accept buys one message, a long-term accept any number. */
export class SubscriptionStore {
  private readonly templates: ReadonlyMap<string, MessageTemplate>
  private readonly credits = new Map<string, number>()

  constructor(templates: readonly MessageTemplate[]) {
    this.templates = new Map(templates.map((t) => [t.id, t]))
  }

  find(templateId: string): MessageTemplate | undefined {
    return this.templates.get(templateId)
  }

  list(): MessageTemplate[] {
    return [...this.templates.values()]
  }

  accept(openid: string, template: MessageTemplate): void {
    const left = this.creditsLeft(openid, template.id)
    this.credits.set(key(openid, template.id), template.kind === 'longTerm' ? Number.POSITIVE_INFINITY : left + 1)
  }

  /** Refusing ends a long-term subscription; one-time messages already bought stay. */
  reject(openid: string, template: MessageTemplate): void {
    if (template.kind === 'longTerm') this.credits.delete(key(openid, template.id))
  }

  /** Throws 43101 when nothing is left. */
  spend(openid: string, template: MessageTemplate): void {
    const left = this.creditsLeft(openid, template.id)
    if (left <= 0) throw new PlatformError(43101)
    this.credits.set(key(openid, template.id), left - 1)
  }

  private creditsLeft(openid: string, templateId: string): number {
    return this.credits.get(key(openid, templateId)) ?? 0
  }
}

function key(openid: string, templateId: string): string {
  return `${openid} ${templateId}`
}
