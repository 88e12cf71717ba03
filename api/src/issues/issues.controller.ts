import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common'
import { idParam } from '@shared/ids'
import {
  type CommentInput,
  type CreateIssueInput,
  commentInput,
  createIssueInput,
  type IssueEventInput,
  type IssueView,
  issueEventInput,
  type RevealedAuthorView,
} from '@shared/issues'
import { Action } from '../core/action.decorator'
import type { Actor } from '../people/actor'
import { CurrentActor } from '../people/current-actor.decorator'
import { IssuesService } from './issues.service'

type ById = { id: string }

@Controller('issues')
export class IssuesController {
  constructor(private readonly issues: IssuesService) {}

  @Post()
  @Action('issues.post')
  post(@CurrentActor() actor: Actor, @Body({ schema: createIssueInput }) input: CreateIssueInput): Promise<IssueView> {
    return this.issues.post(actor, input)
  }

  @Get(':id')
  @Action('issues.read')
  read(@CurrentActor() actor: Actor, @Param({ schema: idParam }) { id }: ById): Promise<IssueView> {
    return this.issues.read(actor, id)
  }

  @Post(':id/events')
  @HttpCode(200)
  @Action('issues.act')
  act(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) { id }: ById,
    @Body({ schema: issueEventInput }) input: IssueEventInput,
  ): Promise<IssueView> {
    return this.issues.act(actor, id, input)
  }

  @Post(':id/me-too')
  @HttpCode(200)
  @Action('issues.meToo')
  meToo(@CurrentActor() actor: Actor, @Param({ schema: idParam }) { id }: ById): Promise<IssueView> {
    return this.issues.meToo(actor, id)
  }

  @Delete(':id/me-too')
  @Action('issues.takeBackMeToo')
  takeBackMeToo(@CurrentActor() actor: Actor, @Param({ schema: idParam }) { id }: ById): Promise<IssueView> {
    return this.issues.takeBackMeToo(actor, id)
  }

  @Post(':id/comments')
  @Action('issues.comment')
  comment(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) { id }: ById,
    @Body({ schema: commentInput }) input: CommentInput,
  ): Promise<IssueView> {
    return this.issues.comment(actor, id, input)
  }

  @Post(':id/reveal-author')
  @HttpCode(200)
  @Action('issues.revealAuthor')
  revealAuthor(@CurrentActor() actor: Actor, @Param({ schema: idParam }) { id }: ById): Promise<RevealedAuthorView> {
    return this.issues.revealAuthor(actor, id)
  }
}
