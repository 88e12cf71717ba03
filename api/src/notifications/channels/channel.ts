import type { ChannelName, Purpose, UnreachedWhy } from '@shared/channels'
import type { Message } from '../messages/message'

/** Whom a message goes to, with every address known. */
export interface Addressee {
  communityId: string
  /** Absent for the duty room. */
  accountId?: string
  personId?: string
  openid?: string
  unionid?: string
  /** Mainland mobile number in clear: only handed to a channel, never logged. */
  phone?: string
  /** The group of the community's duty room, and whoever may be named in it. */
  room?: boolean
  /** How the duty room's group names the person; only for people who work for the community. */
  nameInRoom?: string
}

/** Whether a channel would reach somebody, asked without sending. */
export type Reach = { reaches: true } | { reaches: false; why: UnreachedWhy }

/** `unavailable`: nothing was sent, the next channel is tried · `refused` for good · `failed`: trouble that may pass. */
export type SendResult =
  | { result: 'accepted'; messageId?: string }
  | { result: 'unavailable' | 'refused' | 'failed' | 'unknown'; why: UnreachedWhy }

/** One way to wake somebody up. Never throws because of the other side: every answer is a {@link SendResult}. */
export abstract class Channel {
  abstract readonly name: ChannelName
  /** False: this deployment has no account for it. */
  abstract readonly connected: boolean
  abstract reach(to: Addressee, purpose: Purpose): Promise<Reach>
  /** Of many at once, in their order: who looks something up overrides it with one query for all. */
  reachAll(to: readonly Addressee[], purpose: Purpose): Promise<Reach[]> {
    return Promise.all(to.map((one) => this.reach(one, purpose)))
  }
  /** Gives up after 5 s at most. */
  abstract send(message: Message, to: Addressee, now: Date): Promise<SendResult>
}

/** Injection token of all channels, `readonly Channel[]`, in the order they are tried. */
export const CHANNELS = Symbol('CHANNELS')
