import { Injectable } from '@nestjs/common'
import type { BoardView, PlanComparison, PlanGateView, PlanSummary } from '@shared/assignment'
import { localDay } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { Actor } from '../../people/actor'
import { AssignmentEventsRepository } from '../applying/assignment-events.repository'
import { conflictWords } from '../applying/conflict-words'
import type { CommunityPicture } from '../picture/community-picture'
import { CommunityPictureReader } from '../picture/community-picture.reader'
import { rosterMark } from '../picture/roster-mark'
import { pictureOfPlan, toPlanBoard, toPlanSummary, toPresentBoard } from './plan.presenter'
import type { Plan } from './plan.schema'
import { PlanAccess } from './plan-access'
import { comparePlans } from './plan-comparison'
import { toPlanGate } from './plan-gate.presenter'
import { toPlanSheet } from './plan-sheet'
import { PlansRepository } from './plans.repository'

/** Plans to look at: the board, one gate with its reasons, two side by side, a sheet. */
@Injectable()
export class PlanReading {
  constructor(
    private readonly plans: PlansRepository,
    private readonly access: PlanAccess,
    private readonly events: AssignmentEventsRepository,
    private readonly pictures: CommunityPictureReader,
    private readonly clock: Clock,
  ) {}

  async list(communityId: string): Promise<PlanSummary[]> {
    return (await this.plans.listRecent(communityId)).map((plan) => toPlanSummary(plan, this.access.nameOf(plan.createdBy)))
  }

  /** The present. @throws AREA_NOT_FOUND */
  async present(communityId: string): Promise<BoardView> {
    return toPresentBoard(await this.pictures.read(communityId))
  }

  async read(actor: Actor, id: string): Promise<BoardView> {
    return this.board(await this.access.find(actor, id))
  }

  /** @param picture when it was read a moment ago */
  async board(plan: Plan, picture?: CommunityPicture): Promise<BoardView> {
    const known = picture ?? (await this.picture(plan))
    return toPlanBoard(pictureOfPlan(known, plan), plan, {
      createdBy: this.access.nameOf(plan.createdBy),
      stale: isOpen(plan) && rosterMark(known) !== plan.rosterMark,
      conflicts: await this.conflicts(plan, known),
    })
  }

  /** @throws AREA_NOT_FOUND for a gate of another community */
  async gate(actor: Actor, id: string, gateId: string): Promise<PlanGateView> {
    const plan = await this.access.find(actor, id)
    const view = toPlanGate(pictureOfPlan(await this.picture(plan), plan), plan, gateId)
    if (!view) throw new DomainError('AREA_NOT_FOUND')
    return view
  }

  /** @throws NOT_FOUND for plans of two communities */
  async compare(actor: Actor, id: string, otherId: string): Promise<PlanComparison> {
    const [one, other] = [await this.access.find(actor, id), await this.access.find(actor, otherId)]
    if (one.communityId !== other.communityId) throw new DomainError('NOT_FOUND')
    const picture = await this.pictures.read(one.communityId, [...mentionedIn(one), ...mentionedIn(other)])
    return comparePlans(picture, one, other, ({ createdBy }) => this.access.nameOf(createdBy))
  }

  async sheet(actor: Actor, id: string): Promise<{ fileName: string; bytes: Uint8Array }> {
    const plan = await this.access.find(actor, id)
    const picture = await this.picture(plan)
    return {
      fileName: `${picture.communityName}联户方案 ${localDay(this.clock.now())}.xlsx`,
      bytes: toPlanSheet(pictureOfPlan(picture, plan), plan),
    }
  }

  private picture(plan: Plan): Promise<CommunityPicture> {
    return this.pictures.read(plan.communityId, mentionedIn(plan))
  }

  private async conflicts(
    { communityId, conflicts }: Plan,
    picture: CommunityPicture,
  ): Promise<NonNullable<BoardView['plan']>['conflicts']> {
    if (conflicts.length === 0) return []
    const history = await this.events.listOfHouseholds(
      communityId,
      conflicts.map(({ householdId }) => householdId),
    )
    const names = new Map(picture.members.map(({ id, name }) => [id, name]))
    return conflicts.map((conflict) => ({
      householdId: conflict.householdId,
      address: conflict.address,
      why: conflictWords(conflict, history, (personId) => names.get(personId)),
    }))
  }
}

const isOpen = ({ status }: Plan): boolean => status === 'draft' || status === 'awaitingPhone'

/** Somebody named in a plan may have left the roster since. */
const mentionedIn = ({ households, conflicts }: Plan): Set<string> =>
  new Set(
    [...households.flatMap(({ from, to }) => [from, to]), ...conflicts.map(({ personId }) => personId)].filter((id) => id !== undefined),
  )
