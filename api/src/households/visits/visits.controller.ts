import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { idParam } from '@shared/ids'
import { type RecordVisitInput, recordVisitInput, type VisitList, type VisitsQuery, type VisitView, visitsQuery } from '@shared/visits'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { VisitsService } from './visits.service'

@Controller('households/:id/visits')
export class VisitsController {
  constructor(private readonly visits: VisitsService) {}

  @Post()
  @HttpCode(200)
  @Action('visits.record')
  record(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) { id }: { id: string },
    @Body({ schema: recordVisitInput }) input: RecordVisitInput,
  ): Promise<VisitView> {
    return this.visits.record(actor, id, input)
  }

  @Get()
  @Action('visits.list')
  list(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) { id }: { id: string },
    @Query({ schema: visitsQuery }) query: VisitsQuery,
  ): Promise<VisitList> {
    return this.visits.list(actor, id, query)
  }
}
