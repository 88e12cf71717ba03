import { Inject, Injectable } from '@nestjs/common'
import type { MyRemindersView } from '@shared/delivery'
import type { Actor } from '../../people/actor'
import type { Addressee } from '../channels/channel'
import { CHANNELS_CONFIG, type ChannelsConfig } from '../channels/channels-config'
import { CreditsService } from '../credits/credits.service'
import { Addresses } from '../delivering/addresses'
import { isOwnChannel } from '../reach/own-channels'
import { ReachService } from '../reach/reach.service'
import { mySelf, purposesFor } from './my-reminders'

/** 提醒: what somebody is told by which channels, and how often still. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly addresses: Addresses,
    private readonly credits: CreditsService,
    private readonly reach: ReachService,
    @Inject(CHANNELS_CONFIG) private readonly config: ChannelsConfig,
  ) {}

  async read(actor: Actor): Promise<MyRemindersView> {
    const purposes = purposesFor(actor)
    const [pressing = 'progress'] = purposes
    const [me, credits] = await Promise.all([this.addressOf(actor), this.credits.leftOf(actor.accountId)])
    const [reaches = []] = await this.reach.of([me], pressing)
    return {
      purposes: purposes.map((purpose) => {
        const templateId = this.config.subscription?.templates[purpose]?.templateId
        const credit = credits.find((one) => one.templateId === templateId)
        return { purpose, templateId, kind: credit?.kind, left: credit?.left, on: credit?.on ?? false }
      }),
      reaches: reaches.filter(({ channel }) => isOwnChannel(channel)),
    }
  }

  /** Somebody of no community yet is known by the account alone. */
  private async addressOf(actor: Actor): Promise<Addressee> {
    const { recipient, communityId } = mySelf(actor) ?? { recipient: `account:${actor.accountId}` as const, communityId: '' }
    const address = await this.addresses.of(recipient, communityId)
    return address === 'gone' ? { communityId } : address
  }
}
