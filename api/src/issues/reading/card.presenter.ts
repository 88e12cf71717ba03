import { Injectable } from '@nestjs/common'
import type { CommunityPolicy } from '@shared/community-policy'
import type { CountdownView, HolderView, IssueCardView } from '@shared/issues'
import { isContact, seatName } from '@shared/seats'
import { PolicyVersionsService } from '../../areas/policy-versions.service'
import { maskName } from '../../core/mask'
import { Pii } from '../../core/pii'
import { MediaService } from '../../media/media.service'
import type { Actor } from '../../people/actor'
import { SeatsService } from '../../seats/seats.service'
import type { ListedIssue } from '../issues.repository'
import type { ClockName, IssueState } from '../machine/issue-state'
import { MeToosRepository } from '../neighbours/me-toos.repository'
import { mayKnowWho, mayRead, photosFor, type Standing, standingOf } from './issue.policy'
import { IssueNames } from './issue-names'
import { lateSince } from './lateness'

/** Photos on a card; the rest is counted. */
const photosOnCard = 1

/** Issues as cards of a list. Whatever many cards need is read once. */
@Injectable()
export class CardPresenter {
  constructor(
    private readonly seats: SeatsService,
    private readonly media: MediaService,
    private readonly meToos: MeToosRepository,
    private readonly names: IssueNames,
    private readonly versions: PolicyVersionsService,
    private readonly pii: Pii,
  ) {}

  /** Cards of one or several communities, in the given order. What the actor may not read is left out. */
  async cards(issues: readonly ListedIssue[], actor: Actor): Promise<IssueCardView[]> {
    const communities = [...new Set(issues.map(({ communityId }) => communityId))]
    const shown = await Promise.all(
      communities.map((communityId) =>
        this.cardsOf(
          communityId,
          issues.filter((issue) => issue.communityId === communityId),
          actor,
        ),
      ),
    )
    const byId = new Map(shown.flat().map((card) => [card.id, card]))
    return issues.flatMap(({ _id }) => byId.get(_id) ?? [])
  }

  private async cardsOf(communityId: string, issues: ListedIssue[], actor: Actor): Promise<IssueCardView[]> {
    const mySeats = await this.seats.seatsOf(actor, communityId)
    const readable = issues
      .map((issue) => ({ issue, standing: standingOf(issue, actor, mySeats) }))
      .filter(({ standing }) => mayRead(standing))
    const [holders, photos, meToos, actedNames] = await Promise.all([
      this.seats.holders(
        communityId,
        readable.map(({ issue }) => issue.state.owner),
      ),
      this.media.views(
        communityId,
        readable.flatMap(({ issue, standing }) => photosFor(issue, standing).slice(0, photosOnCard)),
      ),
      this.meToos.countByIssue(
        communityId,
        readable.map(({ issue }) => issue._id),
        actor.accountId,
      ),
      this.names.byId(
        { communityId, subdistrictId: readable[0]?.issue.state.place.subdistrictId },
        readable.flatMap(({ issue }) => actedPersonIds(issue.state)),
      ),
    ])
    return Promise.all(
      readable.map(async ({ issue, standing }) => {
        const { state } = issue
        const photoIds = photosFor(issue, standing)
        const policy = await this.versions.version(communityId, state.policyVersion)
        const holderNames = (holders.get(state.owner) ?? []).map(({ _id, name }) => [_id, this.pii.open(name)] as const)
        return {
          id: issue._id,
          words: issue.words,
          placeName: placeName(issue, standing),
          authorName: this.authorName(issue, standing),
          mine: standing.isAuthor,
          postedAt: state.postedAt.toISOString(),
          status: state.status,
          outcome: state.outcome,
          cycle: state.cycle,
          urgency: state.urgency,
          categoryName: categoryName(policy, state.categoryKey),
          holder: holderOf(state, new Map([...holderNames, ...actedNames]), holderNames[0]?.[1], !mayKnowWho(issue, standing)),
          countdown: countdownOf(state),
          explained: state.explanation !== undefined,
          explanation: state.explanation?.words,
          photos: photoIds.slice(0, photosOnCard).flatMap((id) => photos.get(id) ?? []),
          photoCount: photoIds.length,
          meToo: meToos.get(issue._id) ?? { count: 0, mine: false },
          held: issue.publishedAt ? undefined : issue.held,
        }
      }),
    )
  }

