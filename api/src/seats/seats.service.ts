import { Injectable } from '@nestjs/common'
import type { AppointedRole } from '@shared/roles'
import { contactOf, type DutyPost, dutyPost, onDuty, type ParsedSeat, parseSeat, roleAt, roleOfPost, type Seat } from '@shared/seats'
import type { Area } from '../areas/area.schema'
import { AreasRepository } from '../areas/areas.repository'
import { Clock } from '../core/clock'
import { HouseholdsRepository } from '../households/households.repository'
import type { Actor } from '../people/actor'
import { holds } from '../people/appointment'
import { PeopleRepository } from '../people/people.repository'
import type { Person } from '../people/person.schema'
import { DutyRoster } from '../rota/duty/duty-roster'
import type { SeatHolders } from './seat-holders'

/** Who holds a seat now (design §4). Nothing of this is ever stored in an issue. */
@Injectable()
export class SeatsService implements SeatHolders {
  constructor(
    private readonly areas: AreasRepository,
    private readonly people: PeopleRepository,
    private readonly households: HouseholdsRepository,
    private readonly dutyRoster: DutyRoster,
    private readonly clock: Clock,
  ) {}

  /** Reads each collection at most once, however many seats. */
  async holders(communityId: string, seats: readonly Seat[]): Promise<Map<Seat, Person[]>> {
    const parsed = [...new Set(seats)].map((seat) => [seat, parseSeat(seat)] as const)
    const [contacts, appointed, onDuty] = await Promise.all([
      this.contacts(
        communityId,
        parsed.flatMap(([, p]) => (p?.kind === 'contactOf' ? [p.householdId] : [])),
      ),
      this.appointed(
        communityId,
        parsed.flatMap(([, p]) => (p?.kind === 'role' ? [p.areaId] : [])),
      ),
      parsed.some(([, p]) => p?.kind === 'onDuty') ? this.duty(communityId) : undefined,
    ])
    const holdersOf = (p: ParsedSeat | undefined): Person[] => {
      if (p?.kind === 'contactOf') return contacts.get(p.householdId) ?? []
      if (p?.kind === 'role') return appointed.filter((person) => this.isAppointed(person, p.role, p.areaId))
      return p ? (onDuty?.(p.post) ?? []) : []
    }
    return new Map(parsed.map(([seat, p]) => [seat, holdersOf(p)]))
  }

  /** Which of these seats are held by one of these people. */
  async heldBy(communityId: string, seats: readonly Seat[], personIds: readonly string[]): Promise<Seat[]> {
    const holders = await this.holders(communityId, seats)
    return [...holders].filter(([, people]) => people.some((person) => personIds.includes(person._id))).map(([seat]) => seat)
  }

  /**
   * Every seat the actor's people hold, as contact member, by appointment (in whatever community, or for the subdistrict above it), and
   * on duty in this community.
   */
  async seatsOf(actor: Actor, communityId: string): Promise<Seat[]> {
    const mine = actor.people.filter((person) => person.communityId === communityId).map(({ personId }) => personId)
    const posts = dutyPost.options.map((post) => onDuty(post, communityId))
    return [
      ...actor.contactOf.map(({ householdId }) => contactOf(householdId)),
      ...actor.appointments.map(({ role, areaId }) => roleAt(role, areaId)),
      ...(mine.length > 0 ? await this.heldBy(communityId, posts, mine) : []),
    ]
  }

  private async contacts(communityId: string, householdIds: string[]): Promise<Map<string, Person[]>> {
    if (householdIds.length === 0) return new Map()
    const households = await this.households.listByIds(communityId, householdIds)
    const people = await this.people.listByIds(communityId, [
      ...new Set(households.flatMap(({ contact }) => (contact ? [contact.personId] : []))),
    ])
    return new Map(
      households.map(({ _id, contact }) => [_id, people.filter((person) => person._id === contact?.personId && !person.endedAt)]),
    )
  }

  private async appointed(communityId: string, areaIds: string[]): Promise<Person[]> {
    return areaIds.length === 0 ? [] : this.people.listAppointedAt(communityId, areaIds)
  }

  /**
   * Whoever the rota has on a post now. As long as it has nobody, standing duty of the settings; a post nobody stands for falls to
   * everybody appointed to its role.
   */
  private async duty(communityId: string): Promise<(post: DutyPost) => Person[]> {
    const [community, rota] = await Promise.all([
      this.areas.findAnywhere(communityId),
      this.dutyRoster.onDuty(communityId, this.clock.now()),
    ])
    const onShift = (post: DutyPost) => (rota.get(post) ?? []).map(({ personId }) => personId)
    const standing = community?.settings?.standingDuty ?? {}
    const [named, appointed] = await Promise.all([
      this.people.listByIds(communityId, [...dutyPost.options.flatMap(onShift), ...Object.values(standing).flat()]),
      this.people.listAppointedAt(communityId, [communityId]),
    ])
    const here = (ids: readonly string[]) => ids.flatMap((id) => named.filter((person) => person._id === id && !person.endedAt))
    return (post) => {
      const onPost = [onShift(post), standing[post] ?? []].map(here).find((people) => people.length > 0)
      return onPost ?? appointed.filter((person) => this.isAppointed(person, roleOfPost[post], communityId))
    }
  }

  private isAppointed(person: Person, role: AppointedRole, areaId: Area['_id']): boolean {
    return holds(person, role, areaId, this.clock.now())
  }
}
