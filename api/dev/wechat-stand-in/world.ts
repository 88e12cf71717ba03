import { EventPusher } from './event-pusher'
import type { StandInOptions } from './options'
import { type Scheduler, TimerScheduler } from './scheduler'
import { CodeStore } from './stores/code-store'
import { FaultStore } from './stores/fault-store'
import { InboxStore } from './stores/inbox-store'
import { PersonaStore } from './stores/persona-store'
import { SubscriptionStore } from './stores/subscription-store'
import { TokenStore } from './stores/token-store'
import { WebhookStore } from './stores/webhook-store'

/** Everything one stand-in remembers; all of it in memory. */
export interface World {
  options: StandInOptions
  scheduler: Scheduler
  tokens: TokenStore
  codes: CodeStore
  personas: PersonaStore
  subscriptions: SubscriptionStore
  inbox: InboxStore
  webhooks: WebhookStore
  faults: FaultStore
  pusher: EventPusher
}

export function createWorld(options: StandInOptions): World {
  const { clock, appId } = options
  const scheduler = options.scheduler ?? new TimerScheduler()
  return {
    options,
    scheduler,
    tokens: new TokenStore(clock),
    codes: new CodeStore(clock),
    personas: new PersonaStore(clock, options.personas ?? []),
    subscriptions: new SubscriptionStore(options.templates ?? []),
    inbox: new InboxStore(),
    webhooks: new WebhookStore(clock, options.webhookKeys ?? []),
    faults: new FaultStore(),
    pusher: new EventPusher({ clock, scheduler, appId, target: options.push }),
  }
}
