import { Injectable } from '@nestjs/common'
import type { HandoverArticle, HandoverArticlesInput, HandoverArticlesView } from '@shared/handovers'
import { AreasRepository } from '../../areas/areas.repository'
import { AuditService } from '../../audit/audit.service'
import { DomainError } from '../../core/domain-error'
import { type Actor, personIn } from '../../people/actor'

/** What a duty room has at hand, until the office says otherwise (office-formats §4). */
const suggested: HandoverArticle[] = [
  { name: '钥匙', count: 2, unit: '把' },
  { name: '对讲机', count: 1, unit: '台' },
  { name: '手电', count: 1, unit: '个' },
]

/** 物品 that go from shift to shift. */
@Injectable()
export class HandoverArticlesService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly audit: AuditService,
  ) {}

  /** @throws AREA_NOT_FOUND */
  async read(communityId: string): Promise<HandoverArticlesView> {
    const area = await this.areas.findAnywhere(communityId)
    if (area?.kind !== 'community') throw new DomainError('AREA_NOT_FOUND')
    const kept = area.settings?.handoverArticles
    return { articles: kept ?? suggested, saved: kept !== undefined }
  }

  /** @throws AREA_NOT_FOUND, HANDOVER_ARTICLE_TWICE */
  async save(actor: Actor, communityId: string, { articles }: HandoverArticlesInput): Promise<HandoverArticlesView> {
    await this.read(communityId)
    const names = articles.map(({ name }) => name)
    const twice = names.find((name, index) => names.indexOf(name) !== index)
    if (twice) throw new DomainError('HANDOVER_ARTICLE_TWICE', { article: twice })
    await this.audit.record({
      communityId,
      accountId: actor.accountId,
      personId: personIn(actor, communityId),
      action: 'handoverArticlesSaved',
      target: { kind: 'community', id: communityId },
      reason: articles.map(({ name, count, unit }) => `${name} ${count} ${unit}`).join('、'),
    })
    await this.areas.saveHandoverArticles(communityId, articles)
    return { articles, saved: true }
  }
}
