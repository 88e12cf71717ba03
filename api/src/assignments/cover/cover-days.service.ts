import { Injectable, Logger } from '@nestjs/common'
import type { CoverView } from '@shared/assignment'
import { AreasRepository } from '../../areas/areas.repository'
import { type LocalDay, localDay } from '../../calendar/local-time'
import { HouseholdsRepository } from '../../households/households.repository'
import { PeopleRepository } from '../../people/people.repository'
import { CoverDaysRepository } from './cover-days.repository'

/** A quarter of a year: as far back as the trend goes. */
const trendDays = 90

/** The way towards full cover, day by day. */
@Injectable()
export class CoverDaysService {
  private readonly logger = new Logger(CoverDaysService.name)

  constructor(
    private readonly areas: AreasRepository,
    private readonly households: HouseholdsRepository,
    private readonly people: PeopleRepository,
    private readonly days: CoverDaysRepository,
  ) {}

  /** For the timer: every community's day as it stands. Run again, it is counted again. */
  async countAll(now: Date): Promise<void> {
    const day = localDay(now)
    for (const { _id, name } of await this.areas.listCommunitiesEverywhere()) {
      try {
        await this.count(_id, day)
      } catch (error) {
        this.logger.error({ err: error, community: name }, 'the cover of a day could not be counted')
      }
    }
  }

  /** Oldest first, at most 90 days; today as it is now. */
  async trend(communityId: string, now: Date, today: { households: number; covered: number }): Promise<CoverView['trend']> {
    const day = localDay(now)
    const before = await this.days.listLatest(communityId, day, trendDays - 1)
    return [...before.map(({ day, households, covered }) => ({ day, households, covered })), { day, ...today }]
  }

  private async count(communityId: string, day: LocalDay): Promise<void> {
    const members = await this.people.listCurrent(communityId, 'partyMember')
    const { households, covered } = await this.households.countCovered(
      communityId,
      members.map(({ _id }) => _id),
    )
    if (households > 0) await this.days.put({ communityId, day, households, covered })
  }
}
