import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common'
import type { MyCountsView } from '@shared/accounts'
import { cursor, type Page } from '@shared/ids'
import { type InboxItemView, type MarkReadInput, markReadInput } from '@shared/inbox'
import * as z from 'zod/mini'
import { Action } from '../core/action.decorator'
import type { Actor } from '../people/actor'
import { CurrentActor } from '../people/current-actor.decorator'
import { InboxService } from './inbox.service'

const inboxQuery = z.object({ cursor: z.optional(cursor) })

@Controller()
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get('inbox')
  @Action('inbox.list')
  list(@CurrentActor() actor: Actor, @Query({ schema: inboxQuery }) query: z.infer<typeof inboxQuery>): Promise<Page<InboxItemView>> {
    return this.inbox.list(actor, query.cursor)
  }

  @Post('inbox/read')
  @HttpCode(204)
  @Action('inbox.markRead')
  markRead(@CurrentActor() actor: Actor, @Body({ schema: markReadInput }) { ids }: MarkReadInput): Promise<void> {
    return this.inbox.markRead(actor, ids)
  }

  @Get('me/counts')
  @Action('me.counts')
  counts(@CurrentActor() actor: Actor): Promise<MyCountsView> {
    return this.inbox.counts(actor)
  }
}
