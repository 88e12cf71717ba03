import { Injectable } from '@nestjs/common'
import type { DutyPlaceView } from '@shared/duty'
import type { MyShiftsView, OnDutyView } from '@shared/rota'
import type { Area } from '../../areas/area.schema'
import { AreasRepository } from '../../areas/areas.repository'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { Actor } from '../../people/actor'
import { inPool, readsRota } from '../rota.policy'
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
    const [community, running, ahead] = await Promise.all([
      this.areas.findAnywhere(communityId),
      this.roster.onDuty(communityId, now),
      this.roster.listAhead(communityId, now),
    ])
    if (community?.kind !== 'community') throw new DomainError('AREA_NOT_FOUND')
    const ids = [...[...running.values()].flat(), ...ahead].map(({ personId }) => personId)
    const people = (await this.people.listByIds(communityId, ids)).filter(({ endedAt }) => !endedAt)
    return {
      deskPhone: community.settings?.deskPhone ?? '',
      posts: rotaSettingsOf(community).posts.map(({ post }) => this.presenter.post(post, running.get(post) ?? [], ahead, people, now)),
    }
  }

  async mine(actor: Actor): Promise<MyShiftsView> {
    const now = this.clock.now()
    const mine = new Set(actor.people.map(({ personId }) => personId))
    const communities = (await this.areas.listAnywhere([...new Set(actor.people.map(({ communityId }) => communityId))])).filter(
      isCommunity,
    )
    const ahead = await Promise.all(
      communities.map(async ({ _id }) =>
        (await this.roster.listAhead(_id, now)).filter(({ personId }) => mine.has(personId)).map((shift) => myShift(_id, shift)),
      ),
    )
    return {
      places: communities.flatMap((community) => dutyPlace(actor, community)),
      items: ahead.flat().sort((a, b) => a.from.localeCompare(b.from)),
    }
  }
}

const isCommunity = ({ kind }: Area): boolean => kind === 'community'

/** None where the actor neither takes turns nor keeps the rota. */
function dutyPlace(actor: Actor, community: Area): DutyPlaceView[] {
  const settings = rotaSettingsOf(community)
  const posts = settings.posts.map(({ post }) => post).filter((post) => inPool(actor, settings, post).length > 0)
  if (!readsRota(actor, community._id, settings)) return []
  return [{ communityId: community._id, community: community.name, posts }]
}
