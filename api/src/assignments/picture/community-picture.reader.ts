import { Injectable } from '@nestjs/common'
import { AreasRepository } from '../../areas/areas.repository'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { Pii } from '../../core/pii'
import { HouseholdsRepository } from '../../households/households.repository'
import { PeopleRepository } from '../../people/people.repository'
import { type CommunityPicture, pictureOf } from './community-picture'

/** Reads a whole community at once: 3,000 households and 380 members are a few hundred kilobytes. */
@Injectable()
export class CommunityPictureReader {
  constructor(
    private readonly areas: AreasRepository,
    private readonly households: HouseholdsRepository,
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /**
   * @param mentioned people who must be in it even when they have left the roster since
   * @throws AREA_NOT_FOUND
   */
  async read(communityId: string, mentioned: Iterable<string> = []): Promise<CommunityPicture> {
    const [areas, households, members] = await Promise.all([
      this.areas.listTree(communityId),
      this.households.listAll(communityId),
      this.people.listCurrent(communityId, 'partyMember'),
    ])
    const others = new Set([...mentioned, ...households.flatMap(({ contact }) => (contact ? [contact.personId] : []))])
    for (const { _id } of members) others.delete(_id)
    const picture = pictureOf({
      areas,
      households,
      members,
      former: await this.people.listByIds(communityId, [...others]),
      nameOf: ({ name }) => this.pii.open(name),
      now: this.clock.now(),
    })
    if (!picture) throw new DomainError('AREA_NOT_FOUND')
    return picture
  }
}
