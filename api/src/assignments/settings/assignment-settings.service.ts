import { Injectable } from '@nestjs/common'
import type { AssignmentSettings } from '@shared/assignment'
import type { Area } from '../../areas/area.schema'
import { AreasRepository } from '../../areas/areas.repository'
import { AuditService } from '../../audit/audit.service'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { type Actor, personIn } from '../../people/actor'
import { settingsOf } from './settings-of'

/** How many households a member looks after, and how far away. */
@Injectable()
export class AssignmentSettingsService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws AREA_NOT_FOUND */
  async read(communityId: string): Promise<AssignmentSettings> {
    return settingsOf(await this.find(communityId))
  }

  /** Households outside the new limits are looked at by the repair timer. @throws AREA_NOT_FOUND, LIMITS_REVERSED */
  async save(actor: Actor, communityId: string, settings: AssignmentSettings): Promise<AssignmentSettings> {
    if (settings.min > settings.max) throw new DomainError('LIMITS_REVERSED')
    await this.find(communityId)
    await this.audit.record({
      communityId,
      accountId: actor.accountId,
      personId: personIn(actor, communityId),
      action: 'assignmentSettingsSaved',
      target: { kind: 'community', id: communityId },
      reason: inWords(settings),
    })
    await this.areas.saveAssignmentSettings(communityId, settings, this.clock.now())
    return settings
  }

  private async find(communityId: string): Promise<Area> {
    const area = await this.areas.findAnywhere(communityId)
    if (area?.kind !== 'community') throw new DomainError('AREA_NOT_FOUND')
    return area
  }
}

/** As the audit keeps it: what was decided, not only that something was. */
const inWords = ({ min, max, border, countsOwnHome, appliesRepairs }: AssignmentSettings): string =>
  `${min}–${max}, ${border}, own home ${countsOwnHome ? 'counts' : 'does not count'}, repairs ${appliesRepairs ? 'by themselves' : 'on a yes'}`
