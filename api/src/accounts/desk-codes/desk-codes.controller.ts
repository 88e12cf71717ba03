import { Body, Controller, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common'
import { Throttle, ThrottlerGuard } from '@nestjs/throttler'
import {
  type ClaimDeskCodeInput,
  type ConfirmDeskCodeInput,
  type CreateDeskCodeInput,
  claimDeskCodeInput,
  confirmDeskCodeInput,
  createDeskCodeInput,
  type DeskCodeClaim,
  type DeskCodePhoneView,
  type DeskCodeView,
} from '@shared/accounts'
import { idParam } from '@shared/ids'
import type * as z from 'zod/mini'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { DeskCodesService } from './desk-codes.service'

type IdParam = z.infer<typeof idParam>

/** A new code every 2 minutes, some reloads, several desks behind one address. */
const createLimit = { default: { limit: 30, ttl: 60_000 } }
/** Each waiting desk asks every 2 s. */
const claimLimit = { default: { limit: 300, ttl: 60_000 } }

@Controller('desk-codes')
@UseGuards(ThrottlerGuard)
export class DeskCodesController {
  constructor(private readonly codes: DeskCodesService) {}

  @Post()
  @Throttle(createLimit)
  @Action('deskCodes.create')
  create(@Body({ schema: createDeskCodeInput }) { deskName }: CreateDeskCodeInput): Promise<DeskCodeView> {
    return this.codes.create(deskName)
  }

  @Get(':id')
  @Action('deskCodes.look')
  look(@CurrentActor() actor: Actor, @Param({ schema: idParam }) { id }: IdParam): Promise<DeskCodePhoneView> {
    return this.codes.look(actor, id)
  }

  @Post(':id/confirm')
  @HttpCode(204)
  @Action('deskCodes.confirm')
  confirm(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: confirmDeskCodeInput }) input: ConfirmDeskCodeInput,
  ): Promise<void> {
    return this.codes.confirm(actor, id, input)
  }

  @Post(':id/claim')
  @HttpCode(200)
  @Throttle(claimLimit)
  @Action('deskCodes.claim')
  claim(
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: claimDeskCodeInput }) { secret }: ClaimDeskCodeInput,
  ): Promise<DeskCodeClaim> {
    return this.codes.claim(id, secret)
  }
}
