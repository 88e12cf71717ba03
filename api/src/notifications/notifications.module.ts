import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { HouseholdsModule } from '../households/households.module'
import { IssuesModule } from '../issues/issues.module'
import { Dispatcher } from './dispatcher'
import { InboxController } from './inbox.controller'
import { InboxService } from './inbox.service'
import { notificationSchema } from './notification.schema'
import { NotificationsRepository } from './notifications.repository'

@Module({
  imports: [HouseholdsModule, IssuesModule, MongooseModule.forFeature([{ name: 'Notification', schema: notificationSchema }])],
  controllers: [InboxController],
  providers: [NotificationsRepository, Dispatcher, InboxService],
  exports: [Dispatcher],
})
export class NotificationsModule {}
