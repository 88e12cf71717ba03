import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AccountsModule } from '../accounts/accounts.module'
import { AreasModule } from '../areas/areas.module'
import { HouseholdsModule } from '../households/households.module'
import { MediaModule } from '../media/media.module'
import { PeopleModule } from '../people/people.module'
import { SeatsModule } from '../seats/seats.module'
import { WechatModule } from '../wechat/wechat.module'
import { FeedController } from './feed.controller'
import { IssueActsService } from './handling/issue-acts.service'
import { MachineContexts } from './handling/machine-contexts'
import { RevealAuthorService } from './handling/reveal-author.service'
import { ToldNotices } from './handling/told-notices'
import { issueSchema } from './issue.schema'
import { IssuesController } from './issues.controller'
import { IssuesRepository } from './issues.repository'
import { IssuesService } from './issues.service'
import { commentSchema } from './neighbours/comment.schema'
import { CommentsRepository } from './neighbours/comments.repository'
import { CommentsService } from './neighbours/comments.service'
import { meTooSchema } from './neighbours/me-too.schema'
import { MeToosRepository } from './neighbours/me-toos.repository'
import { PostIssueService } from './posting/post-issue.service'
import { PublicationService } from './posting/publication.service'
import { TextChecks } from './posting/text-checks'
import { CardPresenter } from './reading/card.presenter'
import { FeedService } from './reading/feed.service'
import { IssuePresenter } from './reading/issue.presenter'
import { IssueNames } from './reading/issue-names'
import { WorkbenchService } from './reading/workbench.service'

@Module({
  imports: [
    AreasModule,
    PeopleModule,
    AccountsModule,
    HouseholdsModule,
    MediaModule,
    SeatsModule,
    WechatModule,
    MongooseModule.forFeature([
      { name: 'Issue', schema: issueSchema },
      { name: 'Comment', schema: commentSchema },
      { name: 'MeToo', schema: meTooSchema },
    ]),
  ],
  controllers: [IssuesController, FeedController],
  providers: [
    IssuesRepository,
    CommentsRepository,
    MeToosRepository,
    MachineContexts,
    ToldNotices,
    RevealAuthorService,
    IssueNames,
    TextChecks,
    PublicationService,
    PostIssueService,
    IssueActsService,
    CardPresenter,
    CommentsService,
    IssuePresenter,
    IssuesService,
    FeedService,
    WorkbenchService,
  ],
  exports: [IssuesService, FeedService, WorkbenchService, PublicationService, CommentsService],
})
export class IssuesModule {}
