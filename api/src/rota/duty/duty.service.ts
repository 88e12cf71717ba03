import { Injectable } from '@nestjs/common'
import type { MyShiftsView, OnDutyView } from '@shared/rota'
import { AreasRepository } from '../../areas/areas.repository'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { Actor } from '../../people/actor'
import { RotaPeople } from '../rota-people'
import { rotaSettingsOf } from '../settings/rota-settings-of'
import { DutyPresenter, myShift } from './duty.presenter'
import { DutyRoster } from './duty-roster'

/** 谁在值班: now and next, for whoever is signed in; my own shifts. */
@Injectable()
export class DutyService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly roster: DutyRoster,
    private readonly people: RotaPeople,
    private readonly presenter: DutyPresenter,
    private readonly clock: Clock,
  ) {}

  /** @throws AREA_NOT_FOUND */
  async onDuty(communityId: string): Promise<OnDutyView> {
    const now = this.clock.now()
    const [community, shifts] = await Promise.all([this.areas.findAnywhere(communityId), this.roster.listAhead(communityId, now)])
    if (community?.kind !== 'community') throw new DomainError('AREA_NOT_FOUND')
    const ids = shifts.map(({ personId }) => personId)
    const people = (await this.people.listByIds(communityId, ids)).filter(({ endedAt }) => !endedAt)
    return {
      deskPhone: community.settings?.deskPhone ?? '',
      posts: rotaSettingsOf(community).posts.map(({ post }) => this.presenter.post(post, shifts, people, now)),
    }
  }

  async mine({ people }: Actor): Promise<MyShiftsView> {
    const now = this.clock.now()
    const communityIds = [...new Set(people.map(({ communityId }) => communityId))]
    const mine = new Set(people.map(({ personId }) => personId))
    const ahead = await Promise.all(
      communityIds.map(async (communityId) =>
        (await this.roster.listAhead(communityId, now))
          .filter(({ personId }) => mine.has(personId))
          .map((shift) => myShift(communityId, shift)),
      ),
    )
    return { items: ahead.flat().sort((a, b) => a.from.localeCompare(b.from)) }
  }
}
