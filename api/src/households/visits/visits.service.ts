import { Injectable } from '@nestjs/common'
import type { RecordVisitInput, VisitList, VisitsQuery, VisitView } from '@shared/visits'
import { AreasRepository } from '../../areas/areas.repository'
import { AuditService } from '../../audit/audit.service'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import { decodeCursor, toPage } from '../../core/paging'
import { Pii } from '../../core/pii'
import { type Actor, personIn } from '../../people/actor'
import type { Household } from '../household.schema'
import { HouseholdsRepository } from '../households.repository'
import { readsVisitsAs, visitsAs } from './visit.policy'
import { VisitPresenter } from './visit.presenter'
import type { Visit } from './visit.schema'
import { visitedAt } from './visit-day'
import { VisitsRepository, type WordlessVisit } from './visits.repository'

const pageSize = 20
/** Nobody chats so often between two visits. */
const recentCount = 50

/** 走访: the contact member writes down each look in on a household; what was said is for those who look after it. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly visits: VisitsRepository,
    private readonly households: HouseholdsRepository,
    private readonly areas: AreasRepository,
    private readonly presenter: VisitPresenter,
    private readonly audit: AuditService,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /**
   * The same command again answers what is there.
   * @throws HOUSEHOLD_NOT_FOUND, VISITS_NOT_YOURS, VISIT_AHEAD, VISIT_TOO_OLD, NEXT_VISIT_OUT_OF_RANGE
   */
  async record(actor: Actor, householdId: string, input: RecordVisitInput): Promise<VisitView> {
    const household = await this.household(householdId)
    const personId = visitsAs(actor, householdId)
    if (!personId) throw new DomainError('VISITS_NOT_YOURS')
    const { communityId } = household
    const earlier = await this.visits.findByCommand(communityId, personId, input.commandId)
    const visit = earlier ?? this.newVisit(household, personId, input)
    if (!earlier && !(await this.visits.insert(visit))) return this.record(actor, householdId, input)
    const [view] = await this.presenter.views([visit], household, actor, 'contactMember')
    if (!view) throw new Error('a visit has no view')
    return view
  }

  /** The audit entry comes before the words. @throws HOUSEHOLD_NOT_FOUND, VISITS_NOT_YOURS, BAD_INPUT for a made-up cursor */
  async list(actor: Actor, householdId: string, { cursor }: VisitsQuery): Promise<VisitList> {
    const household = await this.household(householdId)
    const { communityId } = household
    const gate = await this.areas.findAnywhere(household.gateId)
    const role = readsVisitsAs(actor, householdId, gate?.path ?? [])
    if (!role) throw new DomainError('VISITS_NOT_YOURS')
    const found = await this.visits.listOfHousehold(communityId, householdId, decodeCursor(cursor), pageSize + 1)
    const { docs, nextCursor } = toPage(found, pageSize, ({ at }) => at)
    const personId = personIn(actor, communityId)
    const target = { kind: 'household', id: householdId }
    await this.audit.record({ communityId, accountId: actor.accountId, personId, role, action: 'visitsRead', target })
    return { items: await this.presenter.views(docs, household, actor, role), nextCursor }
  }

  /** What decides about visits due, by household, the latest first. */
  async recent(communityId: string, householdIds: readonly string[]): Promise<ReadonlyMap<string, readonly WordlessVisit[]>> {
    const ofOne = async (householdId: string) => [householdId, await this.visits.listLatest(communityId, householdId, recentCount)] as const
    return new Map(await Promise.all(householdIds.map(ofOne)))
  }

  private newVisit({ communityId, _id: householdId }: Household, personId: string, input: RecordVisitInput): Visit {
    const { kind, words, nextVisitDay, commandId } = input
    return {
      _id: newId(),
      communityId,
      householdId,
      personId,
      kind,
      at: visitedAt(input, this.clock.now()),
      words: words && this.pii.seal(words),
      nextVisitDay,
      commandId,
    }
  }

  private async household(id: string): Promise<Household> {
    const household = await this.households.findAnywhere(id)
    if (!household) throw new DomainError('HOUSEHOLD_NOT_FOUND')
    return household
  }
}
