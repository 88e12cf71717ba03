import { Body, Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common'
import { id } from '@shared/ids'
import { type RotaMonthView, rotaMonth } from '@shared/rota'
import { type ApplyRotaSheetInput, applyRotaSheetInput, type RotaSheetReading } from '@shared/rota-sheet'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { readRosterUpload } from '../../roster/read-roster-upload'
import type { MonthOf } from '../months/rota-month-changes'
import { RotaSheetService } from './rota-sheet.service'

const monthParam = z.object({ communityId: id, month: rotaMonth })
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

@Controller('communities/:communityId/rota/:month/sheet')
export class RotaSheetController {
  constructor(private readonly sheet: RotaSheetService) {}

  @Get()
  @Action('rota.readSheet')
  async write(@CurrentActor() actor: Actor, @Param({ schema: monthParam }) of: MonthOf): Promise<StreamableFile> {
    const { fileName, bytes } = await this.sheet.write(actor, of)
    return new StreamableFile(bytes, {
      type: xlsx,
      disposition: `attachment; filename="rota.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    })
  }

  @Post()
  @HttpCode(200)
  @Action('rota.tryOutSheet')
  async read(
    @CurrentActor() actor: Actor,
    @Param({ schema: monthParam }) of: MonthOf,
    @Req() request: FastifyRequest,
  ): Promise<RotaSheetReading> {
    return this.sheet.read(actor, of, (await readRosterUpload(request)).bytes)
  }

  @Post('apply')
  @HttpCode(200)
  @Action('rota.applySheet')
  apply(
    @CurrentActor() actor: Actor,
    @Param({ schema: monthParam }) of: MonthOf,
    @Body({ schema: applyRotaSheetInput }) input: ApplyRotaSheetInput,
  ): Promise<RotaMonthView> {
    return this.sheet.apply(actor, of, input)
  }
}
