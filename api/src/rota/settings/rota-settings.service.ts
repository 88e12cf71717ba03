import { Injectable } from '@nestjs/common'
import type { RotaSettings, RotaSettingsView } from '@shared/rota'
import type { Area } from '../../areas/area.schema'
import { AreasRepository } from '../../areas/areas.repository'
import { AuditService } from '../../audit/audit.service'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { type Actor, personIn } from '../../people/actor'
import { RotaPeople } from '../rota-people'
import { checkRotaSettings } from './check-rota-settings'
import { suggestedRota } from './suggested-rota'

/** Which posts a community mans, when, and from whom. A month that exists keeps its shifts until it is generated again. */
@Injectable()
export class RotaSettingsService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly people: RotaPeople,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws AREA_NOT_FOUND */
  async read(communityId: string): Promise<RotaSettingsView> {
    const [{ settings }, staff] = await Promise.all([this.find(communityId), this.people.listStaff(communityId)])
    return {
      settings: settings?.rota ?? { posts: suggestedRota(communityId, staff, this.clock.now()) },
      saved: settings?.rota !== undefined,
      people: staff.map((person) => this.people.view(person)),
    }
  }

  /** @throws AREA_NOT_FOUND, and what checkRotaSettings throws */
  async save(actor: Actor, communityId: string, settings: RotaSettings): Promise<RotaSettingsView> {
    const [, staff] = await Promise.all([this.find(communityId), this.people.listStaff(communityId)])
    checkRotaSettings(settings, new Set(staff.map(({ _id }) => _id)))
    await this.audit.record({
      communityId,
      accountId: actor.accountId,
      personId: personIn(actor, communityId),
      action: 'rotaSettingsSaved',
      target: { kind: 'community', id: communityId },
      reason: inWords(settings),
    })
    await this.areas.saveRotaSettings(communityId, settings)
    return this.read(communityId)
  }

  private async find(communityId: string): Promise<Area> {
    const area = await this.areas.findAnywhere(communityId)
    if (area?.kind !== 'community') throw new DomainError('AREA_NOT_FOUND')
    return area
  }
}

/** As the audit keeps it: what was decided, not only that something was. */
const inWords = ({ posts }: RotaSettings): string =>
  posts
    .map(
      ({ post, personIds, minRestHours, maxShiftsPerWeek }) =>
        `${post}: ${personIds.length} people, rest ${minRestHours} h, ${maxShiftsPerWeek} a week`,
    )
    .join('; ') || 'no rota'
