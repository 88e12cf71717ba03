import { createHash } from 'node:crypto'
import { Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common'
import { Throttle, ThrottlerGuard } from '@nestjs/throttler'
import type { DutyFeedView } from '@shared/duty'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { DutyCalendarService } from './duty-calendar.service'
import { DutyFeedService } from './duty-feed.service'

const keyParam = z.object({ key: z.string().check(z.maxLength(100)) })

/** Many people of an office stand behind one address, each with a phone that looks once an hour. */
const readLimit = { default: { limit: 60, ttl: 60_000 } }

@Controller()
export class DutyFeedController {
  constructor(
    private readonly feed: DutyFeedService,
    private readonly calendar: DutyCalendarService,
  ) {}

  @Get('my-shifts/feed')
  @Action('dutyFeed.readMine')
  mine(@CurrentActor() actor: Actor): Promise<DutyFeedView> {
    return this.feed.mine(actor)
  }

  @Post('my-shifts/feed')
  @HttpCode(200)
  @Action('dutyFeed.renew')
  renew(@CurrentActor() actor: Actor): Promise<DutyFeedView> {
    return this.feed.renew(actor)
  }

  /** Calendars ask every hour; what has not changed is not sent again. */
  @Get('ics/:key.ics')
  @UseGuards(ThrottlerGuard)
  @Throttle(readLimit)
  @Action('dutyFeed.subscribe')
  async subscribe(
    @Param({ schema: keyParam }) { key }: z.infer<typeof keyParam>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const text = await this.calendar.read(key)
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
    reply.header('cache-control', 'private, max-age=0, must-revalidate').header('etag', tag)
    if (request.headers['if-none-match'] === tag) {
      reply.code(304)
      return undefined
    }
    reply.header('content-type', 'text/calendar; charset=utf-8')
    return text
  }
}
