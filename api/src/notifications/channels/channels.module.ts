import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AccountsModule } from '../../accounts/accounts.module'
import { AreasModule } from '../../areas/areas.module'
import { Clock } from '../../core/clock'
import { ENV, type Env } from '../../core/env'
import { ServiceAccountClient } from '../../wechat/service-account/service-account.client'
import { WechatModule } from '../../wechat/wechat.module'
import { CreditPushes } from '../credits/credit-pushes'
import { CreditsRepository } from '../credits/credits.repository'
import { CreditsService } from '../credits/credits.service'
import { subscriptionCreditSchema } from '../credits/subscription-credit.schema'
import { serviceFollowerSchema } from '../followers/follower.schema'
import { FollowersRepository } from '../followers/followers.repository'
import { FollowersService } from '../followers/followers.service'
import { CHANNELS, type Channel } from './channel'
import { CHANNELS_CONFIG, readChannelsConfig } from './channels-config'
import { DutyRoomChannel } from './duty-room/duty-room.channel'
import { ServiceAccountChannel } from './service-account/service-account.channel'
import { serviceAccountClient } from './service-account/service-account-client'
import { SmsChannel } from './sms/sms.channel'
import { SubscriptionChannel } from './subscription/subscription.channel'
import { SubscriptionTemplates } from './subscription/subscription-templates'

/** The ways out of the house: their accounts, what they may still send, and whom they reach. */
@Module({
  imports: [
    WechatModule,
    AreasModule,
    AccountsModule,
    MongooseModule.forFeature([
      { name: 'SubscriptionCredit', schema: subscriptionCreditSchema },
      { name: 'ServiceFollower', schema: serviceFollowerSchema },
    ]),
  ],
  providers: [
    { provide: CHANNELS_CONFIG, inject: [ENV], useFactory: ({ CHANNELS_FILE }: Env) => readChannelsConfig(CHANNELS_FILE) },
    CreditsRepository,
    CreditsService,
    CreditPushes,
    { provide: ServiceAccountClient, inject: [CHANNELS_CONFIG, ENV, Clock], useFactory: serviceAccountClient },
    FollowersRepository,
    FollowersService,
    ServiceAccountChannel,
    SubscriptionTemplates,
    SubscriptionChannel,
    SmsChannel,
    DutyRoomChannel,
    {
      provide: CHANNELS,
      useFactory: (...channels: Channel[]): readonly Channel[] => channels,
      inject: [SubscriptionChannel, ServiceAccountChannel, SmsChannel, DutyRoomChannel],
    },
  ],
  exports: [CHANNELS, CHANNELS_CONFIG, CreditsService, DutyRoomChannel, FollowersService],
})
export class ChannelsModule {}
