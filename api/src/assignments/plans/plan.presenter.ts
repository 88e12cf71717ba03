import type { BoardMember, BoardView, PlanSummary } from '@shared/assignment'
import { groupBy } from '../../core/group-by'
import { type CommunityPicture, maxOf, type PictureGate, type PictureHousehold } from '../picture/community-picture'
import { type Contacts, coverFigures, loadsOf, presentContacts } from '../picture/cover-figures'
import type { Plan, PlanHead } from './plan.schema'
import { formerContacts, plannedContacts } from './plan-moves'

/** @param createdBy opened, or 系统 */
export function toPlanSummary(plan: Plan | PlanHead, createdBy: string): PlanSummary {
  const { _id, communityId, kind, status, rev, createdAt, reason, appliedAt, figures } = plan
  return {
    id: _id,
    communityId,
    kind,
    status,
    rev,
    createdAt: createdAt.toISOString(),
    createdBy,
    ...(reason ? { reason } : {}),
    ...(appliedAt ? { appliedAt: appliedAt.toISOString() } : {}),
    figures,
  }
}

/** The community as a plan sees it: its households, under the limits it was made with. */
export function pictureOfPlan(picture: CommunityPicture, plan: Plan): CommunityPicture {
  const ofPlan = new Set(plan.households.map(({ id }) => id))
  return { ...picture, settings: plan.settings, households: picture.households.filter(({ id }) => ofPlan.has(id)) }
}

/** The present; nobody is asked to move. */
export function toPresentBoard(picture: CommunityPicture): BoardView {
  const contacts = presentContacts(picture)
  const now = coverFigures(picture, contacts)
  return {
    settings: picture.settings,
    now,
    ...boardOf(picture, contacts, contacts),
    reserve: reserveView(picture, idleMembers(picture, contacts)),
  }
}

/**
 * @param picture of {@link pictureOfPlan}
 * @param conflicts in words
 */
export function toPlanBoard(
  picture: CommunityPicture,
  plan: Plan,
  said: { createdBy: string; stale: boolean; conflicts: NonNullable<BoardView['plan']>['conflicts'] },
): BoardView {
  const { cost, bound, proven, settings, before, progress, outlook } = plan
  const { createdBy, stale, conflicts } = said
  const pinned = new Set(plan.wishes.pins.map(({ householdId }) => householdId))
  const shortage = shortageView(picture, plan)
  return {
    plan: { ...toPlanSummary(plan, createdBy), cost, bound, proven, stale, done: progress.done, conflicts },
    settings,
    now: before,
    ...boardOf(picture, plannedContacts(plan), formerContacts(plan), pinned),
    ...(shortage ? { shortage } : {}),
    reserve: reserveView(picture, outlook.reserve),
  }
}

function boardOf(
  picture: CommunityPicture,
  planned: Contacts,
  present: Contacts,
  pinned: ReadonlySet<string> = new Set(),
): Pick<BoardView, 'members' | 'buildings'> {
  const { members, gates, households } = picture
  const place = new Map(members.map(({ id }, at) => [id, at]))
  const placeOf = (personId: string | undefined): number => place.get(personId ?? '') ?? -1
  const cell = ({ id, room, floor }: PictureHousehold) => {
    const to = placeOf(planned.get(id))
    return {
      householdId: id,
      room,
      floor,
      to,
      from: placeOf(present.get(id)),
      ...(pinned.has(id) ? { pinned: true as const } : {}),
      ...(members[to]?.ownHouseholdId === id ? { own: true as const } : {}),
    }
  }
  const inGate = groupBy(households, ({ gateId }) => gateId)
  const buildings = groupBy(
    gates.filter(({ id }) => inGate.has(id)),
    ({ buildingId }) => buildingId,
  )
  return {
    members: boardMembers(picture, planned, present),
    buildings: [...buildings].map(([id, ofBuilding]) => ({
      id,
      name: ofBuilding[0]?.buildingName ?? '',
      gates: ofBuilding.map((gate) => ({
        id: gate.id,
        name: gate.name,
        fullName: gate.fullName,
        cells: (inGate.get(gate.id) ?? []).map(cell),
      })),
    })),
  }
}

function boardMembers(picture: CommunityPicture, planned: Contacts, present: Contacts): BoardMember[] {
  const [loads, loadsNow] = [loadsOf(picture, planned), loadsOf(picture, present)]
  const gates = gatesById(picture)
  return picture.members.map((member): BoardMember => {
    const { id, name, homeGateId = '', unavailable } = member
    return {
      personId: id,
      name,
      ...gateName(gates.get(homeGateId)),
      load: loads.get(id) ?? 0,
      loadNow: loadsNow.get(id) ?? 0,
      max: maxOf(member, picture.settings),
      ...(unavailable ? { unavailable } : {}),
    }
  })
}

function shortageView(picture: CommunityPicture, { outlook, figures }: Plan): BoardView['shortage'] {
  const { shortage } = outlook
  if (!shortage) return undefined
  const gates = gatesById(picture)
  return {
    ...shortage,
    uncovered: figures.uncovered,
    wanted: shortage.wanted.map((wanted) => ({ ...wanted, gateName: gates.get(wanted.gateId)?.fullName ?? '' })),
  }
}

function reserveView(picture: CommunityPicture, reserve: readonly { personId: string; why: string }[]): BoardView['reserve'] {
  const members = new Map(picture.members.map((member) => [member.id, member]))
  const gates = gatesById(picture)
  return reserve.flatMap(({ personId, why }) => {
    const member = members.get(personId)
    return member ? [{ personId, name: member.name, ...gateName(gates.get(member.homeGateId ?? '')), why }] : []
  })
}

function idleMembers(picture: CommunityPicture, contacts: Contacts): { personId: string; why: string }[] {
  const loads = loadsOf(picture, contacts)
  return picture.members.flatMap(({ id, available }) => (available && !loads.has(id) ? [{ personId: id, why: '现在没有联户' }] : []))
}

const gatesById = ({ gates }: CommunityPicture): Map<string, PictureGate> => new Map(gates.map((gate) => [gate.id, gate]))
const gateName = (gate: PictureGate | undefined): { gateName?: string } => (gate ? { gateName: gate.fullName } : {})
