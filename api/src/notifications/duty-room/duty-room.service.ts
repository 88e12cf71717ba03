import { Injectable } from '@nestjs/common'
import { unreachedWords } from '@shared/channels'
import { type DutyRoomInput, type DutyRoomTestView, type DutyRoomView, dutyRoomKey } from '@shared/duty-room'
import type { Area, DutyRoom } from '../../areas/area.schema'
import { AreasRepository } from '../../areas/areas.repository'
import { AuditService } from '../../audit/audit.service'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import { Pii } from '../../core/pii'
import { type Actor, personIn } from '../../people/actor'
import { PeopleRepository } from '../../people/people.repository'
import { DutyRoomChannel } from '../channels/duty-room/duty-room.channel'
import { testMessage } from './test-message'

/** Which group the duty room of a community is told in. Its key is sealed, shown to nobody, and every change leaves a trace. */
@Injectable()
export class DutyRoomService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly people: PeopleRepository,
    private readonly channel: DutyRoomChannel,
    private readonly audit: AuditService,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /** @throws AREA_NOT_FOUND */
  async read(communityId: string): Promise<DutyRoomView> {
    const dutyRoom = (await this.find(communityId)).settings?.dutyRoom
    return { connected: this.channel.connected, ...(dutyRoom ? { set: await this.viewOf(communityId, dutyRoom) } : {}) }
  }

  /** Whoever sets it last has it. @throws AREA_NOT_FOUND, DUTY_ROOM_ADDRESS_WRONG */
  async set(actor: Actor, communityId: string, { address }: DutyRoomInput): Promise<DutyRoomView> {
    const key = dutyRoomKey(address)
    if (!key) throw new DomainError('DUTY_ROOM_ADDRESS_WRONG')
    await this.find(communityId)
    await this.record(actor, communityId, 'dutyRoomSet')
    const setBy = personIn(actor, communityId)
    await this.areas.saveDutyRoom(communityId, { key: this.pii.seal(key), setAt: this.clock.now(), ...(setBy ? { setBy } : {}) })
    return this.read(communityId)
  }

  /** @throws AREA_NOT_FOUND */
  async remove(actor: Actor, communityId: string): Promise<void> {
    await this.find(communityId)
    await this.record(actor, communityId, 'dutyRoomRemoved')
    await this.areas.saveDutyRoom(communityId, undefined)
  }

  /** 发一条试试, into the group at once. @throws AREA_NOT_FOUND, DUTY_ROOM_NOT_SET */
  async test(actor: Actor, communityId: string): Promise<DutyRoomTestView> {
    const { name, settings } = await this.find(communityId)
    if (!settings?.dutyRoom) throw new DomainError('DUTY_ROOM_NOT_SET')
    await this.record(actor, communityId, 'dutyRoomTested')
    const now = this.clock.now()
    const sent = await this.channel.send(testMessage(newId(), name, now), { communityId, room: true }, now)
    return sent.result === 'accepted'
      ? { sent: true, words: '发出去了，请看一眼群里有没有' }
      : { sent: false, words: unreachedWords[sent.why] }
  }

  private async viewOf(communityId: string, { key, setAt, setBy }: DutyRoom): Promise<DutyRoomView['set']> {
    const [person] = await this.people.listByIds(communityId, setBy ? [setBy] : [])
    return { at: setAt.toISOString(), by: this.pii.openOptional(person?.name), lastFour: this.pii.open(key).slice(-4) }
  }

  private async find(communityId: string): Promise<Area> {
    const area = await this.areas.findAnywhere(communityId)
    if (area?.kind !== 'community') throw new DomainError('AREA_NOT_FOUND')
    return area
  }

  private async record(actor: Actor, communityId: string, action: string): Promise<void> {
    const target = { kind: 'community', id: communityId }
    await this.audit.record({ communityId, accountId: actor.accountId, personId: personIn(actor, communityId), action, target })
  }
}
