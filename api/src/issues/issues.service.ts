import { Injectable } from '@nestjs/common'
import type { CommentInput, CreateIssueInput, IssueEventInput, IssueView, RevealedAuthorView } from '@shared/issues'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import type { Actor } from '../people/actor'
import { IssueActsService } from './handling/issue-acts.service'
import { RevealAuthorService } from './handling/reveal-author.service'
import type { Issue } from './issue.schema'
import { IssuesRepository } from './issues.repository'
import { CommentsService } from './neighbours/comments.service'
import { MeToosRepository } from './neighbours/me-toos.repository'
import { NoticeLifting } from './notices/notice-lifting.service'
import { PostIssueService } from './posting/post-issue.service'
import { livesIn } from './reading/issue.policy'
import { IssuePresenter } from './reading/issue.presenter'

/** The verbs of an issue; each answers how it looks to that person afterwards. */
@Injectable()
export class IssuesService {
  constructor(
    private readonly issues: IssuesRepository,
    private readonly posting: PostIssueService,
    private readonly acts: IssueActsService,
    private readonly comments: CommentsService,
    private readonly meToos: MeToosRepository,
    private readonly revealing: RevealAuthorService,
    private readonly presenter: IssuePresenter,
    private readonly lifting: NoticeLifting,
    private readonly clock: Clock,
  ) {}

  async post(actor: Actor, input: CreateIssueInput): Promise<IssueView> {
    return this.read(actor, await this.posting.post(actor, input))
  }

  async read(actor: Actor, issueId: string): Promise<IssueView> {
    return this.presenter.view(await this.find(issueId), actor)
  }

  async act(actor: Actor, issueId: string, input: IssueEventInput): Promise<IssueView> {
    await this.acts.act(actor, issueId, input)
    const issue = await this.find(issueId)
    await this.lifting.afterAct(issue)
    return this.presenter.view(withSeatActedBy(issue, input.commandId), actor)
  }

  /** Only neighbours who see it; the author has said it already. */
  async meToo(actor: Actor, issueId: string): Promise<IssueView> {
    const issue = await this.find(issueId)
    if (!issue.publishedAt || !livesIn(actor, issue.audienceAreaId) || issue.author.accountId === actor.accountId)
      throw new DomainError('NOT_YOUR_BUILDING')
    if (issue.state.status === 'closed') throw new DomainError('EVENT_NOT_ALLOWED', { why: '这件事已经结束' })
    await this.meToos.add(issue.communityId, issueId, actor.accountId, this.clock.now())
    return this.presenter.view(issue, actor)
  }

  async takeBackMeToo(actor: Actor, issueId: string): Promise<IssueView> {
    const issue = await this.find(issueId)
    await this.meToos.remove(issue.communityId, issueId, actor.accountId)
    return this.presenter.view(issue, actor)
  }

  async comment(actor: Actor, issueId: string, input: CommentInput): Promise<IssueView> {
    const issue = await this.find(issueId)
    await this.comments.add(issue, actor, input)
    return this.presenter.view(issue, actor)
  }

  async revealAuthor(actor: Actor, issueId: string): Promise<RevealedAuthorView> {
    return this.revealing.reveal(await this.find(issueId), actor)
  }

  private async find(issueId: string): Promise<Issue> {
    const issue = await this.issues.findAnywhere(issueId)
    if (!issue) throw new DomainError('ISSUE_NOT_FOUND')
    return issue
  }
}

/** Who hands an issue back has no more to do with it, and still reads the answer to that. */
function withSeatActedBy(issue: Issue, commandId: string): Issue {
  const by = issue.timeline.find((entry) => entry.commandId === commandId)?.by
  return by === undefined || by === 'system' || !by.seat ? issue : { ...issue, seats: [...issue.seats, by.seat] }
}
