import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common'
import { type BindPhoneInput, type BoundPhoneView, bindPhoneInput, type PhoneConsentInput, phoneConsentInput } from '@shared/accounts'
import { idParam } from '@shared/ids'
import type * as z from 'zod/mini'
import { Action } from '../core/action.decorator'
import type { Actor } from '../people/actor'
import { CurrentActor } from '../people/current-actor.decorator'
import { ConsentService } from './consent.service'
import { PhoneService } from './phone.service'

@Controller('me')
export class AccountsController {
  constructor(
    private readonly phone: PhoneService,
    private readonly consent: ConsentService,
  ) {}

  /** Not throttled by address: a whole compound may share one, and a code is the result of a tap. */
  @Post('phone')
  @HttpCode(200)
  @Action('accounts.bindPhone')
  bindPhone(@CurrentActor() actor: Actor, @Body({ schema: bindPhoneInput }) { code }: BindPhoneInput): Promise<BoundPhoneView> {
    return this.phone.bind(actor.accountId, code)
  }

  @Patch('people/:id/consent')
  @HttpCode(204)
  @Action('accounts.setConsent')
  setConsent(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParam }) { id }: z.infer<typeof idParam>,
    @Body({ schema: phoneConsentInput }) { showPhone }: PhoneConsentInput,
  ): Promise<void> {
    return this.consent.setShowPhone(actor, id, showPhone)
  }
}
