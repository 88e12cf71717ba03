import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AccountsModule } from '../accounts/accounts.module'
import { AreasModule } from '../areas/areas.module'
import { HouseholdsModule } from '../households/households.module'
import { IssuesModule } from '../issues/issues.module'
import { PeopleModule } from '../people/people.module'
import { RotaModule } from '../rota/rota.module'
import { WechatModule } from '../wechat/wechat.module'
import { ChannelsModule } from './channels/channels.module'
import { Addresses } from './delivering/addresses'
import { AlertsRepository } from './delivering/alerts.repository'
import { Deliverer } from './delivering/deliverer'
import { DeliveriesRepository } from './delivering/deliveries.repository'
import { Deliveries } from './delivering/deliveries.service'
import { Sender } from './delivering/sender'
import { SentPushes } from './delivering/sent-pushes'
import { Tellings } from './delivering/tellings'
import { Truth } from './delivering/truth'
import { Dispatcher } from './dispatcher'
import { DutyRoomController } from './duty-room/duty-room.controller'
import { DutyRoomService } from './duty-room/duty-room.service'
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
    ChannelsModule,
    AreasModule,
    PeopleModule,
    AccountsModule,
    HouseholdsModule,
    RotaModule,
    IssuesModule,
    MongooseModule.forFeature([{ name: 'Notification', schema: notificationSchema }]),
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
    NotificationsRepository,
    DeliveriesRepository,
    AlertsRepository,
    Tellings,
    Addresses,
    Truth,
    Sender,
    Deliverer,
    Deliveries,
    SentPushes,
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
  exports: [ChannelsModule, Dispatcher, Deliverer, ChannelWakeUps],
})
export class NotificationsModule {}
