import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import {
  type ChangeRotaInput,
  changeRotaInput,
  type RotaChangeAnswer,
  type RotaCommandInput,
  type RotaMonthView,
  rotaCommandInput,
  type TakeShiftInput,
  takeShiftInput,
} from '@shared/rota'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { monthParam } from './month-param'
import { RotaGenerator } from './rota-generator.service'
import type { MonthOf } from './rota-month-changes'
import { RotaMonthsService } from './rota-months.service'
import { TakeShiftService } from './take-shift.service'

@Controller('communities/:communityId/rota/:month')
export class RotaMonthsController {
  constructor(
    private readonly months: RotaMonthsService,
    private readonly generator: RotaGenerator,
    private readonly taking: TakeShiftService,
  ) {}

  @Get()
  @Action('rota.read')
  read(@CurrentActor() actor: Actor, @Param({ schema: monthParam }) of: MonthOf): Promise<RotaMonthView> {
    return this.months.read(actor, of)
  }

  @Post('generate')
  @HttpCode(200)
  @Action('rota.generate')
  generate(
    @CurrentActor() actor: Actor,
    @Param({ schema: monthParam }) of: MonthOf,
    @Body({ schema: rotaCommandInput }) input: RotaCommandInput,
  ): Promise<RotaMonthView> {
    return this.generator.generate(actor, of, input)
  }

  @Post('changes')
  @HttpCode(200)
  @Action('rota.change')
  change(
    @CurrentActor() actor: Actor,
    @Param({ schema: monthParam }) of: MonthOf,
    @Body({ schema: changeRotaInput }) input: ChangeRotaInput,
  ): Promise<RotaChangeAnswer> {
    return this.months.change(actor, of, input)
  }

  @Post('publish')
  @HttpCode(200)
  @Action('rota.publish')
  publish(
    @CurrentActor() actor: Actor,
    @Param({ schema: monthParam }) of: MonthOf,
    @Body({ schema: rotaCommandInput }) input: RotaCommandInput,
  ): Promise<RotaMonthView> {
    return this.months.publish(actor, of, input)
  }

  @Post('take')
  @HttpCode(200)
  @Action('rota.take')
  take(
    @CurrentActor() actor: Actor,
    @Param({ schema: monthParam }) of: MonthOf,
    @Body({ schema: takeShiftInput }) input: TakeShiftInput,
  ): Promise<RotaMonthView> {
    return this.taking.take(actor, of, input)
  }
}
