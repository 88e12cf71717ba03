import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common'
import {
  type CalendarYearView,
  type HolidayReading,
  type ReadHolidaysInput,
  readHolidaysInput,
  type SaveHolidaysInput,
  saveHolidaysInput,
} from '@shared/calendar'
import { id } from '@shared/ids'
import * as z from 'zod/mini'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { HolidaysService } from './holidays.service'

const yearParam = z.object({ communityId: id, year: z.coerce.number().check(z.int(), z.minimum(2000), z.maximum(2200)) })
type YearParam = z.infer<typeof yearParam>

/** Of a community, or by its own id of a subdistrict, for all of its communities. */
@Controller('communities/:communityId/calendar/:year')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  @Get()
  @Action('holidays.read')
  read(@CurrentActor() actor: Actor, @Param({ schema: yearParam }) param: YearParam): Promise<CalendarYearView> {
    return this.holidays.read(actor, param)
  }

  @Post('reading')
  @HttpCode(200)
  @Action('holidays.tryOut')
  tryOut(
    @Param({ schema: yearParam }) param: YearParam,
    @Body({ schema: readHolidaysInput }) input: ReadHolidaysInput,
  ): Promise<HolidayReading> {
    return this.holidays.tryOut(param, input)
  }

  @Put()
  @Action('holidays.save')
  save(
    @CurrentActor() actor: Actor,
    @Param({ schema: yearParam }) param: YearParam,
    @Body({ schema: saveHolidaysInput }) input: SaveHolidaysInput,
  ): Promise<CalendarYearView> {
    return this.holidays.save(actor, param, input)
  }
}
