import { Injectable } from '@nestjs/common'
import type { HandoverArticle, HandoverIssueView, HandoverItemRef } from '@shared/handovers'
import { seatName } from '@shared/seats'
import { localDay, localTime } from '../../calendar/local-time'
import { Pii } from '../../core/pii'
import { MediaService } from '../../media/media.service'
import { HandoverArticlesService } from '../../rota/handover/handover-articles.service'
import type { HandoverOf } from '../../rota/handover/handover-times'
import { dayWords } from '../../rota/planning/time-words'
import { SeatsService } from '../../seats/seats.service'
import { headline } from '../headline'
import { IssuesRepository, type ListedIssue } from '../issues.repository'
import type { IssueState } from '../machine/issue-state'
import { lateSince } from '../reading/lateness'
import { byHaste, isHandedOver } from './handed-over'

/** One line of a hand-over as it is now. */
export type OpenItem = { ref: HandoverItemRef; issue?: HandoverIssueView; article?: HandoverArticle }

/** Of a community; with a hundred open at once nobody hands over one by one. */
const looked = 500
const shown = 100

/** What there is to hand over now: issues from their own documents, articles from the settings. */
@Injectable()
export class HandoverItems {
  constructor(
    private readonly issues: IssuesRepository,
    private readonly articles: HandoverArticlesService,
    private readonly seats: SeatsService,
    private readonly media: MediaService,
    private readonly pii: Pii,
  ) {}

  async open({ communityId, post }: HandoverOf): Promise<OpenItem[]> {
    const [{ articles }, underWay] = await Promise.all([this.articles.read(communityId), this.issues.listUnderWay(communityId, looked)])
    const issues = underWay
      .filter(({ state }) => isHandedOver(state, post))
      .sort((a, b) => byHaste(a.state, b.state))
      .slice(0, shown)
    return [
      ...(await this.issueViews(communityId, issues)).map((issue) => ({ ref: { kind: 'issue', id: issue.id } as const, issue })),
      ...articles.map((article) => ({ ref: { kind: 'article', name: article.name } as const, article })),
    ]
  }

  private async issueViews(communityId: string, issues: readonly ListedIssue[]): Promise<HandoverIssueView[]> {
    const [photos, holders] = await Promise.all([
      this.media.views(
        communityId,
        issues.flatMap(({ photoIds }) => photoIds.slice(0, 1)),
      ),
      this.seats.holders(
        communityId,
        issues.map(({ state }) => state.owner),
      ),
    ])
    return issues.map(({ _id, words, gateName, photoIds, state }) => {
      const holder = holders.get(state.owner)?.[0]
      return {
        id: _id,
        title: headline(words),
        placeName: gateName,
        status: state.status,
        explained: state.explanation !== undefined,
        urgency: state.urgency,
        lateSince: lateSince(state)?.toISOString(),
        holder: [seatName(state.owner), holder && this.pii.open(holder.name)].filter(Boolean).join(' '),
        promise: promiseOf(state),
        photo: photoIds[0] ? photos.get(photoIds[0]) : undefined,
      }
    })
  }
}

/** What residents were told, or are asked. */
function promiseOf({ explanation, waitingSince, clocks }: IssueState): string | undefined {
  if (waitingSince && clocks.wait?.dueAt) return `等居民补充，最晚到 ${inWords(clocks.wait.dueAt)}`
  return explanation && `答应居民 ${inWords(explanation.promisedAt)} 前有结果`
}

const inWords = (at: Date): string => `${dayWords(localDay(at))} ${localTime(at)}`
