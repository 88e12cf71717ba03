import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common'
import { type DutyRoomInput, type DutyRoomTestView, type DutyRoomView, dutyRoomInput } from '@shared/duty-room'
import { type CommunityParam, communityParam } from '../../assignments/community-param'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { DutyRoomService } from './duty-room.service'

@Controller('communities/:communityId/duty-room')
export class DutyRoomController {
  constructor(private readonly room: DutyRoomService) {}

  @Get()
  @Action('dutyRoom.read')
  read(@Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<DutyRoomView> {
    return this.room.read(communityId)
  }

  @Put()
  @Action('dutyRoom.set')
  set(
    @CurrentActor() actor: Actor,
    @Param({ schema: communityParam }) { communityId }: CommunityParam,
    @Body({ schema: dutyRoomInput }) input: DutyRoomInput,
  ): Promise<DutyRoomView> {
    return this.room.set(actor, communityId, input)
  }

  @Delete()
  @HttpCode(204)
  @Action('dutyRoom.remove')
  remove(@CurrentActor() actor: Actor, @Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<void> {
    return this.room.remove(actor, communityId)
  }

  @Post('test')
  @HttpCode(200)
  @Action('dutyRoom.test')
  test(@CurrentActor() actor: Actor, @Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<DutyRoomTestView> {
    return this.room.test(actor, communityId)
  }
}
