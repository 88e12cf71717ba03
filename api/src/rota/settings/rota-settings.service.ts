import { Injectable } from '@nestjs/common'
import type { RotaSettings, RotaSettingsView, SaveRotaSettingsInput } from '@shared/rota'
import type { Area } from '../../areas/area.schema'
import { AreasRepository } from '../../areas/areas.repository'
import { AuditService } from '../../audit/audit.service'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { type Actor, personIn } from '../../people/actor'
import { RotaPeople } from '../rota-people'
import { WakeUps } from '../wake-ups'
import { checkRotaSettings } from './check-rota-settings'
import { suggestedRota } from './suggested-rota'

/** Which posts a community mans, when, and from whom. A month that exists keeps its shifts until it is generated again. */
@Injectable()
export class RotaSettingsService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly people: RotaPeople,
    private readonly wakeUps: WakeUps,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws AREA_NOT_FOUND */
  async read(communityId: string): Promise<RotaSettingsView> {
    const [{ settings }, staff] = await Promise.all([this.find(communityId), this.people.listStaff(communityId)])
    const unwakeable = await this.wakeUps.unwakeable(
      communityId,
      staff.map(({ _id }) => _id),
    )
    return {
      settings: settings?.rota ?? { posts: suggestedRota(communityId, staff, this.clock.now()) },
      saved: settings?.rota !== undefined,
      rev: settings?.rotaSaved?.rev ?? 0,
      changedBy: await this.savedBy(communityId, settings),
      people: staff.map((person) => this.people.view(person, unwakeable.get(person._id))),
    }
  }

  /** @throws AREA_NOT_FOUND, ROTA_SETTINGS_CHANGED naming who, and what checkRotaSettings throws */
  async save(actor: Actor, communityId: string, { rev, ...settings }: SaveRotaSettingsInput): Promise<RotaSettingsView> {
    const [, staff] = await Promise.all([this.find(communityId), this.people.listStaff(communityId)])
    checkRotaSettings(settings, new Set(staff.map(({ _id }) => _id)))
    const personId = personIn(actor, communityId)
    if (!(await this.areas.saveRotaSettings(communityId, settings, rev, personId))) throw await this.conflict(communityId)
    await this.audit.record({
      communityId,
      accountId: actor.accountId,
      personId,
      action: 'rotaSettingsSaved',
      target: { kind: 'community', id: communityId },
      reason: inWords(settings),
    })
    return this.read(communityId)
  }

  private async conflict(communityId: string): Promise<DomainError> {
    const { settings } = await this.find(communityId)
    const who = (await this.savedBy(communityId, settings)) ?? '社区'
    return new DomainError('ROTA_SETTINGS_CHANGED', { who, rev: settings?.rotaSaved?.rev ?? 0 })
  }

  private async savedBy(communityId: string, settings: Area['settings']): Promise<string | undefined> {
    const personId = settings?.rotaSaved?.personId
    const [person] = personId ? await this.people.listByIds(communityId, [personId]) : []
    return person && this.people.nameOf(person)
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
