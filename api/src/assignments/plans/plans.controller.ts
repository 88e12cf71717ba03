import { Body, Controller, Delete, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common'
import {
  type ApplyPlanInput,
  applyPlanInput,
  type BoardView,
  type CreatePlanInput,
  createPlanInput,
  type PlanComparison,
  type PlanGateView,
  type PlanSummary,
  type PlanWishesInput,
  planWishesInput,
} from '@shared/assignment'
import { id, idParam } from '@shared/ids'
import * as z from 'zod/mini'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { ApplyingService } from '../applying/applying.service'
import { PlanReading } from './plan-reading.service'
import { PlansService } from './plans.service'

const communityParam = z.object({ communityId: id })
const gateParam = z.object({ id, gateId: id })
const otherParam = z.object({ id, otherId: id })
type CommunityParam = z.infer<typeof communityParam>
type IdParam = z.infer<typeof idParam>

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

@Controller()
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly reading: PlanReading,
    private readonly applying: ApplyingService,
  ) {}

  @Post('communities/:communityId/plans')
  @Action('plans.create')
  create(
    @CurrentActor() actor: Actor,
    @Param({ schema: communityParam }) { communityId }: CommunityParam,
    @Body({ schema: createPlanInput }) input: CreatePlanInput,
  ): Promise<BoardView> {
    return this.plans.create(actor, communityId, input)
  }

  @Get('communities/:communityId/plans')
  @Action('plans.list')
  list(@Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<PlanSummary[]> {
    return this.reading.list(communityId)
  }

  @Get('communities/:communityId/board')
  @Action('plans.readBoard')
  readBoard(@Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<BoardView> {
    return this.reading.present(communityId)
  }

  @Get('plans/:id')
  @Action('plans.read')
  read(@CurrentActor() actor: Actor, @Param({ schema: idParam }) params: IdParam): Promise<BoardView> {
    return this.reading.read(actor, params.id)
  }

  @Get('plans/:id/gates/:gateId')
  @Action('plans.readGate')
  readGate(@CurrentActor() actor: Actor, @Param({ schema: gateParam }) params: z.infer<typeof gateParam>): Promise<PlanGateView> {
    return this.reading.gate(actor, params.id, params.gateId)
  }

  @Post('plans/:id/wishes')
  @HttpCode(200)
  @Action('plans.wish')
  wish(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) params: IdParam,
    @Body({ schema: planWishesInput }) input: PlanWishesInput,
  ): Promise<BoardView> {
    return this.plans.wish(actor, params.id, input)
  }

  @Get('plans/:id/compare/:otherId')
  @Action('plans.compare')
  compare(@CurrentActor() actor: Actor, @Param({ schema: otherParam }) params: z.infer<typeof otherParam>): Promise<PlanComparison> {
    return this.reading.compare(actor, params.id, params.otherId)
  }

  @Post('plans/:id/apply')
  @HttpCode(200)
  @Action('plans.apply')
  async apply(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) params: IdParam,
    @Body({ schema: applyPlanInput }) { commandId }: ApplyPlanInput,
  ): Promise<BoardView> {
    return (await this.applying.apply(actor, params.id, commandId)).view
  }

  @Post('plans/:id/confirm')
  @HttpCode(200)
  @Action('plans.confirm')
  async confirm(@CurrentActor() actor: Actor, @Param({ schema: idParam }) params: IdParam): Promise<BoardView> {
    return (await this.applying.confirm(actor, params.id)).view
  }

  @Delete('plans/:id')
  @HttpCode(204)
  @Action('plans.discard')
  discard(@CurrentActor() actor: Actor, @Param({ schema: idParam }) params: IdParam): Promise<void> {
    return this.plans.discard(actor, params.id)
  }

  @Get('plans/:id/sheet')
  @Action('plans.readSheet')
  async readSheet(@CurrentActor() actor: Actor, @Param({ schema: idParam }) params: IdParam): Promise<StreamableFile> {
    const { fileName, bytes } = await this.reading.sheet(actor, params.id)
    return new StreamableFile(bytes, {
      type: xlsx,
      disposition: `attachment; filename="plan.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    })
  }
}
