import { Injectable } from '@nestjs/common'
import type { IssueEventInput } from '@shared/issues'
import { isContact } from '@shared/seats'
import { change } from '../../core/change'
import { DomainError } from '../../core/domain-error'
import { MediaService } from '../../media/media.service'
import type { Actor } from '../../people/actor'
import type { Issue } from '../issue.schema'
import { type IssueChange, IssuesRepository } from '../issues.repository'
import type { PersonContext } from '../machine/context'
import type { By } from '../machine/issue-state'
import { transition } from '../machine/transition'
import { MeToosRepository } from '../neighbours/me-toos.repository'
import { IssueNames, seatNameBy } from '../reading/issue-names'
import { HandlersWords } from './handlers-words'
import { MachineContexts } from './machine-contexts'
import { ToldNotices } from './told-notices'

/** Everything a person does to an issue: one way in, one pure decision, one write. */
@Injectable()
export class IssueActsService {
  constructor(
    private readonly issues: IssuesRepository,
    private readonly contexts: MachineContexts,
    private readonly notices: ToldNotices,
    private readonly names: IssueNames,
    private readonly media: MediaService,
    private readonly meToos: MeToosRepository,
    private readonly words: HandlersWords,
  ) {}

  /**
   * By the change rule; a commandId already in the timeline changes nothing.
   * @throws what the machine refuses, with the name of whoever was faster; WORDS_REFUSED; TRY_AGAIN
   */
  async act(actor: Actor, issueId: string, input: IssueEventInput): Promise<void> {
    await this.words.requireFit(await this.read(issueId), actor.accountId, input)
    const photoIds = 'photoIds' in input ? input.photoIds : []
    let attached = false
    try {
      await change<Issue, IssueChange>({
        read: () => this.read(issueId),
        decide: async (issue) => {
          if (issue.timeline.some(({ commandId }) => commandId === input.commandId)) return undefined
          const next = await this.decide(issue, actor, input)
          await this.media.attach(issue.communityId, photoIds, actor.accountId, issueId)
          attached = photoIds.length > 0
          return next
        },
        write: (issue, next) => this.issues.write(issue, next),
      })
    } catch (error) {
      if (attached) await this.giveBack(issueId, photoIds)
      throw error
    }
    if (input.event === 'merge') await this.follow(issueId, input.targetId)
  }

  /** Whoever said or met what was merged hears how the other goes. Repeated after a lost answer: nobody follows twice. */
  private async follow(issueId: string, targetId: string): Promise<void> {
    const [merged, target] = await Promise.all([this.read(issueId), this.read(targetId)])
    if (!target.publishedAt) return
    const followers = [merged.author.accountId, ...(await this.meToos.listAccounts(merged.communityId, issueId))]
    const at = merged.state.closedAt ?? merged.state.postedAt
    for (const accountId of followers.filter((one) => one !== target.author.accountId))
      await this.meToos.add(target.communityId, targetId, accountId, at)
  }

  /** Photos taken for an act that was refused after all, as when somebody was faster, may be used again. */
  private async giveBack(issueId: string, photoIds: readonly string[]): Promise<void> {
    const issue = await this.issues.findAnywhere(issueId)
    if (!issue) return
    const used = [...issue.photoIds, ...issue.timeline.flatMap((entry) => entry.photoIds ?? [])]
    await this.media.release(
      issue.communityId,
      issueId,
      photoIds.filter((id) => !used.includes(id)),
    )
  }

  private async decide(issue: Issue, actor: Actor, input: IssueEventInput): Promise<IssueChange> {
    const context = await this.context(issue, actor, input)
    const { state, entry, told } = transition(issue.state, input, context)
    const name = await this.names.of(issue, entry.by)
    const notices = await this.notices.freeze(issue, told, context.actor, {
      name,
      toNeighbours: issue.author.anonymous && actedAsContact(entry.by) ? seatNameBy(entry.by) : name,
    })
    return { state, entries: [entry], notices, now: context.now }
  }

  private async context(issue: Issue, actor: Actor, input: IssueEventInput): Promise<PersonContext> {
    const [context, known, target] = await Promise.all([
      this.contexts.forPerson(issue, actor),
      this.names.known(issue),
      input.event === 'merge' ? this.issues.findAnywhere(input.targetId) : null,
    ])
    return {
      ...context,
      nameOf: known,
      ...(target
        ? { mergeTarget: { communityId: target.communityId, status: target.state.status, isSame: target._id === issue._id } }
        : {}),
    }
  }

  private async read(issueId: string): Promise<Issue> {
    const issue = await this.issues.findAnywhere(issueId)
    if (!issue) throw new DomainError('ISSUE_NOT_FOUND')
    return issue
  }
}

const actedAsContact = (by: By): boolean => by !== 'system' && by.seat !== undefined && isContact(by.seat)
