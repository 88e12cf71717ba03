import { Injectable } from '@nestjs/common'
import type { CommunityPolicy } from '@shared/community-policy'
import type { MergeChoiceView } from '@shared/issues'
import { minuteMs } from '../../calendar/local-time'
import type { Issue } from '../issue.schema'
import { IssuesRepository } from '../issues.repository'

const lookBackMs = 30 * 24 * 60 * minuteMs
const shown = 10

/** Into which issue another may be merged (并案): what neighbours of the building see, of the same group of categories, still in hand. */
@Injectable()
export class MergeChoices {
  constructor(private readonly issues: IssuesRepository) {}

  /** Of the last 30 days, newest first, at most 10; without the issue itself. */
  async of({ _id, communityId, state }: Issue, { categories }: CommunityPolicy, now: Date): Promise<MergeChoiceView[]> {
    const group = categories.find(({ key }) => key === state.categoryKey)?.group
    const keys = categories.filter((category) => category.group === group).map(({ key }) => key)
    const since = new Date(now.getTime() - lookBackMs)
    const like = await this.issues.listSimilar(communityId, state.place.buildingId, keys, since, shown + 1)
    return like
      .filter((one) => one._id !== _id && one.state.status !== 'resolved')
      .slice(0, shown)
      .map((one) => ({ id: one._id, words: one.words, placeName: one.gateName, postedAt: one.state.postedAt.toISOString() }))
  }
}
