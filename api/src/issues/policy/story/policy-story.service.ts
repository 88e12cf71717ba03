import { Injectable } from '@nestjs/common'
import type { PolicyStoryInput, PolicyStoryView } from '@shared/policy-settings'
import { contactOf, parseSeat, type Seat } from '@shared/seats'
import { AreasRepository } from '../../../areas/areas.repository'
import { CommunityCalendars } from '../../../areas/community-calendars'
import { PolicyVersionsService } from '../../../areas/policy-versions.service'
import { atLocal, localDay, monthsAfter } from '../../../calendar/local-time'
import { Clock } from '../../../core/clock'
import { DomainError } from '../../../core/domain-error'
import { Pii } from '../../../core/pii'
import { HouseholdsRepository } from '../../../households/households.repository'
import { PeopleRepository } from '../../../people/people.repository'
import type { Person } from '../../../people/person.schema'
import { DutyRoster } from '../../../rota/duty/duty-roster'
import { rotaSettingsOf } from '../../../rota/settings/rota-settings-of'
import { SeatsService } from '../../../seats/seats.service'
import type { IssuePlace } from '../../machine/issue-state'
import { ladderSeats } from '../../machine/ladder'
import { receivingDesk } from '../../machine/post'
import { gatePlaces } from '../gate-places'
import { requireSound } from '../sound-policy'
import { momentsOf, policyStory, type Told } from './policy-story'

const yearsAhead = 2

/** 试一试: tells what a draft would do to an issue at a coming date. Nothing is stored. */
@Injectable()
export class PolicyStoryService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly households: HouseholdsRepository,
    private readonly versions: PolicyVersionsService,
    private readonly calendars: CommunityCalendars,
    private readonly seats: SeatsService,
    private readonly dutyRoster: DutyRoster,
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /** @throws the first fault of `checkPolicy`, STORY_DATE_OUT_OF_RANGE, PLACE_OUTSIDE_COMMUNITY, CATEGORY_UNKNOWN, AREA_NOT_FOUND */
  async tell(communityId: string, { policy, gateId, categoryKey, urgent, ...input }: PolicyStoryInput): Promise<PolicyStoryView> {
    requireSound(policy)
    const now = this.clock.now()
    const postedAt = new Date(input.postedAt)
    const today = localDay(now)
    if (postedAt < atLocal(today) || localDay(postedAt) > monthsAfter(today, 12 * yearsAhead))
      throw new DomainError('STORY_DATE_OUT_OF_RANGE', { years: yearsAhead })

    const [inForce, place] = await Promise.all([this.versions.current(communityId), this.placeAt(communityId, gateId)])
    const asked = [policy, inForce.policy].flatMap((one) => [...ladderSeats(one, place), receivingDesk(place, one)])
    const [calendar, calendarInForce, holders] = await Promise.all([
      this.calendars.of(communityId, policy),
      this.calendars.of(communityId, inForce.policy),
      this.seats.holders(communityId, asked),
    ])
    const names = this.namesOf(holders)
    const case_ = { place, categoryKey, urgent, postedAt }
    const told = {
      draft: { policy, calendar },
      inForce: { policy: inForce.policy, calendar: calendarInForce, version: inForce.version },
      today: (seat: Seat) => names.get(seat) ?? [],
      now,
    }
    return policyStory(case_, { ...told, onRota: await this.rotaAt(communityId, momentsOf(case_, told), told.today) })
  }

  /** What published months say of these moments, by name. A post that the community's rota leaves out is standing duty on any day. */
  private async rotaAt(communityId: string, moments: readonly Date[], today: Told['today']): Promise<Told['onRota']> {
    const [community, ...rota] = await Promise.all([
      this.areas.findAnywhere(communityId),
      ...moments.map(async (at) => [at.getTime(), await this.dutyRoster.onDuty(communityId, at)] as const),
    ])
    const ids = rota.flatMap(([, posts]) => [...posts.values()].flat().map(({ personId }) => personId))
    const people = (await this.people.listByIds(communityId, [...new Set(ids)])).filter(({ endedAt }) => !endedAt)
    const names = new Map(people.map(({ _id, name }) => [_id, this.pii.open(name)]))
    const byMoment = new Map(rota)
    const manned = community ? rotaSettingsOf(community).posts.map(({ post }) => post) : []
    return (seat, at) => {
      const parsed = parseSeat(seat)
      if (parsed?.kind !== 'onDuty') return undefined
      if (manned.length > 0 && !manned.includes(parsed.post)) return today(seat)
      const shifts = byMoment.get(at.getTime())?.get(parsed.post) ?? []
      const found = shifts.flatMap(({ personId }) => names.get(personId) ?? [])
      return found.length > 0 ? found : undefined
    }
  }

  /** A household of the gate that has a contact member, so that the contact's rung counts; the bare gate where none has. */
  private async placeAt(communityId: string, gateId: string): Promise<IssuePlace> {
    const [tree, households] = await Promise.all([this.areas.listTree(communityId), this.households.listOfGate(communityId, gateId)])
    const place = gatePlaces(tree).find(({ gate }) => gate._id === gateId)?.place
    if (!place) throw new DomainError('PLACE_OUTSIDE_COMMUNITY')
    const contacts = await this.seats.holders(
      communityId,
      households.map(({ _id }) => contactOf(_id)),
    )
    const home = households.find(({ _id }) => (contacts.get(contactOf(_id)) ?? []).length > 0)
    return home ? { ...place, householdId: home._id } : place
  }

  private namesOf(holders: ReadonlyMap<Seat, readonly Person[]>): Map<Seat, string[]> {
    return new Map([...holders].map(([seat, people]) => [seat, people.map(({ name }) => this.pii.open(name))]))
  }
}
