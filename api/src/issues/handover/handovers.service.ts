import { Injectable } from '@nestjs/common'
import type { HandoverBriefView, HandoverCommandInput, HandoverList, HandoversQuery, HandoverView } from '@shared/handovers'
import { AreasRepository } from '../../areas/areas.repository'
import { atLocal } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { Actor } from '../../people/actor'
import { DutyRoster } from '../../rota/duty/duty-roster'
import type { Handover } from '../../rota/handover/handover.schema'
import { HandoverParties } from '../../rota/handover/handover-parties'
import { opensBeforeMs, reachMs } from '../../rota/handover/handover-times'
import { HandoversRepository } from '../../rota/handover/handovers.repository'
import { readsHandover, sideOf } from './handover.policy'
import { HandoverPresenter } from './handover.presenter'
import { HandoverCommandsService } from './handover-commands.service'
import { HandoverItems } from './handover-items'

const minutesOfDay = 24 * 60

/** 交接班: mine that are to be done, one of them, those of a day. */
@Injectable()
export class HandoversService {
  constructor(
    private readonly handovers: HandoversRepository,
    private readonly roster: DutyRoster,
    private readonly parties: HandoverParties,
    private readonly items: HandoverItems,
    private readonly commands: HandoverCommandsService,
    private readonly presenter: HandoverPresenter,
    private readonly areas: AreasRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Of the last and the next 12 hours; what is not confirmed comes first. What is due or ahead is made here when nobody opened it before;
   * a change that went by before there was a rota is not.
   */
  async listCurrent(actor: Actor, communityId: string): Promise<HandoverList> {
    const now = this.clock.now().getTime()
    const [first, last] = [new Date(now - reachMs), new Date(now + reachMs)]
    const changes = await this.roster.listChanges(communityId, new Date(now - opensBeforeMs), last)
    const mine = changes.filter((change) => sideOf(actor, change) !== undefined)
    await Promise.all(mine.map(({ post, at, number }) => this.handovers.findOrMake({ communityId, post, at }, number)))
    const made = await this.handovers.listBetween(communityId, first, last)
    const items = (await Promise.all(made.map((handover) => this.brief(actor, handover)))).filter(({ side }) => side !== undefined)
    return { items: items.sort((a, b) => Number(a.confirmedAt !== undefined) - Number(b.confirmedAt !== undefined)) }
  }

  /** @throws HANDOVER_NOT_FOUND; FORBIDDEN for whoever stands on neither side and is not of the office */
  async read(actor: Actor, id: string): Promise<HandoverView> {
    const handover = await this.handovers.findAnywhere(id)
    if (!handover) throw new DomainError('HANDOVER_NOT_FOUND')
    const parties = await this.parties.of(handover)
    const side = sideOf(actor, parties)
    if (!readsHandover(actor, handover.communityId, side)) throw new DomainError('FORBIDDEN')
    const [open, community] = await Promise.all([
      handover.done ? [] : this.items.open(handover),
      this.areas.findAnywhere(handover.communityId),
    ])
    return this.presenter.view(handover, { parties, side }, open, community?.name ?? '', this.clock.now())
  }

  /** @throws what HandoverCommandsService.apply throws */
  async command(actor: Actor, id: string, input: HandoverCommandInput): Promise<HandoverView> {
    await this.commands.apply(actor, id, input)
    return this.read(actor, id)
  }

  async listOfDay(actor: Actor, communityId: string, { day }: HandoversQuery): Promise<HandoverList> {
    const made = await this.handovers.listBetween(communityId, atLocal(day), atLocal(day, minutesOfDay))
    return { items: await Promise.all(made.map((handover) => this.brief(actor, handover))) }
  }

  private async brief(actor: Actor, handover: Handover): Promise<HandoverBriefView> {
    const parties = await this.parties.of(handover)
    return this.presenter.brief(handover, { parties, side: sideOf(actor, parties) })
  }
}
