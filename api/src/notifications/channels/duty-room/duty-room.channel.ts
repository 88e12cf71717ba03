import { Inject, Injectable } from '@nestjs/common'
import { AreasRepository } from '../../../areas/areas.repository'
import { Pii } from '../../../core/pii'
import type { Message } from '../../messages/message'
import { type Addressee, Channel, type Reach, type SendResult } from '../channel'
import { CHANNELS_CONFIG, type ChannelsConfig } from '../channels-config'
import { postJson } from '../post-json'
import { RoomAllowance } from './room-allowance'
import { readRoomAnswer } from './room-answers'
import { roomText } from './room-text'

/** 值班室群: the robot of a WeCom group, whose key is a setting of the community. */
@Injectable()
export class DutyRoomChannel extends Channel {
  readonly name = 'dutyRoom'
  private readonly allowance = new RoomAllowance()

  constructor(
    private readonly areas: AreasRepository,
    private readonly pii: Pii,
    @Inject(CHANNELS_CONFIG) private readonly config: Pick<ChannelsConfig, 'dutyRoom'>,
  ) {
    super()
  }

  get connected(): boolean {
    return this.config.dutyRoom !== undefined
  }

  async reach(to: Addressee): Promise<Reach> {
    const [reach] = await this.reachAll([to])
    return reach ?? { reaches: false, why: 'noRoom' }
  }

  /** One reading a community. */
  override async reachAll(to: readonly Addressee[]): Promise<Reach[]> {
    if (!this.connected) return to.map(() => ({ reaches: false, why: 'notConfigured' }))
    const communities = await this.areas.listAnywhere([...new Set(to.map(({ communityId }) => communityId))])
    const withRoom = new Set(communities.flatMap(({ _id, settings }) => (settings?.dutyRoom ? [_id] : [])))
    return to.map((one) => (isInRoom(one) && withRoom.has(one.communityId) ? { reaches: true } : { reaches: false, why: 'noRoom' }))
  }

  async send(message: Message, to: Addressee, now: Date): Promise<SendResult> {
    if (!this.config.dutyRoom) return { result: 'unavailable', why: 'notConfigured' }
    const key = isInRoom(to) ? await this.keyOf(to.communityId) : undefined
    if (!key) return { result: 'unavailable', why: 'noRoom' }
    if (!this.allowance.take(to.communityId, message.urgent, now)) return { result: 'failed', why: 'tooMany' }
    const text = {
      content: roomText(message, to.nameInRoom),
      ...(to.nameInRoom && to.phone ? { mentioned_mobile_list: [to.phone] } : {}),
    }
    const url = `${this.config.dutyRoom.baseUrl.replace(/\/+$/, '')}/cgi-bin/webhook/send?${new URLSearchParams({ key })}`
    const posted = await postJson(url, JSON.stringify({ msgtype: 'text', text }))
    return 'failed' in posted ? posted.failed : readRoomAnswer(posted.json)
  }

  private async keyOf(communityId: string): Promise<string | undefined> {
    return this.pii.openOptional((await this.areas.findAnywhere(communityId))?.settings?.dutyRoom?.key)
  }
}

/** The room itself, or somebody who works for the community. */
const isInRoom = ({ room, nameInRoom }: Addressee): boolean => room === true || nameInRoom !== undefined
