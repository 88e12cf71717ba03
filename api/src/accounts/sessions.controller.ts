import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common'
import { type DeviceList, type SessionView, type SignInInput, signInInput } from '@shared/accounts'
import { idParam } from '@shared/ids'
import type * as z from 'zod/mini'
import { Action } from '../core/action.decorator'
import type { Actor } from '../people/actor'
import { CurrentActor } from '../people/current-actor.decorator'
import { SessionsService } from './sessions.service'
import { SignInService } from './sign-in.service'

@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
  ) {}

  /** Not throttled by address: a whole compound may share one, and WeChat itself limits each user. */
  @Post()
  @Action('sessions.signIn')
  open(@Body({ schema: signInInput }) { code }: SignInInput): Promise<SessionView> {
    return this.signIn.signIn(code)
  }

  @Get()
  @Action('sessions.list')
  async list(@CurrentActor() actor: Actor): Promise<DeviceList> {
    return { items: await this.sessions.list(actor.accountId, actor.sessionId) }
  }

  @Delete('current')
  @HttpCode(204)
  @Action('sessions.end')
  endCurrent(@CurrentActor() actor: Actor): Promise<void> {
    return this.sessions.revoke(actor.accountId, actor.sessionId)
  }

  @Delete(':id')
  @HttpCode(204)
  @Action('sessions.end')
  end(@CurrentActor() actor: Actor, @Param({ schema: idParam }) { id }: z.infer<typeof idParam>): Promise<void> {
    return this.sessions.revoke(actor.accountId, id)
  }
}
