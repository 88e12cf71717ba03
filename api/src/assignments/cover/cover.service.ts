import { Injectable } from '@nestjs/common'
import type { CoverView } from '@shared/assignment'
import { Clock } from '../../core/clock'
import { CommunityPictureReader } from '../picture/community-picture.reader'
import { PlansService } from '../plans/plans.service'
import { burdenFigures } from './burden-figures'
import { CoverDaysService } from './cover-days.service'

/** 覆盖与负担 */
@Injectable()
export class CoverService {
  constructor(
    private readonly pictures: CommunityPictureReader,
    private readonly days: CoverDaysService,
    private readonly plans: PlansService,
    private readonly clock: Clock,
  ) {}

  /** @throws AREA_NOT_FOUND */
  async read(communityId: string): Promise<CoverView> {
    const picture = await this.pictures.read(communityId)
    const figures = burdenFigures(picture)
    const { households, covered } = figures.now
    const [trend, proposal] = await Promise.all([
      this.days.trend(communityId, this.clock.now(), { households, covered }),
      this.plans.findProposal(picture),
    ])
    return { ...figures, settings: picture.settings, trend, ...(proposal ? { proposal } : {}) }
  }
}
