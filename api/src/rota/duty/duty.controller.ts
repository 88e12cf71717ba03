import { Controller, Get, Param } from '@nestjs/common'
import type { DutyWeeksView } from '@shared/duty'
import type { MyShiftsView, OnDutyView } from '@shared/rota'
import { type CommunityParam, communityParam } from '../../assignments/community-param'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { DutyService } from './duty.service'
import { DutyWeeksService } from './duty-weeks.service'

@Controller()
export class DutyController {
  constructor(
    private readonly duty: DutyService,
    private readonly weeks: DutyWeeksService,
  ) {}

  @Get('communities/:communityId/on-duty')
  @Action('duty.read')
  onDuty(@Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<OnDutyView> {
    return this.duty.onDuty(communityId)
  }

  @Get('communities/:communityId/duty-weeks')
  @Action('duty.readWeeks')
  readWeeks(@CurrentActor() actor: Actor, @Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<DutyWeeksView> {
    return this.weeks.read(actor, communityId)
  }

  @Get('my-shifts')
  @Action('duty.listMine')
  mine(@CurrentActor() actor: Actor): Promise<MyShiftsView> {
    return this.duty.mine(actor)
  }
}
