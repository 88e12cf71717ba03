import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { id, idParam } from '@shared/ids'
import {
  type ChangeNoticeInput,
  changeNoticeInput,
  type LiftNoticeInput,
  liftNoticeInput,
  type NoticeHouseholdsView,
  type NoticeList,
  type NoticeView,
  type PublishNoticeInput,
  publishNoticeInput,
} from '@shared/notices'
import * as z from 'zod/mini'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { NoticesService } from './notices.service'

type ById = { id: string }

const pinnedQuery = z.object({ gateId: z.optional(id) })
const codeParam = z.object({ code: z.string().check(z.maxLength(40)) })

@Controller()
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Post('issues/:id/notices')
  @Action('notices.publish')
  publish(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) param: ById,
    @Body({ schema: publishNoticeInput }) input: PublishNoticeInput,
  ): Promise<NoticeView> {
    return this.notices.publish(actor, param.id, input)
  }

  @Get('issues/:id/notices')
  @Action('notices.listOfIssue')
  listOfIssue(@CurrentActor() actor: Actor, @Param({ schema: idParam }) param: ById): Promise<NoticeList> {
    return this.notices.listOfIssue(actor, param.id)
  }

  @Get('notices')
  @Action('notices.listPinned')
  listPinned(@CurrentActor() actor: Actor, @Query({ schema: pinnedQuery }) { gateId }: z.infer<typeof pinnedQuery>): Promise<NoticeList> {
    return this.notices.listPinned(actor, gateId)
  }

  @Get('entrance-codes/:code/notices')
  @Action('notices.listAtDoor')
  listAtDoor(@Param({ schema: codeParam }) { code }: z.infer<typeof codeParam>): Promise<NoticeList> {
    return this.notices.listAtDoor(code)
  }

  @Get('notices/:id')
  @Action('notices.read')
  read(@CurrentActor() actor: Actor, @Param({ schema: idParam }) param: ById): Promise<NoticeView> {
    return this.notices.read(actor, param.id)
  }

  @Post('notices/:id/changes')
  @HttpCode(200)
  @Action('notices.change')
  change(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) param: ById,
    @Body({ schema: changeNoticeInput }) input: ChangeNoticeInput,
  ): Promise<NoticeView> {
    return this.notices.change(actor, param.id, input)
  }

  @Post('notices/:id/lift')
  @HttpCode(200)
  @Action('notices.lift')
  lift(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) param: ById,
    @Body({ schema: liftNoticeInput }) input: LiftNoticeInput,
  ): Promise<NoticeView> {
    return this.notices.lift(actor, param.id, input)
  }

  @Post('notices/:id/read')
  @HttpCode(200)
  @Action('notices.markRead')
  markRead(@CurrentActor() actor: Actor, @Param({ schema: idParam }) param: ById): Promise<NoticeView> {
    return this.notices.markRead(actor, param.id)
  }

  @Get('notices/:id/households')
  @Action('notices.listHouseholds')
  listHouseholds(@CurrentActor() actor: Actor, @Param({ schema: idParam }) param: ById): Promise<NoticeHouseholdsView> {
    return this.notices.listHouseholds(actor, param.id)
  }
}
