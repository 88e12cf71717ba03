import { setTimeout } from 'node:timers/promises'
import { Inject, Injectable, Logger } from '@nestjs/common'
import { Clock } from '../../core/clock'
import { type Addressee, CHANNELS, type Channel, type SendResult } from '../channels/channel'
import { compose } from '../messages/compose'
import type { Message } from '../messages/message'
import type { Attempt } from '../notification.schema'
import { afterRound } from './after-round'
import { DeliveriesRepository, type Outgoing } from './deliveries.repository'
import { claimMs, retellAt } from './schedule'
import { waysTo } from './ways-to'

/** A channel gives up after 5 s; one that does not is not waited for. */
const giveUpMs = 10_000

/** One message: the notification that carries it, and what it tells. */
export interface Parcel {
  carrier: Outgoing
  /** Still true, the carrier among them unless it no longer is. */
  told: readonly [Outgoing, ...Outgoing[]]
  /** Become part of this message only now: a digest. */
  gathered: readonly Outgoing[]
}

/** Claims a notification, sends its message and writes down what became of it. */
@Injectable()
export class Sender {
  private readonly logger = new Logger(Sender.name)

  constructor(
    private readonly deliveries: DeliveriesRepository,
    @Inject(CHANNELS) private readonly channels: readonly Channel[],
    private readonly clock: Clock,
  ) {}

  /** Nothing when another process has it. */
  async send(parcel: Parcel, to: Addressee): Promise<void> {
    const ways = waysTo(to, parcel.carrier, this.channels)
    const claimed = await this.claim(parcel, ways)
    if (!claimed) return
    const [first, ...others] = parcel.told
    const message = compose(`${claimed._id}-${claimed.delivery.round}`, first, others)
    const connected = ways.filter((channel) => channel.connected)
    const tried = first.urgent ? await this.atOnce(claimed, connected, message, to) : await this.inTurn(claimed, connected, message, to)
    const now = this.clock.now()
    const { state, dueAt } = afterRound(claimed, tried, now)
    const settled = await this.deliveries.settle(claimed, state, dueAt)
    // others joined while it was being told
    if (!settled) await this.deliveries.settleJoined(claimed, state, retellAt({ delivery: { ...claimed.delivery, attempts: tried } }, now))
  }

  /** A process died over it: the round is the same, and so is the message. */
  private async claim({ carrier, gathered }: Parcel, ways: readonly Channel[]): Promise<Outgoing | undefined> {
    const { delivery, urgent, recipient, communityId } = carrier
    const now = this.clock.now()
    const again = urgent && delivery.claimedUntil !== undefined
    const round = delivery.round + (again ? 0 : 1)
    const unconnected = again ? [] : ways.filter(({ connected }) => !connected)
    const claimed = await this.deliveries.claim(carrier, {
      round,
      until: new Date(now.getTime() + claimMs(carrier)),
      attempts: unconnected.map(({ name }) => ({ channel: name, round, at: now, result: 'unavailable', why: 'notConfigured' })),
      ...(urgent ? {} : { joinKey: `${recipient}|digest|${communityId}` }),
      ...(gathered.length > 0 ? { together: [...(delivery.together ?? []), ...gathered.map(({ key }) => key)] } : {}),
    })
    if (claimed && gathered.length > 0) await this.deliveries.tellWith(claimed, gathered, now)
    return claimed
  }

  /** Each answer is written as it comes, so that one that hangs hides none of the others. */
  private async atOnce(claimed: Outgoing, channels: readonly Channel[], message: Message, to: Addressee): Promise<Attempt[]> {
    return Promise.all(channels.map((channel) => this.attempt(claimed, channel, message, to)))
  }

  /** Until one accepts, or nobody knows whether it did: then another would tell twice. */
  private async inTurn(claimed: Outgoing, channels: readonly Channel[], message: Message, to: Addressee): Promise<Attempt[]> {
    const tried: Attempt[] = []
    for (const channel of channels) {
      const attempt = await this.attempt(claimed, channel, message, to)
      tried.push(attempt)
      if (attempt.result === 'accepted' || attempt.result === 'unknown') break
    }
    return tried
  }

  private async attempt(claimed: Outgoing, channel: Channel, message: Message, to: Addressee): Promise<Attempt> {
    const answer = await this.ask(channel, message, to)
    const attempt = { channel: channel.name, round: claimed.delivery.round, at: this.clock.now(), ...answer }
    await this.deliveries.addAttempt(claimed, attempt)
    return attempt
  }

  private async ask(channel: Channel, message: Message, to: Addressee): Promise<SendResult> {
    const gaveUp = setTimeout(giveUpMs, { result: 'unknown', why: 'unreachable' } as const, { ref: false })
    try {
      return await Promise.race([channel.send(message, to, this.clock.now()), gaveUp])
    } catch (error) {
      this.logger.error({ err: error, channel: channel.name, message: message.id }, 'a channel threw')
      return { result: 'unknown', why: 'unknown' }
    }
  }
}
