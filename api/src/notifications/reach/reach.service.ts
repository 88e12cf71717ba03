import { Inject, Injectable } from '@nestjs/common'
import type { ChannelName, Purpose } from '@shared/channels'
import type { ReachView } from '@shared/delivery'
import { type Addressee, CHANNELS, type Channel } from '../channels/channel'

/** Which channels would reach whom now, asked without sending. */
@Injectable()
export class ReachService {
  constructor(@Inject(CHANNELS) private readonly channels: readonly Channel[]) {}

  /** Of this deployment, in the order they are tried. */
  get connected(): ChannelName[] {
    return this.channels.filter(({ connected }) => connected).map(({ name }) => name)
  }

  /** For each of them, every channel; each channel is asked once, however many they are. */
  async of(to: readonly Addressee[], purpose: Purpose): Promise<ReachView[][]> {
    const byChannel = await Promise.all(this.channels.map((channel) => channel.reachAll(to, purpose)))
    return to.map((_, index) =>
      this.channels.flatMap(({ name }, at): ReachView[] => {
        const reach = byChannel[at]?.[index]
        return reach ? [{ channel: name, ...reach }] : []
      }),
    )
  }
}
