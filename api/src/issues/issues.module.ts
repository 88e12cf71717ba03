import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AccountsModule } from '../accounts/accounts.module'
import { AreasModule } from '../areas/areas.module'
import { CalendarModule } from '../calendar/calendar.module'
import { HouseholdsModule } from '../households/households.module'
import { MediaModule } from '../media/media.module'
import { PeopleModule } from '../people/people.module'
import { RotaModule } from '../rota/rota.module'
import { SeatsModule } from '../seats/seats.module'
import { WechatModule } from '../wechat/wechat.module'
import { ClimbingService } from './climbing/climbing.service'
import { FeedController } from './feed.controller'
import { AskedStill } from './handling/asked-still.service'
import { ClosedAuthors } from './handling/closed-authors'
import { HandlersWords } from './handling/handlers-words'
import { IssueActsService } from './handling/issue-acts.service'
import { MachineContexts } from './handling/machine-contexts'
import { RevealAuthorService } from './handling/reveal-author.service'
import { ToldNotices } from './handling/told-notices'
import { HandoverPresenter } from './handover/handover.presenter'
import { HandoverCommandsService } from './handover/handover-commands.service'
import { HandoverItems } from './handover/handover-items'
import { HandoversController } from './handover/handovers.controller'
import { HandoversService } from './handover/handovers.service'
import { HolidaysController } from './holidays/holidays.controller'
import { HolidaysService } from './holidays/holidays.service'
import { issueSchema } from './issue.schema'
import { IssuesController } from './issues.controller'
import { IssuesRepository } from './issues.repository'
import { IssuesService } from './issues.service'
import { commentSchema } from './neighbours/comment.schema'
import { CommentsRepository } from './neighbours/comments.repository'
import { CommentsService } from './neighbours/comments.service'
import { meTooSchema } from './neighbours/me-too.schema'
import { MeToosRepository } from './neighbours/me-toos.repository'
import { NoticePresenter } from './notices/notice.presenter'
import { noticeSchema } from './notices/notice.schema'
import { NoticeAudience } from './notices/notice-audience'
import { NoticeLifting } from './notices/notice-lifting.service'
import { noticeReadSchema } from './notices/notice-read.schema'
import { NoticeReadsRepository } from './notices/notice-reads.repository'
import { NoticeWritingService } from './notices/notice-writing.service'
import { NoticesController } from './notices/notices.controller'
import { NoticesRepository } from './notices/notices.repository'
import { NoticesService } from './notices/notices.service'
import { PostIssueService } from './posting/post-issue.service'
import { PublicationService } from './posting/publication.service'
import { TextChecks } from './posting/text-checks'
import { CardPresenter } from './reading/card.presenter'
import { FeedService } from './reading/feed.service'
import { IssuePresenter } from './reading/issue.presenter'
import { IssueNames } from './reading/issue-names'
import { MergeChoices } from './reading/merge-choices'
import { WorkbenchService } from './reading/workbench.service'
import { ReviewController } from './review/review.controller'
import { ReviewPresenter } from './review/review.presenter'
import { ReviewService } from './review/review.service'
import { ReviewQueueRepository } from './review/review-queue.repository'
import { ReviewReadingService } from './review/review-reading.service'
import { ReviewWaiting } from './review/review-waiting.service'

@Module({
  imports: [
    AreasModule,
    CalendarModule,
    PeopleModule,
    AccountsModule,
    HouseholdsModule,
    MediaModule,
    SeatsModule,
    RotaModule,
    WechatModule,
    MongooseModule.forFeature([
      { name: 'Issue', schema: issueSchema },
      { name: 'Comment', schema: commentSchema },
      { name: 'MeToo', schema: meTooSchema },
      { name: 'Notice', schema: noticeSchema },
      { name: 'NoticeRead', schema: noticeReadSchema },
    ]),
  ],
  controllers: [IssuesController, FeedController, ReviewController, NoticesController, HolidaysController, HandoversController],
  providers: [
    IssuesRepository,
    CommentsRepository,
    MeToosRepository,
    MachineContexts,
    ToldNotices,
    AskedStill,
    RevealAuthorService,
    ClosedAuthors,
    IssueNames,
    TextChecks,
    PublicationService,
    PostIssueService,
    HandlersWords,
    IssueActsService,
    ClimbingService,
    CardPresenter,
    MergeChoices,
    CommentsService,
    IssuePresenter,
    NoticesRepository,
    NoticeReadsRepository,
    NoticeAudience,
    NoticePresenter,
    NoticeLifting,
    NoticeWritingService,
    NoticesService,
    HolidaysService,
    HandoverItems,
    HandoverPresenter,
    HandoverCommandsService,
    HandoversService,
    IssuesService,
    FeedService,
    WorkbenchService,
    ReviewQueueRepository,
    ReviewPresenter,
    ReviewReadingService,
    ReviewService,
    ReviewWaiting,
  ],
  exports: [
    AskedStill,
    ClimbingService,
    IssuesRepository,
    IssuesService,
    FeedService,
    WorkbenchService,
    PublicationService,
    CommentsService,
    NoticeLifting,
    ReviewWaiting,
  ],
})
export class IssuesModule {}
