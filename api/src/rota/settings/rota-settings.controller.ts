import { Body, Controller, Get, Param, Put } from '@nestjs/common'
import { type RotaSettingsView, type SaveRotaSettingsInput, saveRotaSettingsInput } from '@shared/rota'
import { type CommunityParam, communityParam } from '../../assignments/community-param'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { RotaSettingsService } from './rota-settings.service'

@Controller('communities/:communityId/rota-settings')
export class RotaSettingsController {
  constructor(private readonly settings: RotaSettingsService) {}

  @Get()
  @Action('rotaSettings.read')
  read(@Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<RotaSettingsView> {
    return this.settings.read(communityId)
  }

  @Put()
  @Action('rotaSettings.save')
  save(
    @CurrentActor() actor: Actor,
    @Param({ schema: communityParam }) { communityId }: CommunityParam,
    @Body({ schema: saveRotaSettingsInput }) input: SaveRotaSettingsInput,
  ): Promise<RotaSettingsView> {
    return this.settings.save(actor, communityId, input)
  }
}
