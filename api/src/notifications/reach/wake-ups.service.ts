import { Injectable } from '@nestjs/common'
import type { WakeUpsView } from '@shared/delivery'
import { AreasRepository } from '../../areas/areas.repository'
import { daysAfter, localDay } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { Pii } from '../../core/pii'
import { HouseholdsRepository } from '../../households/households.repository'
import { PeopleRepository } from '../../people/people.repository'
import type { Person } from '../../people/person.schema'
import { DutyRoster } from '../../rota/duty/duty-roster'
import { Addresses } from '../delivering/addresses'
import { isWoken } from './own-channels'
import { ReachService } from './reach.service'
import { taskWords } from './tasks-of-people'

const daysAhead = 30

/** 叫不醒的人: whom of those with a task no channel wakes for what is urgent, and why. A few readings, however many they are. */
@Injectable()
export class WakeUpsService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly people: PeopleRepository,
    private readonly households: HouseholdsRepository,
    private readonly dutyRoster: DutyRoster,
    private readonly addresses: Addresses,
    private readonly reach: ReachService,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /** @throws AREA_NOT_FOUND */
  async ofCommunity(communityId: string): Promise<WakeUpsView> {
    const withTask = await this.listWithTask(communityId)
    const addressees = await this.addresses.ofPeople(
      communityId,
      withTask.map(({ person }) => person),
    )
    const reaches = await this.reach.of(addressees, 'urgent')
    const views = withTask.map(({ person, role }, index) => ({
      personId: person._id,
      name: this.pii.open(person.name),
      role,
      reaches: reaches[index] ?? [],
    }))
    const awake = views.filter((view) => isWoken(view.reaches))
    const asleep = views.filter((view) => !isWoken(view.reaches))
    return { people: [...asleep, ...awake], awakeCount: awake.length, connected: this.reach.connected }
  }

  /** Whoever is appointed, looks after households, or has a shift in the coming weeks; each once, and still in the roster. */
  private async listWithTask(communityId: string): Promise<{ person: Person; role: string }[]> {
    const now = this.clock.now()
    const [areas, contacts, shifts] = await Promise.all([
      this.areas.listTree(communityId),
      this.households.listContactIds(communityId),
      this.dutyRoster.listAhead(communityId, now),
    ])
    if (!areas.some(({ _id, kind }) => _id === communityId && kind === 'community')) throw new DomainError('AREA_NOT_FOUND')
    const lastDay = daysAfter(localDay(now), daysAhead)
    const onRota = shifts.filter(({ from }) => localDay(from) <= lastDay).map(({ personId }) => personId)
    const [appointed, named] = await Promise.all([
      this.people.listAppointedAt(
        communityId,
        areas.map(({ _id }) => _id),
      ),
      this.people.listByIds(communityId, [...new Set([...contacts, ...onRota])]),
    ])
    const people = new Map([...appointed, ...named].map((person) => [person._id, person]))
    const tasks = { areas, contacts: new Set(contacts), onRota: new Set(onRota) }
    return [...people.values()]
      .filter(({ endedAt }) => !endedAt)
      .map((person) => ({ person, role: taskWords(person, tasks, now) }))
      .filter(({ role }) => role !== '')
  }
}
