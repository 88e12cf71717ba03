import type { MessageTemplate } from '../options'
import { PlatformError } from '../platform-error'
import { DAY_MS, RateWindow } from './rate-window'

/** What somebody may still be sent of a template. */
export interface CreditEntry {
  openid: string
  templateId: string
  left: number | 'always'
}

export type TemplateState = 'usable' | 'banned' | 'deleted'

/** Who subscribed to what: a one-time accept buys one message, a long-term accept any number. */
export class SubscriptionStore {
  private readonly templates: ReadonlyMap<string, MessageTemplate>
  private readonly states = new Map<string, TemplateState>()
  private readonly credits = new Map<string, number>()
  private readonly daily: ReadonlyMap<string, RateWindow>

  constructor(templates: readonly MessageTemplate[]) {
    this.templates = new Map(templates.map((t) => [t.id, t]))
    for (const { id, banned } of templates) if (banned) this.states.set(id, 'banned')
    this.daily = new Map(templates.flatMap(({ id, perDay }) => (perDay ? [[id, new RateWindow(perDay, DAY_MS)] as const] : [])))
  }

  /** Those that were not deleted. */
  list(): MessageTemplate[] {
    return [...this.templates.values()].filter(({ id }) => this.states.get(id) !== 'deleted')
  }

  find(templateId: string): MessageTemplate | undefined {
    return this.list().find(({ id }) => id === templateId)
  }

  isBanned(templateId: string): boolean {
    return this.states.get(templateId) === 'banned'
  }

  setState(templateId: string, state: TemplateState): void {
    this.states.set(templateId, state)
  }

  accept(openid: string, template: MessageTemplate): void {
    const left = this.creditsLeft(openid, template.id)
    this.credits.set(key(openid, template.id), template.kind === 'longTerm' ? Number.POSITIVE_INFINITY : left + 1)
  }

  /** Refusing ends a long-term subscription; one-time messages already bought stay. */
  reject(openid: string, template: MessageTemplate): void {
    if (template.kind === 'longTerm') this.credits.delete(key(openid, template.id))
  }

  /** Throws 43101 when nothing is left, 45009 when a long-term template has a limit a day and it is reached. */
  spend(openid: string, template: MessageTemplate, now: Date): void {
    const left = this.creditsLeft(openid, template.id)
    if (left <= 0) throw new PlatformError(43101)
    if (this.daily.get(template.id)?.take(openid, now) === false) throw new PlatformError(45009)
    this.credits.set(key(openid, template.id), left - 1)
  }

  /** Messages that may still be sent; infinite for a long-term subscription. */
  creditsLeft(openid: string, templateId: string): number {
    return this.credits.get(key(openid, templateId)) ?? 0
  }

  dump(): CreditEntry[] {
    return [...this.credits].map(([key, left]) => {
      const [openid = '', templateId = ''] = key.split(' ')
      return { openid, templateId, left: Number.isFinite(left) ? left : 'always' }
    })
  }

  restore(entries: readonly CreditEntry[]): void {
    for (const { openid, templateId, left } of entries)
      this.credits.set(key(openid, templateId), left === 'always' ? Number.POSITIVE_INFINITY : left)
  }

  /** The account was closed. */
  forget(openid: string): void {
    for (const id of this.templates.keys()) this.credits.delete(key(openid, id))
  }
}

function key(openid: string, templateId: string): string {
  return `${openid} ${templateId}`
}
