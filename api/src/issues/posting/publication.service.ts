import { Injectable, type OnModuleInit } from '@nestjs/common'
import { AccountsRepository } from '../../accounts/accounts.repository'
import { AreasRepository } from '../../areas/areas.repository'
import { PolicyVersionsService } from '../../areas/policy-versions.service'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { pendingNotice } from '../../core/outbox'
import { ResidenciesRepository } from '../../households/residencies.repository'
import { MediaService } from '../../media/media.service'
import { MediaChecks } from '../../media/media-checks'
import { PeopleRepository } from '../../people/people.repository'
import type { Issue } from '../issue.schema'
import { IssuesRepository, type ListedIssue } from '../issues.repository'
import { type Held, heldBecause, isFinal } from './publication'
import { TextChecks } from './text-checks'

const minuteMs = 60_000
/** While something is awaited that tells us (a photo's verdict, a release, a verification), this is only the safety net. */
const lookAgainMs = 2 * minuteMs
/** Who never verifies leaves the post with the handlers. */
const giveUpAfterMs = 30 * 24 * 60 * minuteMs
const batch = 50

/** Decides, again and again until it is settled, whether neighbours may see an issue. Every step may be repeated. */
@Injectable()
export class PublicationService implements OnModuleInit {
  constructor(
    private readonly issues: IssuesRepository,
    private readonly media: MediaService,
    private readonly mediaChecks: MediaChecks,
    private readonly texts: TextChecks,
    private readonly accounts: AccountsRepository,
    private readonly people: PeopleRepository,
    private readonly residencies: ResidenciesRepository,
    private readonly areas: AreasRepository,
    private readonly versions: PolicyVersionsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mediaChecks.onVerdict(async ({ issueId }) => {
      if (issueId) await this.settle(issueId)
    })
  }

  /** Looks once: asks WeChat about words not checked yet, publishes when nothing holds the issue back. */
  async settle(issueId: string): Promise<void> {
    await change<Issue, NonNullable<Awaited<ReturnType<typeof this.decide>>>>({
      read: () => this.read(issueId),
      decide: (issue) => this.decide(issue),
      write: (issue, { set, notices, now }) => this.issues.writePublication(issue, set, notices, now),
    })
  }

  /** Staff has looked at it and lets neighbours see it. */
  async release(issueId: string): Promise<void> {
    await change<Issue, Date>({
      read: () => this.read(issueId),
      decide: (issue) => (issue.releasedAt ? undefined : this.clock.now()),
      write: (issue, now) => this.issues.writePublication(issue, { releasedAt: now, publicationDueAt: now }, [], now),
    })
    await this.settle(issueId)
  }

  /** For the timers. */
  async settleDue(now: Date): Promise<number> {
    const due = await this.issues.listPublicationDueAnywhere(now, batch)
    for (const { _id } of due) await this.settle(_id)
    return due.length
  }

  async heldBecause(issue: ListedIssue): Promise<Held | undefined> {
    const { communityId, author, photoIds, state, visibility, textCheck, releasedAt, audienceAreaId } = issue
    const [account, belongs, media, policy] = await Promise.all([
      this.accounts.find(author.accountId),
      this.belongs(communityId, author.accountId, audienceAreaId),
      this.media.list(communityId, photoIds),
      this.versions.version(communityId, state.policyVersion),
    ])
    return heldBecause({
      visibility,
      phoneVerified: account?.phoneVerifiedAt !== undefined,
      belongs,
      textCheck,
      photoChecks: media.map(({ check }) => check),
      facility: policy.categories.some(({ key, facility }) => key === state.categoryKey && facility),
      released: releasedAt !== undefined,
    })
  }

  private async read(issueId: string): Promise<Issue> {
    const issue = await this.issues.findAnywhere(issueId)
    if (!issue) throw new DomainError('ISSUE_NOT_FOUND')
    return issue
  }

  private async decide(issue: Issue) {
    if (issue.publishedAt || !issue.publicationDueAt) return undefined
    const now = this.clock.now()
    const textCheck = issue.textCheck === 'pending' ? await this.texts.check(issue.author.accountId, issue.words) : issue.textCheck
    const held = await this.heldBecause({ ...issue, textCheck })
    if (!held) return { set: { textCheck, publishedAt: now }, notices: [], now }
    const settled = isFinal(held) || now.getTime() - issue.state.postedAt.getTime() > giveUpAfterMs
    const told = held === 'refused' ? [this.refused(issue)] : []
    return { set: { textCheck, publicationDueAt: settled ? undefined : new Date(now.getTime() + lookAgainMs) }, notices: told, now }
  }

  /** Lives in the audience's building, verified, or works for the community. */
  private async belongs(communityId: string, accountId: string, audienceAreaId: string): Promise<boolean> {
    const [residencies, account] = await Promise.all([this.residencies.listActiveOfAccount(accountId), this.accounts.find(accountId)])
    const gates = await this.areas.listAnywhere(residencies.filter(({ status }) => status === 'verified').map(({ gateId }) => gateId))
    if (gates.some(({ path }) => path.includes(audienceAreaId))) return true
    const people = await this.people.listByIds(communityId, account?.links.map(({ personId }) => personId) ?? [])
    return people.some(({ appointments }) => appointments.length > 0)
  }

  private refused(issue: Issue) {
    return pendingNotice({
      eventId: `${issue._id}:refused`,
      kind: 'issue.heldBack.author',
      recipients: [`account:${issue.author.accountId}`],
      params: { headline: issue.words.slice(0, 30), place: issue.gateName, who: '' },
      urgent: false,
      target: { kind: 'issue', id: issue._id },
    })
  }
}
