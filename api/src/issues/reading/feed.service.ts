import { Injectable } from '@nestjs/common'
import type { Page } from '@shared/ids'
import type { FeedQuery, FeedSummaryView, IssueCardView, SimilarQuery } from '@shared/issues'
import { AreasRepository } from '../../areas/areas.repository'
import { PolicyVersionsService } from '../../areas/policy-versions.service'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { decodeCursor, toPage } from '../../core/paging'
import type { Actor, HeldResidency } from '../../people/actor'
import { holdsRoleOver } from '../../people/actor'
import { IssuesRepository, type ListedIssue, unfinished } from '../issues.repository'
import { CardPresenter } from './card.presenter'
import { onlookers } from './issue.policy'

const pageSize = 20
const dayMs = 24 * 60 * 60_000
/** "近 30 天办好" */
const summaryMs = 30 * dayMs
const similarMs = 7 * dayMs
const similarShown = 3

interface Audience {
  communityId: string
  /** Of the gate, from the top: an issue of any of these areas concerns it. */
  areaPath: string[]
}

/** 楼里: what concerns my gate, for those entitled, newest first. */
@Injectable()
export class FeedService {
  constructor(
    private readonly issues: IssuesRepository,
    private readonly cards: CardPresenter,
    private readonly areas: AreasRepository,
    private readonly versions: PolicyVersionsService,
    private readonly clock: Clock,
  ) {}

  /** @throws NOT_YOUR_BUILDING for a gate one does not live at; before verification one's own issues only. */
  async feed(actor: Actor, { filter, gateId, cursor }: FeedQuery): Promise<Page<IssueCardView>> {
    const before = decodeCursor(cursor)
    if (filter === 'mine') {
      const mine = await this.issues.listOfAuthorAnywhere(actor.accountId, before, pageSize + 1)
      return this.page(actor, mine, ({ state }) => state.postedAt)
    }
    const audience = await this.audience(actor, gateId)
    if (!audience) return { items: [] }
    const { communityId, areaPath } = audience
    const published = await this.issues.listPublished(communityId, areaPath, filter, before, pageSize + 1)
    const page = await this.page(actor, published, ({ publishedAt, state }) => publishedAt ?? state.postedAt)
    if (before || filter === 'solved') return page
    const held = await this.cards.cards(await this.issues.listHeldOfAuthor(communityId, actor.accountId), actor)
    return { ...page, items: [...held, ...page.items] }
  }

  async summary(actor: Actor, gateId: string | undefined): Promise<FeedSummaryView> {
    const audience = await this.audience(actor, gateId)
    if (!audience) return { open: 0, mine: await this.issues.countOfAuthorAnywhere(actor.accountId, {}), solved: 0 }
    const { communityId, areaPath } = audience
    const since = new Date(this.clock.now().getTime() - summaryMs)
    const [open, mine, solved] = await Promise.all([
      this.issues.countPublished(communityId, areaPath, 'open'),
      this.issues.countOfAuthorAnywhere(actor.accountId, {}),
      this.issues.countPublished(communityId, areaPath, 'solved', since),
    ])
    return { open, mine, solved }
  }

  /** Figures of my own issues on 我的. */
  async countsOf(actor: Actor): Promise<{ open: number; toConfirm: number; solved: number }> {
    const [open, toConfirm, solved] = await Promise.all([
      this.issues.countOfAuthorAnywhere(actor.accountId, { 'state.status': { $in: unfinished.filter((status) => status !== 'resolved') } }),
      this.issues.countOfAuthorAnywhere(actor.accountId, { 'state.status': 'resolved' }),
      this.issues.countOfAuthorAnywhere(actor.accountId, { 'state.outcome': 'solved', 'state.status': 'closed' }),
    ])
    return { open, toConfirm, solved }
  }

  /** Open issues of this building in the same group of categories, of the last week: seen before one posts the same. */
  async similar(actor: Actor, { gateId, categoryKey }: SimilarQuery): Promise<IssueCardView[]> {
    const audience = await this.audience(actor, gateId)
    const gate = await this.areas.findAnywhere(gateId)
    if (!audience || !gate?.parentId) return []
    const { policy } = await this.versions.current(audience.communityId)
    const group = policy.categories.find(({ key }) => key === categoryKey)?.group
    const keys = policy.categories.filter((category) => category.group === group).map(({ key }) => key)
    const since = new Date(this.clock.now().getTime() - similarMs)
    return this.cards.cards(await this.issues.listSimilar(audience.communityId, gate.parentId, keys, since, similarShown), actor)
  }

  /** Undefined: not verified anywhere yet, nothing of the neighbours may be shown. */
  private async audience(actor: Actor, gateId: string | undefined): Promise<Audience | undefined> {
    const home = this.home(actor, gateId)
    if (home?.verified) return { communityId: home.communityId, areaPath: home.gatePath }
    if (gateId === undefined) return undefined
    const gate = await this.areas.findAnywhere(gateId)
    if (!gate) throw new DomainError('AREA_NOT_FOUND')
    if (holdsRoleOver(actor, onlookers, gate.path)) return { communityId: gate.communityId, areaPath: gate.path }
    if (home) return undefined
    throw new DomainError('NOT_YOUR_BUILDING')
  }

  private home({ residencies }: Actor, gateId: string | undefined): HeldResidency | undefined {
    const candidates = gateId === undefined ? residencies : residencies.filter((residency) => residency.gateId === gateId)
    return candidates.find(({ verified }) => verified) ?? candidates[0]
  }

  private async page(actor: Actor, listed: ListedIssue[], at: (issue: ListedIssue) => Date): Promise<Page<IssueCardView>> {
    const { docs, nextCursor } = toPage(listed, pageSize, at)
    return { items: await this.cards.cards(docs, actor), ...(nextCursor ? { nextCursor } : {}) }
  }
}
