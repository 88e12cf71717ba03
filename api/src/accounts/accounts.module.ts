import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AreasModule } from '../areas/areas.module'
import { PeopleModule } from '../people/people.module'
import { WechatModule } from '../wechat/wechat.module'
import { accountSchema, sessionSchema } from './account.schema'
import { AccountClosings } from './account-closings'
import { AccountLinks } from './account-links'
import { AccountsController } from './accounts.controller'
import { AccountsRepository } from './accounts.repository'
import { ConsentService } from './consent.service'
import { deskCodeSchema } from './desk-codes/desk-code.schema'
import { DeskCodesController } from './desk-codes/desk-codes.controller'
import { DeskCodesRepository } from './desk-codes/desk-codes.repository'
import { DeskCodesService } from './desk-codes/desk-codes.service'
import { PhoneService } from './phone.service'
import { PhoneBindings } from './phone-bindings'
import { SessionsController } from './sessions.controller'
import { SessionsRepository } from './sessions.repository'
import { SessionsService } from './sessions.service'
import { SignInService } from './sign-in.service'
import { Tokens } from './tokens'
import { UserPushes } from './user-pushes'

/** Signing in by WeChat and by desk code, sessions, the verified phone and what it links to. */
@Module({
  imports: [
    AreasModule,
    PeopleModule,
    WechatModule,
    MongooseModule.forFeature([
      { name: 'Account', schema: accountSchema },
      { name: 'Session', schema: sessionSchema },
      { name: 'DeskCode', schema: deskCodeSchema },
    ]),
  ],
  controllers: [SessionsController, DeskCodesController, AccountsController],
  providers: [
    AccountsRepository,
    AccountClosings,
    UserPushes,
    AccountLinks,
    ConsentService,
    DeskCodesRepository,
    DeskCodesService,
    PhoneBindings,
    PhoneService,
    SessionsRepository,
    SessionsService,
    SignInService,
    Tokens,
  ],
  exports: [AccountsRepository, AccountClosings, DeskCodesService, PhoneBindings, SessionsService],
})
export class AccountsModule {}
