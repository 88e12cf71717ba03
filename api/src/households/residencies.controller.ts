import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { idParam } from '@shared/ids'
import {
  type ClaimResidencyInput,
  claimResidencyInput,
  type DecideResidencyInput,
  decideResidencyInput,
  type ResidencyRequestList,
  type ResidencyRequestsQuery,
  type ResidencyRequestView,
  type ResidencyView,
  residencyRequestsQuery,
} from '@shared/residencies'
import { Action } from '../core/action.decorator'
import type { Actor } from '../people/actor'
import { CurrentActor } from '../people/current-actor.decorator'
import { ResidenciesService } from './residencies.service'
import { ResidencyRequestsService } from './residency-requests.service'

@Controller()
export class ResidenciesController {
  constructor(
    private readonly residencies: ResidenciesService,
    private readonly requests: ResidencyRequestsService,
  ) {}

  @Post('residencies')
  @Action('residencies.claim')
  claim(@CurrentActor() actor: Actor, @Body({ schema: claimResidencyInput }) input: ClaimResidencyInput): Promise<ResidencyView> {
    return this.residencies.claim(actor, input)
  }

  @Delete('residencies/:id')
  @HttpCode(204)
  @Action('residencies.end')
  end(@CurrentActor() actor: Actor, @Param({ schema: idParam }) { id }: { id: string }): Promise<void> {
    return this.residencies.end(actor, id)
  }

  @Post('residencies/:id/object')
  @HttpCode(204)
  @Action('residencies.object')
  object(@CurrentActor() actor: Actor, @Param({ schema: idParam }) { id }: { id: string }): Promise<void> {
    return this.residencies.object(actor, id)
  }

  @Get('residency-requests')
  @Action('residencies.listRequests')
  listRequests(
    @CurrentActor() actor: Actor,
    @Query({ schema: residencyRequestsQuery }) query: ResidencyRequestsQuery,
  ): Promise<ResidencyRequestList> {
    return this.requests.list(actor, query)
  }

  @Post('residencies/:id/decide')
  @HttpCode(200)
  @Action('residencies.decide')
  decide(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) { id }: { id: string },
    @Body({ schema: decideResidencyInput }) input: DecideResidencyInput,
  ): Promise<ResidencyRequestView> {
    return this.requests.decide(actor, id, input)
  }
}
