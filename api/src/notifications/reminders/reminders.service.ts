import { Inject, Injectable } from '@nestjs/common'
import type { Purpose } from '@shared/channels'
import type { MyRemindersView, ReachView } from '@shared/delivery'
import type { Actor } from '../../people/actor'
import { type Addressee, CHANNELS, type Channel } from '../channels/channel'
import { CHANNELS_CONFIG, type ChannelsConfig } from '../channels/channels-config'
import { Addresses } from '../delivering/addresses'
import { mySelf, purposesFor } from './my-reminders'

/** 提醒: what somebody is told by which channels, and how often still. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly addresses: Addresses,
    @Inject(CHANNELS) private readonly channels: readonly Channel[],
    @Inject(CHANNELS_CONFIG) private readonly config: ChannelsConfig,
  ) {}

  async read(actor: Actor): Promise<MyRemindersView> {
    const purposes = purposesFor(actor)
    const me = await this.addressOf(actor)
    const [pressing = 'progress'] = purposes
    const [on, reaches] = await Promise.all([
      Promise.all(purposes.map((purpose) => this.comes(me, purpose))),
      Promise.all(this.channels.filter(({ name }) => name !== 'dutyRoom').map((channel) => reachOf(channel, me, pressing))),
    ])
    return { purposes: purposes.map((purpose, index) => ({ purpose, ...this.templateOf(purpose), on: on[index] ?? false })), reaches }
  }

  /** Somebody of no community yet is known by the account alone. */
  private async addressOf(actor: Actor): Promise<Addressee> {
    const { recipient, communityId } = mySelf(actor) ?? { recipient: `account:${actor.accountId}` as const, communityId: '' }
    const address = await this.addresses.of(recipient, communityId)
    return address === 'gone' ? { communityId } : address
  }

  private async comes(me: Addressee, purpose: Purpose): Promise<boolean> {
    const subscription = this.channels.find(({ name }) => name === 'subscription')
    return subscription?.connected === true && (await subscription.reach(me, purpose)).reaches
  }

  private templateOf(purpose: Purpose): Pick<MyRemindersView['purposes'][number], 'templateId' | 'kind'> {
    const template = this.config.subscription?.templates[purpose]
    return template ? { templateId: template.templateId, kind: template.kind } : {}
  }
}

async function reachOf(channel: Channel, me: Addressee, purpose: Purpose): Promise<ReachView> {
  const reach = channel.connected ? await channel.reach(me, purpose) : ({ reaches: false, why: 'notConfigured' } as const)
  return { channel: channel.name, ...reach }
}
