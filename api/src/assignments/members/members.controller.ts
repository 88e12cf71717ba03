import { Body, Controller, Get, Param, Put } from '@nestjs/common'
import { type MemberAvailabilityInput, type MemberView, memberAvailabilityInput } from '@shared/assignment'
import { idParam } from '@shared/ids'
import type * as z from 'zod/mini'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { type CommunityParam, communityParam } from '../community-param'
import { MembersService } from './members.service'

@Controller()
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get('communities/:communityId/members')
  @Action('members.list')
  list(@Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<MemberView[]> {
    return this.members.list(communityId)
  }

  @Put('members/:id/availability')
  @Action('members.agree')
  agree(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) { id }: z.infer<typeof idParam>,
    @Body({ schema: memberAvailabilityInput }) input: MemberAvailabilityInput,
  ): Promise<MemberView> {
    return this.members.agree(actor, id, input)
  }
}
