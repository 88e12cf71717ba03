import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AccountsModule } from '../accounts/accounts.module'
import { HouseholdsModule } from '../households/households.module'
import { IssuesModule } from '../issues/issues.module'
import { PeopleModule } from '../people/people.module'
import { Dispatcher } from './dispatcher'
import { InboxController } from './inbox.controller'
import { InboxService } from './inbox.service'
import { notificationSchema } from './notification.schema'
import { NotificationsRepository } from './notifications.repository'
import { TestMessagesController } from './reminders/test-messages.controller'
import { TestMessagesService } from './reminders/test-messages.service'
import { CommunityDeliveriesController } from './visibility/community-deliveries.controller'
import { CommunityDeliveriesService } from './visibility/community-deliveries.service'
import { RecipientNames } from './visibility/recipient-names'
import { SentRepository } from './visibility/sent.repository'

@Module({
  imports: [
    AccountsModule,
    PeopleModule,
    HouseholdsModule,
    IssuesModule,
    MongooseModule.forFeature([{ name: 'Notification', schema: notificationSchema }]),
  ],
  controllers: [InboxController, CommunityDeliveriesController, TestMessagesController],
  providers: [
    NotificationsRepository,
    Dispatcher,
    InboxService,
    SentRepository,
    RecipientNames,
    CommunityDeliveriesService,
    TestMessagesService,
  ],
  exports: [Dispatcher],
})
export class NotificationsModule {}
