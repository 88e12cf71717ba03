import { Injectable } from '@nestjs/common'
import type { CommunityPolicy } from '@shared/community-policy'
import type { CommentView, IssueView, TimelineEntryView } from '@shared/issues'
import type { PhotoView } from '@shared/media'
import { keptBackText } from '@shared/review'
import { isContact, type Seat, seatName } from '@shared/seats'
import type { Area } from '../../areas/area.schema'
import { AreasRepository } from '../../areas/areas.repository'
import { DomainError } from '../../core/domain-error'
import { Pii } from '../../core/pii'
import { MediaService } from '../../media/media.service'
import type { Actor } from '../../people/actor'
import type { Person } from '../../people/person.schema'
import { SeatsService } from '../../seats/seats.service'
import { MachineContexts } from '../handling/machine-contexts'
import { type Issue, seatsOf } from '../issue.schema'
import { allowedEvents, refusedEvents } from '../machine/allowed'
import type { By, IssueState, TimelineEntry } from '../machine/issue-state'
import { ladderSeats } from '../machine/ladder'
import { CommentsService } from '../neighbours/comments.service'
import { undecidable } from '../review/review.policy'
import { calendarCaveat } from './calendar-caveat'
import { CardPresenter } from './card.presenter'
import { handOnSeats, handOnView } from './hand-on-view'
import { livesIn, mayKnowWho, mayRead, mayReview, photosFor, standingOf } from './issue.policy'
import { IssueNames, seatNameBy } from './issue-names'
import { ladderView } from './ladder-view'
import { MergeChoices } from './merge-choices'
import { progressOf } from './progress'
import { sentenceOf } from './sentences'
import { resumesAt } from './standing-still'
import { waitingView } from './waiting-view'
import { withReview } from './with-review'

/** 办到哪了: one issue as one person may see it. */
@Injectable()
export class IssuePresenter {
  constructor(
    private readonly cards: CardPresenter,
    private readonly contexts: MachineContexts,
    private readonly seats: SeatsService,
    private readonly names: IssueNames,
    private readonly media: MediaService,
    private readonly comments: CommentsService,
    private readonly areas: AreasRepository,
    private readonly mergeChoices: MergeChoices,
    private readonly pii: Pii,
  ) {}

  /** @throws NOT_YOUR_BUILDING when neither author, handler nor verified neighbour; ISSUE_NOT_FOUND for neighbours it is not shown to. */
  async view(issue: Issue, actor: Actor): Promise<IssueView> {
    const standing = standingOf(issue, actor, await this.seats.seatsOf(actor, issue.communityId))
    const [card] = mayRead(standing) ? await this.cards.cards([issue], actor) : []
    if (!card) throw new DomainError(livesIn(actor, issue.audienceAreaId) ? 'ISSUE_NOT_FOUND' : 'NOT_YOUR_BUILDING')

    const { communityId, state, timeline } = issue
    const [context, knownNames, photos, comments, areas] = await Promise.all([
      this.contexts.forPerson(issue, actor),
      this.names.known(issue),
      this.media.views(communityId, [...issue.photoIds, ...timeline.flatMap(({ photoIds }) => photoIds ?? [])]),
      this.comments.listFor(issue, actor, standing),
      this.areas.listAnywhere([communityId, state.place.buildingId, state.place.gateId]),
    ])
    const { policy } = context
    const shown = [...ladderSeats(policy, state.place), ...seatsOf(state), ...(standing.isHandler ? handOnSeats(state, policy) : [])]
    const holders = await this.seats.holders(communityId, shown)
    const actions = allowedEvents(state, context)
    const authorName = standing.isAuthor ? '您' : card.authorName
    const hides = (seat: Seat | undefined): boolean => seat !== undefined && isContact(seat) && !mayKnowWho(issue, standing)
    const nameOf = (by: By): string =>
      isAuthor(issue, by) ? authorName : by !== 'system' && hides(by.seat) ? seatNameBy(by) : knownNames(by)
    const peopleOf = (seat: Seat): string[] =>
      (holders.get(seat) ?? []).map(({ name }) => (hides(seat) ? seatName(seat) : this.pii.open(name)))
    const pick = (ids: readonly string[]): PhotoView[] => ids.flatMap((id) => photos.get(id) ?? [])
    const unseen = standing.isAuthor || standing.isHandler ? [] : await this.uncheckedOf(issue)
    const shownPhotos = (ids: readonly string[]): PhotoView[] => pick(ids.filter((id) => !unseen.includes(id)))
    const wordsOf = ({ by, words }: TimelineEntry): string | undefined =>
      standing.isAuthor || standing.isHandler || !isAuthor(issue, by) ? words : undefined
    const entries = timeline.map((entry) => entryView({ ...entry, words: wordsOf(entry) }, nameOf, policy.ladder, shownPhotos)).reverse()
    const resolved = timeline.findLast(({ event }) => event === 'resolve')
    return {
      ...card,
      countdown: card.countdown && { ...card.countdown, resumesAt: resumesAt(clockOf[card.countdown.kind], state, context) },
      photos: pick(photosFor(issue, standing)),
      communityId,
      gateId: state.place.gateId,
      categoryKey: state.categoryKey,
      rev: issue.rev,
      visibility: issue.visibility,
      progress: progressOf(state, nameOf, authorName),
      ladder: ladderView(state, timeline, context, peopleOf),
      timeline: standing.isAuthor || standing.isHandler ? withReview(entries, issue) : entries,
      comments: comments satisfies CommentView[],
      afterPhotos: shownPhotos(resolved?.photoIds ?? []),
      actions,
      refusals: standing.isHandler ? refusedEvents(state, context) : [],
      ...handOnView(state, timeline, policy, actions, peopleOf),
      waiting: waitingView(state, timeline, nameOf),
      mergeTo: actions.includes('merge') ? await this.mergeChoices.of(issue, policy, context.now) : [],
      mergedInto: state.mergedInto,
      calendarCaveat: calendarCaveat(state, context),
      noticeAreas: standing.isHandler && !standing.isAuthor && isUnfinished(state) ? areasOf(state, areas) : undefined,
      mayComment: true,
      mayMeToo: issue.publishedAt !== undefined && livesIn(actor, issue.audienceAreaId) && !standing.isAuthor && state.status !== 'closed',
      mayRevealAuthor: standing.isHandler && !standing.isAuthor,
      mayReview: mayReview(actor, communityId) && undecidable(issue, 'keepBack') === undefined,
      keptBackBecause: card.held === 'keptBack' ? keptBackText(issue.review?.reason, issue.review?.words) : undefined,
      afterPhotoRequired: policy.categories.some(({ key, afterPhoto }) => key === state.categoryKey && afterPhoto),
      call: this.call(
        state.owner,
        hides(state.owner) ? undefined : holders.get(state.owner)?.[0],
        areas.find(({ _id }) => _id === communityId)?.settings?.deskPhone,
      ),
      promisedAt: state.explanation?.promisedAt.toISOString(),
    }
  }

