import { Injectable } from '@nestjs/common'
import type { ContactView, DutyView, HomeView } from '@shared/accounts'
import { contactOf, type DutyPost, onDuty, seatName } from '@shared/seats'
import type { Area } from '../areas/area.schema'
import { toGateRef } from '../areas/areas.presenter'
import { AreasRepository } from '../areas/areas.repository'
import { Clock } from '../core/clock'
import { Pii } from '../core/pii'
import { HouseholdsRepository } from '../households/households.repository'
import { ResidenciesService } from '../households/residencies.service'
import type { Actor, HeldResidency } from '../people/actor'
import { isUnavailable } from '../people/availability'
import type { Person } from '../people/person.schema'
import { DutyRoster } from '../rota/duty/duty-roster'
import { type ContactFacts, contactLine, withoutContact } from './contact-line'
import { SeatsService } from './seats.service'

/** Of whom a resident is told: the desk that receives everything, else the first post that the rota has somebody on. */
const shownPosts: readonly [DutyPost, ...DutyPost[]] = ['propertyStaff', 'communityStaff', 'socialWorker']

/** Top of 楼里: my gate, my contact member, who is on duty now. Before verification only the duty desk. */
@Injectable()
export class HomeService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly households: HouseholdsRepository,
    private readonly residencies: ResidenciesService,
    private readonly seats: SeatsService,
    private readonly dutyRoster: DutyRoster,
    private readonly pii: Pii,
    private readonly clock: Clock,
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
      contact: mine.verified ? await this.contact(mine, deskPhone) : undefined,
    }
  }

  /** My contact with the own number if there is consent; the desk's as long as the member is away or nobody was found yet. */
  private async contact({ communityId, householdId, gatePath }: HeldResidency, deskPhone: string): Promise<ContactView> {
    const seat = contactOf(householdId)
    const member = (await this.seats.holders(communityId, [seat])).get(seat)?.[0]
    if (!member) return { line: withoutContact, deskPhone }
    const [households, home] = await Promise.all([
      this.households.countOfContact(communityId, member._id, member.householdId),
      this.homeOf(member),
    ])
    const now = this.clock.now()
    return {
      name: this.pii.open(member.name),
      line: contactLine({ member, home, gatePath, households }, now),
      phone: isUnavailable(member, now) ? undefined : this.consentedPhone(member),
      deskPhone,
    }
  }

  private async homeOf({ communityId, householdId, homeGateId }: Person): Promise<ContactFacts['home']> {
    const [household] = await this.households.listByIds(communityId, householdId ? [householdId] : [])
    const gateId = household?.gateId ?? homeGateId
    const gate = gateId && (await this.areas.findAnywhere(gateId))
    return gate ? { gate, room: household?.room } : undefined
  }

  private async duty(communityId: string, community: Area | null): Promise<DutyView> {
    const now = this.clock.now()
    const rota = await this.dutyRoster.onDuty(communityId, now)
    const post = shownPosts.find((one) => rota.has(one)) ?? shownPosts[0]
    const seat = onDuty(post, communityId)
    const person = (await this.seats.holders(communityId, [seat])).get(seat)?.[0]
    const shift = rota.get(post)?.find(({ personId, to }) => personId === person?._id && to > now)
    return {
      name: person && this.pii.open(person.name),
      post: seatName(seat),
      until: shift?.to.toISOString(),
      deskPhone: deskPhoneOf(community),
    }
  }

  /** A person's own number only with recorded consent (design §6). */
  private consentedPhone(person: Person): string | undefined {
    return person.showPhoneSince ? this.pii.openOptional(person.phone) : undefined
  }
}

const deskPhoneOf = (community: Area | null): string => community?.settings?.deskPhone ?? ''
