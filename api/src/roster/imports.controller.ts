import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common'
import { id, idParam, type Page } from '@shared/ids'
import {
  type AnswerRowsInput,
  type ApplyImportInput,
  answerRowsInput,
  applyImportInput,
  type ImportRowsQuery,
  type ImportRowView,
  type ImportView,
  importRowsQuery,
} from '@shared/roster'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { Action } from '../core/action.decorator'
import type { Actor } from '../people/actor'
import { CurrentActor } from '../people/current-actor.decorator'
import { ImportsService } from './imports.service'
import { readRosterUpload } from './read-roster-upload'

const communityParam = z.object({ communityId: id })
type IdParam = z.infer<typeof idParam>

@Controller()
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post('communities/:communityId/imports')
  @Action('imports.create')
  async create(
    @CurrentActor() actor: Actor,
    @Param({ schema: communityParam }) { communityId }: z.infer<typeof communityParam>,
    @Req() request: FastifyRequest,
  ): Promise<ImportView> {
    return (await this.imports.create(actor, communityId, await readRosterUpload(request))).view
  }

  @Get('communities/:communityId/imports')
  @Action('imports.list')
  list(@Param({ schema: communityParam }) { communityId }: z.infer<typeof communityParam>): Promise<ImportView[]> {
    return this.imports.list(communityId)
  }

  @Get('imports/:id')
  @Action('imports.read')
  read(@CurrentActor() actor: Actor, @Param({ schema: idParam }) params: IdParam): Promise<ImportView> {
    return this.imports.read(actor, params.id)
  }

  @Get('imports/:id/rows')
  @Action('imports.listRows')
  listRows(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) params: IdParam,
    @Query({ schema: importRowsQuery }) query: ImportRowsQuery,
  ): Promise<Page<ImportRowView>> {
    return this.imports.listRows(actor, params.id, query)
  }

  @Post('imports/:id/answers')
  @HttpCode(200)
  @Action('imports.answer')
  answer(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) params: IdParam,
    @Body({ schema: answerRowsInput }) input: AnswerRowsInput,
  ): Promise<ImportView> {
    return this.imports.answer(actor, params.id, input)
  }

  @Post('imports/:id/apply')
  @HttpCode(200)
  @Action('imports.apply')
  async apply(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) params: IdParam,
    @Body({ schema: applyImportInput }) { commandId }: ApplyImportInput,
  ): Promise<ImportView> {
    return (await this.imports.apply(actor, params.id, commandId)).view
  }

  @Post('imports/:id/confirm')
  @HttpCode(200)
  @Action('imports.confirm')
  async confirm(@CurrentActor() actor: Actor, @Param({ schema: idParam }) params: IdParam): Promise<ImportView> {
    return (await this.imports.confirm(actor, params.id)).view
  }

  @Delete('imports/:id')
  @HttpCode(204)
  @Action('imports.discard')
  discard(@CurrentActor() actor: Actor, @Param({ schema: idParam }) params: IdParam): Promise<void> {
    return this.imports.discard(actor, params.id)
  }
}
