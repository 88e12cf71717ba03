import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import { AccountsRepository } from '../../accounts/accounts.repository'
import { AreasRepository } from '../../areas/areas.repository'
import { PolicyVersionsService } from '../../areas/policy-versions.service'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { type PendingNotice, pendingNotice } from '../../core/outbox'
import { ResidenciesRepository } from '../../households/residencies.repository'
import { MediaService } from '../../media/media.service'
import { MediaChecks } from '../../media/media-checks'
import { isCurrent } from '../../people/appointment'
import { PeopleRepository } from '../../people/people.repository'
import { headline } from '../headline'
import type { Issue } from '../issue.schema'
import { IssuesRepository, type ListedIssue, type PublicationFields } from '../issues.repository'
import { waitFrom } from '../review/review.schema'
import { type Held, heldBecause, isFacility, isFinal, lookAgainAfterMs } from './publication'
import { TextChecks } from './text-checks'

/** Who never verifies leaves the post with the handlers. */
const giveUpAfterMs = 30 * 24 * 60 * 60_000
const batch = 50

interface Decision {
  set: PublicationFields
  notices: PendingNotice[]
  now: Date
}

/** Decides, again and again until it is settled, whether neighbours may see an issue. Every step may be repeated. */
@Injectable()
export class PublicationService implements OnModuleInit {
  private readonly logger = new Logger(PublicationService.name)

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
    const issue = await this.read(issueId)
    if (!issue.publicationDueAt) return
    // asked outside of the change rule, so once however often others write meanwhile: the words never change
    const textCheck = issue.textCheck === 'pending' ? await this.texts.check(textOf(issue)) : issue.textCheck
    await change<Issue, Decision>({
      read: () => this.read(issueId),
      decide: (found) => this.decide({ ...found, textCheck }),
      write: (issue, { set, notices, now }) => this.issues.writePublication(issue, set, notices, now),
    })
  }

  /** For the timers. One that fails is put back, so that it never stands in front of the others. */
  async settleDue(now: Date): Promise<number> {
    const due = await this.issues.listPublicationDueAnywhere(now, batch)
    for (const issue of due) {
      try {
        await this.settle(issue._id)
      } catch (error) {
        this.logger.error({ err: error, issueId: issue._id }, 'publication could not be decided')
        await this.issues.writePublication(issue, { publicationDueAt: lookAgainAt(issue, now) }, [], now)
      }
    }
    return due.length
  }

  private async heldBecause(issue: ListedIssue): Promise<Held | undefined> {
    const { communityId, author, photoIds, state, visibility, textCheck, review } = issue
    const [account, belongs, media, policy] = await Promise.all([
      this.accounts.find(author.accountId),
      this.belongs(issue),
      this.media.list(communityId, photoIds),
      this.versions.version(communityId, state.policyVersion),
    ])
    return heldBecause({
      visibility,
      phoneVerified: account?.phoneVerifiedAt !== undefined,
      belongs,
      textCheck,
      photoChecks: media.map(({ check }) => check),
      facility: isFacility(policy, state.categoryKey),
      decision: review?.decision,
    })
  }

  private async read(issueId: string): Promise<Issue> {
    const issue = await this.issues.findAnywhere(issueId)
    if (!issue) throw new DomainError('ISSUE_NOT_FOUND')
    return issue
  }

  private async decide(issue: Issue): Promise<Decision | undefined> {
    const { publishedAt, publicationDueAt, textCheck, state } = issue
    if (publishedAt || !publicationDueAt) return undefined
    const now = this.clock.now()
    // taken back before anybody saw it
    if (state.outcome === 'withdrawn' || state.outcome === 'merged')
      return { set: { textCheck, publicationDueAt: undefined, waitsForReview: undefined }, notices: [], now }
    const held = await this.heldBecause(issue)
    const waitsForReview = held === 'staffRelease' ? waitFrom(now, issue) : undefined
    if (!held) return { set: { textCheck, publishedAt: now, publicationDueAt: undefined, held, waitsForReview }, notices: [], now }
    const settled = isFinal(held) || now.getTime() - state.postedAt.getTime() > giveUpAfterMs
    const set = { textCheck, held, waitsForReview, publicationDueAt: settled ? undefined : lookAgainAt(issue, now) }
    return { set, notices: held === 'refused' ? [this.refused(issue)] : [], now }
  }

  /** Lives in the audience's building, verified — in the dwelling itself where it names one — or works for the community. */
  private async belongs({ communityId, author: { accountId }, audienceAreaId, state }: ListedIssue): Promise<boolean> {
    const { householdId } = state.place
    const [residencies, account] = await Promise.all([this.residencies.listActiveOfAccount(accountId), this.accounts.find(accountId)])
    const verified = residencies.filter(
      (one) => one.status === 'verified' && (householdId === undefined || one.householdId === householdId),
    )
    const gates = await this.areas.listAnywhere(verified.map(({ gateId }) => gateId))
    if (gates.some(({ path }) => path.includes(audienceAreaId))) return true
    const people = account ? await this.people.listLinkedAnywhere(account) : []
    const now = this.clock.now()
    return people.some((person) => person.communityId === communityId && person.appointments.some((held) => isCurrent(held, now)))
  }

  private refused(issue: Issue) {
    return pendingNotice({
      eventId: `${issue._id}:refused`,
      kind: 'issue.heldBack.author',
      recipients: [`account:${issue.author.accountId}`],
      params: { headline: headline(issue.words), place: issue.gateName, who: '' },
      urgent: false,
      target: { kind: 'issue', id: issue._id },
    })
  }
}

const lookAgainAt = ({ state }: ListedIssue, now: Date): Date =>
  new Date(now.getTime() + lookAgainAfterMs(now.getTime() - state.postedAt.getTime()))

/** All that neighbours will read and that the author wrote. */
const textOf = ({ author: { accountId }, words, spot, state: { postedAt } }: Issue) =>
  ({ accountId, words: [words, spot].filter(Boolean).join('\n'), writtenAt: postedAt, scene: 'forum' }) as const
