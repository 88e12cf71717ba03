import { Injectable } from '@nestjs/common'
import type { RotaCoverView } from '@shared/rota'
import { AreasRepository } from '../../areas/areas.repository'
import { daysAfter, localDay } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { Actor } from '../../people/actor'
import { monthOfDay, monthsAt } from '../months/month-of'
import { RotaMonthsRepository } from '../months/rota-months.repository'
import { inPool, readsPlan, readsRota } from '../rota.policy'
import { RotaPeople } from '../rota-people'
import { rotaSettingsOf } from '../settings/rota-settings-of'
import { WakeUps } from '../wake-ups'
import { RotaCoverPresenter } from './rota-cover.presenter'

const daysAhead = 30
const dayMs = 24 * 60 * 60_000

/** 空岗: what is red in the coming weeks, and the shifts that are free to take. */
@Injectable()
export class RotaCoverService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly months: RotaMonthsRepository,
    private readonly people: RotaPeople,
    private readonly wakeUps: WakeUps,
    private readonly presenter: RotaCoverPresenter,
    private readonly clock: Clock,
  ) {}

  /** @throws AREA_NOT_FOUND, FORBIDDEN */
  async read(actor: Actor, communityId: string): Promise<RotaCoverView> {
    const area = await this.areas.findAnywhere(communityId)
    if (area?.kind !== 'community') throw new DomainError('AREA_NOT_FOUND')
    const settings = rotaSettingsOf(area)
    if (!readsRota(actor, communityId, settings)) throw new DomainError('FORBIDDEN')

    const from = this.clock.now()
    const to = new Date(from.getTime() + daysAhead * dayMs)
    const last = monthOfDay(daysAfter(localDay(from), daysAhead))
    const months = await this.months.listPublished(communityId, monthsAt(from).first, last)
    const shifts = months.flatMap((month) => month.shifts).filter((shift) => shift.to > from && shift.from < to)
    const ids = [...new Set(shifts.flatMap(({ personId }) => personId ?? []))]
    const [people, unwakeable] = await Promise.all([this.people.listByIds(communityId, ids), this.wakeUps.unwakeable(communityId, ids)])
    return this.presenter.view({
      span: { from, to },
      shifts,
      people,
      unwakeable,
      required: settings.posts.filter(({ roundTheClock }) => roundTheClock).map(({ post }) => post),
      mayTake: (post) => inPool(actor, settings, post).length > 0,
      forOffice: readsPlan(actor, communityId),
    })
  }
}
