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
import { PhoneStore } from './stores/phone-store'
import { QuotaStore } from './stores/quota-store'
import { ReminderSettings } from './stores/reminder-settings'
import { SubscriptionStore } from './stores/subscription-store'
import { WeatherStore } from './stores/weather-store'
import { WebhookStore } from './stores/webhook-store'

/** A message that is accepted and then not delivered, as subscribe_msg_sent_event will say. */
export interface Loss {
  errorCode: string
  errorStatus: string
}

/** Everything one stand-in remembers; all of it in memory. */
export interface World {
  options: StandInOptions
  scheduler: Scheduler
  /** Comes back after so long. */
  pause(ms: number): Promise<void>
  apps: AppStore
  codes: CodeStore
  personas: PersonaStore
  subscriptions: SubscriptionStore
  reminders: ReminderSettings
  phones: PhoneStore
  messages: MessageStore
  followers: FollowerStore
  webhooks: WebhookStore
  faults: FaultStore
  weather: WeatherStore
  quotas: QuotaStore
  /** From media_check_async to its event; a lever. */
  mediaDelayMs: number
  /** Accepted messages that will be lost, by openid; a lever. */
  lossesToCome: Map<string, Loss[]>
  pusher: EventPusher
  /** Of the service account. */
  servicePusher: EventPusher
  /** Absent: nobody has an account with the SMS provider. */
  sms?: SmsDesk
}

export function createWorld(options: StandInOptions): World {
  const { clock, appId, appSecret, serviceAccount } = options
  const scheduler = options.scheduler ?? new TimerScheduler()
  const personas = new PersonaStore(clock, options.personas ?? [])
  const phones = new PhoneStore()
  const messages = new MessageStore(clock, phones)
  const push = { clock, scheduler }
  return {
    options,
    scheduler,
    pause: (ms) => new Promise((resolve) => scheduler.after(ms, async () => resolve())),
    apps: new AppStore(clock, [
      { name: 'miniProgram', appId, appSecret },
      ...(serviceAccount ? [{ name: 'serviceAccount' as const, appId: serviceAccount.appId, appSecret: serviceAccount.appSecret }] : []),
    ]),
    codes: new CodeStore(clock),
    personas,
    followers: new FollowerStore(personas),
    subscriptions: new SubscriptionStore(options.templates ?? []),
    reminders: new ReminderSettings(),
    phones,
    messages,
    webhooks: new WebhookStore(clock, messages, options.webhookKeys ?? []),
    faults: new FaultStore(),
    weather: new WeatherStore(),
    quotas: new QuotaStore(clock),
    mediaDelayMs: options.mediaDelayMs ?? 1000,
    lossesToCome: new Map(),
    pusher: new EventPusher({ ...push, appId, account: 'gh_standin00001', target: options.push }),
    servicePusher: new EventPusher({
      ...push,
      appId: serviceAccount?.appId ?? '',
      account: 'gh_standin00002',
      target: serviceAccount?.push,
    }),
    ...(options.sms ? { sms: new SmsDesk(options.sms, { clock, personas, messages }) } : {}),
  }
}