  private authorName(issue: ListedIssue, standing: Standing): string {
    const { author } = issue
    if (standing.isAuthor) return '我'
    if (!mayKnowWho(issue, standing)) return '匿名邻居'
    return author.name ? maskName(this.pii.open(author.name)) : '居民'
  }
}

/** 3号楼2单元楼道, 3号楼2单元 302. Anonymous to neighbours: only the gate. */
export const placeName = (issue: ListedIssue, standing: Standing): string =>
  issue.spot && mayKnowWho(issue, standing) ? `${issue.gateName}${/^\d/.test(issue.spot) ? ' ' : ''}${issue.spot}` : issue.gateName

export const categoryName = (policy: CommunityPolicy, key: string): string =>
  policy.categories.find((category) => category.key === key)?.name ?? '其他'

const actedPersonIds = ({ steps }: IssueState): string[] =>
  Object.values(steps).flatMap(({ by }) => (by !== 'system' && by.personId ? [by.personId] : []))

const heldStates = { acknowledged: 'acknowledged', onSite: 'onSite', resolved: 'resolved' } as const

/**
 * Who has it now: the one who took it by the owner's seat, who is there or who mended it, by whichever seat; before that whoever
 * holds the owner's seat. Nobody is named for what somebody else did: whom it climbed to is asked. There is nobody once it is closed.
 * @param anonymous the reader may not know the author: a contact member's name stays out
 */
export function holderOf(
  state: IssueState,
  names: ReadonlyMap<string, string>,
  seatHolder: string | undefined,
  anonymous = false,
): HolderView | undefined {
  const { status, owner, steps, cycleStartedAt, clocks } = state
  if (status === 'closed') return undefined
  const asked = status === 'open' || clocks.ack !== undefined
  const last = asked ? undefined : (steps.resolve ?? steps.arrive ?? steps.acknowledge)
  const by = last?.by === 'system' ? undefined : last?.by
  const took = steps.acknowledge?.by
  const handedOn = took !== undefined && took !== 'system' && took.seat !== owner
  const counts = by?.seat === owner || steps.resolve !== undefined || (steps.arrive !== undefined && !handedOn)
  const acted = by?.personId && counts ? names.get(by.personId) : undefined
  const seat = by?.seat && acted ? by.seat : owner
  const withheld = anonymous && isContact(seat)
  return {
    seatName: seatName(seat),
    personName: withheld ? undefined : (acted ?? seatHolder),
    withheld: withheld || undefined,
    state: asked ? 'asked' : heldStates[status],
    since: (last?.at ?? clocks.ack?.startedAt ?? cycleStartedAt).toISOString(),
  }
}

/** The deadline a person should see: what is due first (done, or else explained, today), the promise once there is one. */
export function countdownOf(state: IssueState): CountdownView | undefined {
  const next = nextDeadline(state)
  const late = lateSince(state)
  return next && late ? { ...next, lateSince: late.toISOString() } : next
}

function nextDeadline({ status, clocks, explanation }: IssueState): CountdownView | undefined {
  if (explanation && status !== 'resolved' && status !== 'closed') return { kind: 'promised', by: explanation.promisedAt.toISOString() }
  const order: ClockName[] =
    status === 'open' ? ['ack', 'arrive', 'resolve'] : status === 'resolved' ? ['confirm'] : ['arrive', 'resolve', 'explain']
  const kinds = { ack: 'acknowledge', arrive: 'arrive', resolve: 'resolve', explain: 'explain', confirm: 'confirm' } as const
  const due = order.flatMap((clock) => {
    const dueAt = clocks[clock]?.dueAt
    return dueAt && clock in kinds ? [{ kind: kinds[clock as keyof typeof kinds], by: dueAt.toISOString() }] : []
  })
  return due.sort((a, b) => Date.parse(a.by) - Date.parse(b.by))[0]
}
