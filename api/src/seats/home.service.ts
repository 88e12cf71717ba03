import { Injectable } from '@nestjs/common'
import type { ContactView, DutyView, HomeView } from '@shared/accounts'
import type { GateRef } from '@shared/areas'
import { contactOf, onDuty, seatName } from '@shared/seats'
import type { Area } from '../areas/area.schema'
import { toGateRef } from '../areas/areas.presenter'
import { AreasRepository } from '../areas/areas.repository'
import { Pii } from '../core/pii'
import { HouseholdsRepository } from '../households/households.repository'
import { ResidenciesService } from '../households/residencies.service'
import type { Actor, HeldResidency } from '../people/actor'
import type { Person } from '../people/person.schema'
import { SeatsService } from './seats.service'

/** The post a resident is told of first: the desk that receives everything. */
const shownPost = 'propertyStaff'

/** Top of 楼里: my gate, my contact member, who is on duty now. Before verification only the duty desk. */
@Injectable()
export class HomeService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly households: HouseholdsRepository,
    private readonly residencies: ResidenciesService,
    private readonly seats: SeatsService,
    private readonly pii: Pii,
  ) {}

  async view(actor: Actor): Promise<HomeView> {
    const mine = actor.residencies.find(({ verified }) => verified) ?? actor.residencies[0]
    const communityId = mine?.communityId ?? actor.appointments[0]?.communityId ?? actor.people[0]?.communityId
    if (!communityId) return { verified: false, duty: { deskPhone: '' } }
    const community = await this.areas.findAnywhere(communityId)
    const [duty, home] = await Promise.all([
      this.duty(communityId, community),
      mine ? this.residentsPart(mine, actor.accountId, deskPhoneOf(community)) : undefined,
    ])
    return { community: { id: communityId, name: community?.name ?? '' }, verified: false, duty, ...home }
  }

  private async residentsPart(mine: HeldResidency, accountId: string, deskPhone: string): Promise<Partial<HomeView>> {
    const [gate, residencies] = await Promise.all([this.areas.findAnywhere(mine.gateId), this.residencies.viewsOf(accountId)])
    return {
      gate: gate ? toGateRef(gate) : undefined,
      verified: mine.verified,
      residency: residencies.find(({ id }) => id === mine.residencyId),
      contact: mine.verified ? await this.contact(mine, deskPhone, gate ? toGateRef(gate) : undefined) : undefined,
    }
  }

  private async contact(
    { communityId, householdId, gateId }: HeldResidency,
    deskPhone: string,
    gate?: GateRef,
  ): Promise<ContactView | undefined> {
    const holders = await this.seats.holders(communityId, [contactOf(householdId)])
    const person = holders.get(contactOf(householdId))?.[0]
    if (!person) return undefined
    const [count, home] = await Promise.all([
      this.households.countOfContact(communityId, person._id),
      person.householdId ? this.households.listByIds(communityId, [person.householdId]) : [],
    ])
    const lives = home[0] ? `住${home[0].gateId === gateId ? `本单元 ${home[0].room}` : home[0].address}，` : ''
    return {
      name: this.pii.open(person.name),
      line: `${gate ? lives : ''}联系咱们 ${count} 户`,
      phone: this.consentedPhone(person),
      deskPhone,
    }
  }

  private async duty(communityId: string, community: Area | null): Promise<DutyView> {
    const seat = onDuty(shownPost, communityId)
    const person = (await this.seats.holders(communityId, [seat])).get(seat)?.[0]
    return { name: person && this.pii.open(person.name), post: seatName(seat), deskPhone: deskPhoneOf(community) }
  }

  /** A person's own number only with recorded consent (design §6). */
  private consentedPhone(person: Person): string | undefined {
    return person.showPhoneSince ? this.pii.openOptional(person.phone) : undefined
  }
}

const deskPhoneOf = (community: Area | null): string => community?.settings?.deskPhone ?? ''
