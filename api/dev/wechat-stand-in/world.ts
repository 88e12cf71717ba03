import { EventPusher } from './event-pusher'
import type { StandInOptions } from './options'
import { type Scheduler, TimerScheduler } from './scheduler'
import { SmsDesk } from './sms/sms-desk'
import { AppStore } from './stores/app-store'
import { CodeStore } from './stores/code-store'
import { FaultStore } from './stores/fault-store'
import { FollowerStore } from './stores/follower-store'
import { MessageStore } from './stores/message-store'
import { PersonaStore } from './stores/persona-store'
import { SubscriptionStore } from './stores/subscription-store'
import { WebhookStore } from './stores/webhook-store'

/** Everything one stand-in remembers; all of it in memory. */
export interface World {
  options: StandInOptions
  scheduler: Scheduler
  apps: AppStore
  codes: CodeStore
  personas: PersonaStore
  subscriptions: SubscriptionStore
  messages: MessageStore
  followers: FollowerStore
  webhooks: WebhookStore
  faults: FaultStore
  pusher: EventPusher
  /** Absent: nobody has an account with the SMS provider. */
  sms?: SmsDesk
}

export function createWorld(options: StandInOptions): World {
  const { clock, appId, appSecret, serviceAccount } = options
  const scheduler = options.scheduler ?? new TimerScheduler()
  const personas = new PersonaStore(clock, options.personas ?? [])
  const messages = new MessageStore()
  return {
    options,
    scheduler,
    apps: new AppStore(clock, [
      { name: 'miniProgram', appId, appSecret },
      ...(serviceAccount ? [{ name: 'serviceAccount' as const, ...serviceAccount }] : []),
    ]),
    codes: new CodeStore(clock),
    personas,
    followers: new FollowerStore(personas),
    subscriptions: new SubscriptionStore(options.templates ?? []),
    messages,
    webhooks: new WebhookStore(clock, options.webhookKeys ?? []),
    faults: new FaultStore(),
    pusher: new EventPusher({ clock, scheduler, appId, target: options.push }),
    ...(options.sms ? { sms: new SmsDesk(options.sms, { clock, personas, messages }) } : {}),
  }
}
