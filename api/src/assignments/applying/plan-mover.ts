import { Injectable } from '@nestjs/common'
import type { AnyBulkWriteOperation } from 'mongoose'
import { Clock } from '../../core/clock'
import { groupBy } from '../../core/group-by'
import { newId } from '../../core/ids'
import { type PendingNotice, pendingNotice } from '../../core/outbox'
import type { Household } from '../../households/household.schema'
import { HouseholdsRepository } from '../../households/households.repository'
import { ResidenciesRepository } from '../../households/residencies.repository'
import type { Residency } from '../../households/residency.schema'
import type { CommunityPicture } from '../picture/community-picture'
import type { Conflict, Dealt, Plan } from '../plans/plan.schema'
import { planReasons } from '../plans/plan-reason'
import type { AssignmentEvent } from './assignment-event.schema'
import { AssignmentEventsRepository } from './assignment-events.repository'

/** One step of applying: a hundred households change hands, and history says so. */
@Injectable()
export class PlanMover {
  constructor(
    private readonly households: HouseholdsRepository,
    private readonly residencies: ResidenciesRepository,
    private readonly events: AssignmentEventsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Each move is one guarded write, from the old contact to the new. What was moved by this plan before counts as done; whatever else does
   * not fit is left alone.
   * @returns the moves that were left alone
   */
  async move(plan: Plan, picture: CommunityPicture, moves: readonly Dealt[]): Promise<Conflict[]> {
    const { _id: planId, communityId } = plan
    const now = this.clock.now()
    await this.households.bulkWrite(moves.map((move) => guardedMove(communityId, planId, move, now)))
    const after = await this.households.listByIds(communityId, idsOf(moves))
    const households = new Map(after.map((household) => [household._id, household]))
    const isMadeNow = (move: Dealt): boolean => isMade(move, planId, households.get(move.id))
    await this.record(plan, picture, moves.filter(isMadeNow), now)
    const others = moves.filter((move) => !isMadeNow(move))
    const recorded = await this.recorded(plan, others)
    return others.filter(({ id }) => !recorded.has(id)).map((move) => toConflict(move, picture, households.get(move.id)))
  }

  /** Moved by this plan, then changed by somebody else before the step was repeated. */
  private async recorded({ _id, communityId }: Plan, moves: readonly Dealt[]): Promise<Set<string>> {
    if (moves.length === 0) return new Set()
    const events = await this.events.listOfPlan(communityId, _id, idsOf(moves))
    return new Set(events.map(({ householdId }) => householdId))
  }

  /** History, with what the residents hear of it in the same write. */
  private async record(plan: Plan, picture: CommunityPicture, moves: readonly Dealt[], now: Date): Promise<void> {
    const { _id: planId, communityId } = plan
    const residents = groupBy(await this.residencies.listVerified(communityId, idsOf(moves)), ({ householdId }) => householdId)
    const households = new Map(picture.households.map((household) => [household.id, household]))
    const members = new Map(picture.members.map((member) => [member.id, member]))
    const reasonOf = planReasons(picture, plan)
    await this.events.insertNew(
      moves.map(({ id, from, to }): AssignmentEvent => {
        const household = households.get(id)
        const contact = members.get(to ?? '')
        const isOwnHome = contact?.ownHouseholdId === id
        const notices = !contact || isOwnHome ? [] : residentNotices(planId, from, contact.name, residents.get(id) ?? [])
        return {
          _id: newId(),
          communityId,
          planId,
          householdId: id,
          ...(from ? { from } : {}),
          ...(to ? { to } : {}),
          why: household ? reasonOf(household) : '',
          at: now,
          pendingNotices: notices,
          ...(notices.length > 0 ? { noticesDueAt: now } : {}),
        }
      }),
    )
  }
}

const idsOf = (moves: readonly Dealt[]): string[] => moves.map(({ id }) => id)

function guardedMove(communityId: string, planId: string, move: Dealt, since: Date): AnyBulkWriteOperation<Household> {
  const { id, from, fromRev, to } = move
  const before = from === undefined ? { contact: { $exists: false } } : { 'contact.personId': from }
  return {
    updateOne: {
      filter: { _id: id, communityId, contactRev: fromRev, ...before },
      update: {
        ...(to === undefined ? { $unset: { contact: 1 } } : { $set: { contact: { personId: to, since, planId } } }),
        $inc: { contactRev: 1 },
      },
    },
  }
}

const isMade = ({ to, fromRev }: Dealt, planId: string, household: Household | undefined): boolean =>
  household !== undefined &&
  (to === undefined ? !household.contact && household.contactRev === fromRev + 1 : household.contact?.planId === planId)

function toConflict({ id }: Dealt, picture: CommunityPicture, household: Household | undefined): Conflict {
  const address = household?.address ?? picture.households.find((known) => known.id === id)?.address ?? ''
  const personId = household?.contact?.personId
  return { householdId: id, address, ...(personId ? { personId } : {}), ...(household ? {} : { gone: true }) }
}

/** To each verified resident, opening what they know as their household; the same move makes the same event. */
const residentNotices = (planId: string, from: string | undefined, who: string, residents: readonly Residency[]): PendingNotice[] =>
  residents.map(({ _id, accountId }) =>
    pendingNotice({
      eventId: `${planId}:${_id}`,
      kind: from === undefined ? 'contactFound' : 'contactChanged',
      recipients: [`account:${accountId}`],
      params: { who },
      urgent: false,
      target: { kind: 'residency', id: _id },
    }),
  )
