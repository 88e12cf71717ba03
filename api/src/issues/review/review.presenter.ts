import { Injectable } from '@nestjs/common'
import type { CommunityPolicy } from '@shared/community-policy'
import { keptBackText, type ReviewItemView, type ReviewPhotoView } from '@shared/review'
import { PolicyVersionsService } from '../../areas/policy-versions.service'
import { maskName } from '../../core/mask'
import { Pii, type Sealed } from '../../core/pii'
import { MediaPresenter } from '../../media/media.presenter'
import type { Medium } from '../../media/media.schema'
import { MediaService } from '../../media/media.service'
import { headline } from '../headline'
import { IssuesRepository, type ListedIssue } from '../issues.repository'
import type { Comment } from '../neighbours/comment.schema'
import { isShownComment } from '../neighbours/comment-publication'
import { isFacility, mayShowPhoto, reviewCauses } from '../posting/publication'
import { categoryName, placeName } from '../reading/card.presenter'
import { IssueNames } from '../reading/issue-names'
import type { Review } from './review.schema'

/** The office reads it as handlers do. */
const asHandler = { isAuthor: false, isHandler: true, isNeighbour: false }

/** What waits for a person, or was looked at by one, as the office reads it. */
@Injectable()
export class ReviewPresenter {
  constructor(
    private readonly issues: IssuesRepository,
    private readonly versions: PolicyVersionsService,
    private readonly media: MediaService,
    private readonly photos: MediaPresenter,
    private readonly names: IssueNames,
    private readonly pii: Pii,
  ) {}

  async issue(issue: ListedIssue): Promise<ReviewItemView> {
    const { _id, communityId, author, state, textCheck, review, waitsForReview, publishedAt } = issue
    const [policy, media] = await Promise.all([this.policyOf(issue), this.media.list(communityId, issue.photoIds)])
    const facts = { textCheck, photoChecks: media.map(({ check }) => check), facility: isFacility(policy, state.categoryKey) }
    return {
      kind: 'issue',
      id: _id,
      issueId: _id,
      state: waitsForReview ? 'waiting' : publishedAt ? 'shown' : issue.held === 'keptBack' ? 'keptBack' : 'held',
      why: reviewCauses(facts),
      words: issue.words,
      photos: media.map((medium) => this.photo(medium, shownPhotos(issue))),
      placeName: placeName(issue, asHandler),
      categoryName: categoryName(policy, state.categoryKey),
      authorName: `${this.nameOf(author.name, '居民')}${author.anonymous ? '，对邻居匿名' : ''}`,
      urgent: state.urgency === 'U',
      at: state.postedAt.toISOString(),
      since: waitsForReview?.since.toISOString(),
      decided: await this.decided(communityId, review),
    }
  }

  async comment(comment: Comment): Promise<ReviewItemView> {
    const { _id, communityId, issueId, textCheck, review, waitsForReview } = comment
    const [issue] = await this.issues.listByIds(communityId, [issueId])
    const policy = issue && (await this.policyOf(issue))
    return {
      kind: 'comment',
      id: _id,
      issueId,
      about: issue && headline(issue.words),
      state: waitsForReview ? 'waiting' : isShownComment(comment) ? 'shown' : review ? 'keptBack' : 'held',
      why: reviewCauses({ textCheck, photoChecks: [], facility: true }),
      words: comment.words,
      photos: [],
      placeName: issue ? placeName(issue, asHandler) : '',
      categoryName: issue && policy ? categoryName(policy, issue.state.categoryKey) : '',
      authorName: comment.seatName ?? this.nameOf(comment.name, '邻居'),
      urgent: false,
      at: comment.at.toISOString(),
      since: waitsForReview?.since.toISOString(),
      decided: await this.decided(communityId, review),
    }
  }

  /** 何静 */
  async whoDecided(communityId: string, { by: { personId } }: Review): Promise<string> {
    return (personId && (await this.names.byId({ communityId }, [personId])).get(personId)) || '同事'
  }

  private async decided(communityId: string, review: Review | undefined): Promise<ReviewItemView['decided']> {
    if (!review) return undefined
    const { id, at, decision, reason, words } = review
    const who = await this.whoDecided(communityId, review)
    return { id, who, at: at.toISOString(), decision, reason: decision === 'keepBack' ? keptBackText(reason, words) : undefined }
  }

  private policyOf({ communityId, state }: ListedIssue): Promise<CommunityPolicy> {
    return this.versions.version(communityId, state.policyVersion)
  }

  private photo(medium: Medium, shown: (id: string) => boolean): ReviewPhotoView {
    const { _id, check } = medium
    return { ...this.photos.photo(medium), check, mayShow: mayShowPhoto(check), shown: mayShowPhoto(check) && shown(_id) }
  }

  private nameOf(name: Sealed | undefined, unknown: string): string {
    return name ? maskName(this.pii.open(name)) : unknown
  }
}

/** As last decided; of what no person decided, everything once it is published. */
const shownPhotos =
  ({ review, publishedAt }: ListedIssue) =>
  (id: string): boolean =>
    review?.decision === 'show' ? (review.photoIds ?? []).includes(id) : publishedAt !== undefined
