import { Injectable, Logger } from '@nestjs/common'
import { AreasRepository } from '../../areas/areas.repository'
import { DomainError } from '../../core/domain-error'
import { holds } from '../../people/appointment'
import { PeopleRepository } from '../../people/people.repository'
import type { CommunityPicture } from '../picture/community-picture'
import { CommunityPictureReader } from '../picture/community-picture.reader'
import { PlansService } from '../plans/plans.service'
import { isFirstRoster, repairCauses } from './repair-causes'
import { repairNotices } from './repair-notices'

/** Looked at in one turn of the timer. */
const batch = 20
const retryMs = 5 * 60_000
/** Nothing can be proposed before the office has done something about it, and that marks the community again. */
const hopeless = ['NO_HOUSEHOLDS', 'NO_MEMBERS', 'LIMITS_REVERSED', 'MEMBER_TWICE']

/** Who decides about plans. */
const deciders = ['communitySecretary', 'communityStaff'] as const

/** Between plans: what changed is looked at, and if contacts want mending, one proposal is made (design §8). */
@Injectable()
export class RepairService {
  private readonly logger = new Logger(RepairService.name)

  constructor(
    private readonly areas: AreasRepository,
    private readonly people: PeopleRepository,
    private readonly pictures: CommunityPictureReader,
    private readonly plans: PlansService,
  ) {}

  /** For the timer. Run twice, or by two processes at once, it makes one proposal: that is kept by the roster's mark. */
  async lookDue(now: Date): Promise<void> {
    for (const { _id, name, repairDueAt } of await this.areas.listRepairDueAnywhere(now, batch)) {
      if (!repairDueAt) continue
      try {
        const picture = await this.pictures.read(_id)
        await this.mend(picture, now)
        await this.areas.settleRepair(_id, repairDueAt, nextReturn(picture))
      } catch (error) {
        this.logger.error({ err: error, community: name }, 'contacts could not be looked at')
        await this.areas.settleRepair(_id, repairDueAt, new Date(now.getTime() + retryMs))
      }
    }
  }

  private async mend(picture: CommunityPicture, now: Date): Promise<void> {
    const causes = repairCauses(picture)
    if (causes.length === 0) return this.plans.withdrawProposals(picture.communityId)
    const plan = await this.propose(picture, causes.join('；'), now)
    if (plan && picture.settings.appliesRepairs) await this.plans.applyBySystem(plan.id)
  }

  private async propose(picture: CommunityPicture, reason: string, now: Date) {
    const office = await this.office(picture.communityId, now)
    try {
      return await this.plans.propose(picture, {
        kind: isFirstRoster(picture) ? 'fresh' : 'repair',
        reason,
        told: (planId) => repairNotices(planId, office, reason, picture.settings.appliesRepairs),
      })
    } catch (error) {
      if (error instanceof DomainError && hopeless.includes(error.code)) return undefined
      throw error
    }
  }

  private async office(communityId: string, now: Date): Promise<string[]> {
    const appointed = await this.people.listAppointedAt(communityId, [communityId])
    return appointed.filter((person) => deciders.some((role) => holds(person, role, communityId, now))).map(({ _id }) => _id)
  }
}

/** A leave that ends changes something without anybody touching the roster. */
function nextReturn({ members }: CommunityPicture): Date | undefined {
  const ends = members.flatMap(({ backAt }) => (backAt ? [backAt.getTime()] : []))
  return ends.length > 0 ? new Date(Math.min(...ends)) : undefined
}