  /** Photos of handlers that neighbours do not see: WeChat has not passed them yet, or refused them. */
  private async uncheckedOf({ communityId, timeline }: Issue): Promise<string[]> {
    const media = await this.media.list(
      communityId,
      timeline.flatMap(({ photoIds }) => photoIds ?? []),
    )
    return media.filter(({ check }) => check === 'pending' || check === 'risky').map(({ _id }) => _id)
  }

  /** Who answers for it, by a number of their own only with recorded consent, otherwise the desk's (design §6). */
  private call(owner: Seat, person: Person | undefined, deskPhone: string | undefined): IssueView['call'] {
    const own = person?.showPhoneSince ? this.pii.openOptional(person.phone) : undefined
    if (person && own) return { name: `${seatName(owner)} ${this.pii.open(person.name)}`, phone: own }
    return deskPhone ? { name: '社区值守', phone: deskPhone } : undefined
  }
}

const clockOf = {
  acknowledge: 'ack',
  arrive: 'arrive',
  resolve: 'resolve',
  explain: 'explain',
  confirm: 'confirm',
  promised: 'explain',
} as const

const isUnfinished = ({ status }: IssueState): boolean => status !== 'resolved' && status !== 'closed'

/** The gate first: what concerns it alone should not trouble the rest of the building. */
const areasOf = ({ place }: IssueState, areas: readonly Area[]): { id: string; name: string }[] =>
  [...new Set([place.gateId, place.buildingId])].flatMap((id) => {
    const area = areas.find(({ _id }) => _id === id)
    return area ? [{ id, name: area.fullName }] : []
  })

const isAuthor = ({ author }: Issue, by: By): boolean => by !== 'system' && !by.seat && by.accountId === author.accountId

function entryView(
  entry: TimelineEntry,
  nameOf: (by: By) => string,
  ladder: CommunityPolicy['ladder'],
  pick: (ids: readonly string[]) => PhotoView[],
): TimelineEntryView {
  return {
    id: entry.commandId,
    at: entry.at.toISOString(),
    event: entry.event,
    who: entry.by === 'system' ? undefined : nameOf(entry.by),
    what: sentenceOf(entry, ladder),
    words: entry.words,
    promisedAt: entry.promisedAt?.toISOString(),
    photos: pick(entry.photoIds ?? []),
  }
}
