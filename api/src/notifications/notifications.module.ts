import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AccountsModule } from '../accounts/accounts.module'
import { AreasModule } from '../areas/areas.module'
import { Clock } from '../core/clock'
import { ENV, type Env } from '../core/env'
import { HouseholdsModule } from '../households/households.module'
import { IssuesModule } from '../issues/issues.module'
import { PeopleModule } from '../people/people.module'
import { RotaModule } from '../rota/rota.module'
import { ServiceAccountClient } from '../wechat/service-account/service-account.client'
import { WechatModule } from '../wechat/wechat.module'
import { CHANNELS, type Channel } from './channels/channel'
import { CHANNELS_CONFIG, readChannelsConfig } from './channels/channels-config'
import { DutyRoomChannel } from './channels/duty-room/duty-room.channel'
import { ServiceAccountChannel } from './channels/service-account/service-account.channel'
import { serviceAccountClient } from './channels/service-account/service-account-client'
import { SmsChannel } from './channels/sms/sms.channel'
import { CreditPushes } from './credits/credit-pushes'
import { CreditsRepository } from './credits/credits.repository'
import { CreditsService } from './credits/credits.service'
import { subscriptionCreditSchema } from './credits/subscription-credit.schema'
import { Addresses } from './delivering/addresses'
import { AlertsRepository } from './delivering/alerts.repository'
import { Deliverer } from './delivering/deliverer'
import { DeliveriesRepository } from './delivering/deliveries.repository'
import { Deliveries } from './delivering/deliveries.service'
import { Sender } from './delivering/sender'
import { Tellings } from './delivering/tellings'
import { Truth } from './delivering/truth'
import { Dispatcher } from './dispatcher'
import { DutyRoomController } from './duty-room/duty-room.controller'
import { DutyRoomService } from './duty-room/duty-room.service'
import { serviceFollowerSchema } from './followers/follower.schema'
import { FollowersRepository } from './followers/followers.repository'
import { FollowersService } from './followers/followers.service'
import { InboxController } from './inbox.controller'
import { InboxService } from './inbox.service'
import { notificationSchema } from './notification.schema'
import { NotificationsRepository } from './notifications.repository'
import { ChannelWakeUps } from './reach/channel-wake-ups'
import { ReachService } from './reach/reach.service'
import { WakeUpsController } from './reach/wake-ups.controller'
import { WakeUpsService } from './reach/wake-ups.service'
import { RemindersController } from './reminders/reminders.controller'
import { RemindersService } from './reminders/reminders.service'
import { TestMessagesController } from './reminders/test-messages.controller'
import { TestMessagesService } from './reminders/test-messages.service'
import { CommunityDeliveriesController } from './visibility/community-deliveries.controller'
import { CommunityDeliveriesService } from './visibility/community-deliveries.service'
import { RecipientNames } from './visibility/recipient-names'
import { SentRepository } from './visibility/sent.repository'

@Module({
  imports: [
    WechatModule,
    AreasModule,
    PeopleModule,
    AccountsModule,
    HouseholdsModule,
    RotaModule,
    IssuesModule,
    MongooseModule.forFeature([
      { name: 'Notification', schema: notificationSchema },
      { name: 'SubscriptionCredit', schema: subscriptionCreditSchema },
      { name: 'ServiceFollower', schema: serviceFollowerSchema },
    ]),
  ],
  controllers: [
    InboxController,
    CommunityDeliveriesController,
    RemindersController,
    TestMessagesController,
    DutyRoomController,
    WakeUpsController,
  ],
  providers: [
    { provide: CHANNELS_CONFIG, inject: [ENV], useFactory: ({ CHANNELS_FILE }: Env) => readChannelsConfig(CHANNELS_FILE) },
    CreditsRepository,
    CreditsService,
    CreditPushes,
    {
      provide: ServiceAccountClient,
      inject: [CHANNELS_CONFIG, ENV, Clock],
      useFactory: serviceAccountClient,
    },
    FollowersRepository,
    FollowersService,
    ServiceAccountChannel,
    SmsChannel,
    DutyRoomChannel,
    {
      provide: CHANNELS,
      useFactory: (...channels: Channel[]): readonly Channel[] => channels,
      inject: [ServiceAccountChannel, SmsChannel, DutyRoomChannel],
    },
    NotificationsRepository,
    DeliveriesRepository,
    AlertsRepository,
    Tellings,
    Addresses,
    Truth,
    Sender,
    Deliverer,
    Deliveries,
    Dispatcher,
    InboxService,
    SentRepository,
    RecipientNames,
    CommunityDeliveriesService,
    TestMessagesService,
    DutyRoomService,
    ReachService,
    WakeUpsService,
    ChannelWakeUps,
    RemindersService,
  ],
  exports: [Dispatcher, Deliverer, ChannelWakeUps],
  exports: [Dispatcher, Deliverer, FollowersService, ChannelWakeUps],
})
export class NotificationsModule {}
