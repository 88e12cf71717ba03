import { Injectable } from '@nestjs/common'
import type { UnwakeableWhy } from '@shared/rota'
import { PeopleRepository } from '../../people/people.repository'
import { WakeUps } from '../../rota/wake-ups'
import { Addresses } from '../delivering/addresses'
import { isOwnChannel, isWoken } from './own-channels'
import { ReachService } from './reach.service'

/** Without a phone in the roster nobody can be told anything; with one, by the channels there are. Where there are none, a call does. */
@Injectable()
export class ChannelWakeUps extends WakeUps {
  constructor(
    private readonly people: PeopleRepository,
    private readonly addresses: Addresses,
    private readonly reach: ReachService,
  ) {
    super()
  }

  async unwakeable(communityId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, UnwakeableWhy>> {
    const people = await this.people.listByIds(communityId, [...new Set(personIds)])
    const withPhone = (await this.addresses.ofPeople(communityId, people)).filter(({ phone }) => phone !== undefined)
    const whys = new Map<string, UnwakeableWhy>(personIds.map((personId) => [personId, 'noPhone']))
    for (const { personId } of withPhone) whys.delete(personId)
    if (!this.reach.connected.some(isOwnChannel)) return whys
    const reaches = await this.reach.of(withPhone, 'urgent')
    withPhone.forEach(({ personId }, index) => {
      if (!isWoken(reaches[index] ?? [])) whys.set(personId, 'noChannel')
    })
    return whys
  }
}
