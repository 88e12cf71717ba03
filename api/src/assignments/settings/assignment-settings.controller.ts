import { Body, Controller, Get, Param, Put } from '@nestjs/common'
import { type AssignmentSettings, assignmentSettings } from '@shared/assignment'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { type CommunityParam, communityParam } from '../community-param'
import { AssignmentSettingsService } from './assignment-settings.service'

@Controller()
export class AssignmentSettingsController {
  constructor(private readonly settings: AssignmentSettingsService) {}

  @Get('communities/:communityId/assignment-settings')
  @Action('assignmentSettings.read')
  read(@Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<AssignmentSettings> {
    return this.settings.read(communityId)
  }

  @Put('communities/:communityId/assignment-settings')
  @Action('assignmentSettings.save')
  save(
    @CurrentActor() actor: Actor,
    @Param({ schema: communityParam }) { communityId }: CommunityParam,
    @Body({ schema: assignmentSettings }) input: AssignmentSettings,
  ): Promise<AssignmentSettings> {
    return this.settings.save(actor, communityId, input)
  }
}
