import type { ContactBorder, PlanWish } from '@shared/assignment'
import { DomainError } from '../../core/domain-error'
import {
  type CommunityPicture,
  distanceBetween,
  farthest,
  maxOf,
  type PictureHousehold,
  type PictureMember,
} from '../picture/community-picture'
import { loadsOf } from '../picture/cover-figures'
import type { Wish, Wishes } from './plan.schema'

/** More than anybody means by hand. */
const most = 2_000

/**
 * The wishes of a plan after these. What is said later counts: a pin replaces another one, and an exclusion of the same two people.
 * @throws HOUSEHOLD_NOT_FOUND, PIN_OUTSIDE, PIN_NOT_POSSIBLE, PIN_OVER_LIMIT, BAD_INPUT for more than 2,000 in all
 */
export function withWishes(picture: CommunityPicture, before: Wishes, wanted: readonly PlanWish[]): Wishes {
  const after = wanted.reduce((wishes, wish) => withWish(picture, wishes, wish), before)
  refuseOverLimit(picture, after.pins)
  if (after.pins.length + after.exclusions.length > most) throw new DomainError('BAD_INPUT', { field: 'wishes' })
  return after
}

function withWish(picture: CommunityPicture, { pins, exclusions }: Wishes, wish: PlanWish): Wishes {
  const household = picture.households.find(({ id }) => id === wish.householdId)
  if (!household) throw new DomainError('HOUSEHOLD_NOT_FOUND')
  const otherPins = pins.filter(({ householdId }) => householdId !== household.id)
  if (wish.kind === 'unpin') return { pins: otherPins, exclusions }
  const { kind, ...said } = wish
  const isSame = ({ householdId, personId }: Wish): boolean => householdId === said.householdId && personId === said.personId
  const others = exclusions.filter((exclusion) => !isSame(exclusion))
  if (kind === 'allow') return { pins, exclusions: others }
  const member = picture.members.find(({ id, ended }) => id === said.personId && !ended)
  if (!member) throw new DomainError('PIN_OUTSIDE')
  const why = kind === 'pin' ? whyNotPinned(picture, household, member) : whyNotExcluded(household, member)
  if (why) throw new DomainError('PIN_NOT_POSSIBLE', { why })
  return kind === 'pin'
    ? { pins: [...otherPins, said], exclusions: others }
    : { pins: pins.filter((pin) => !isSame(pin)), exclusions: [...others, said] }
}

const onlyFrom = {
  gate: '本单元的住户只由本单元的党员联系',
  building: '本楼的住户只由本楼的党员联系',
  grid: '本网格的住户只由本网格的党员联系',
} as const satisfies Record<Exclude<ContactBorder, 'community'>, string>

function whyNotPinned(
  { gates, members, settings }: CommunityPicture,
  household: PictureHousehold,
  member: PictureMember,
): string | undefined {
  if (member.unavailable !== undefined) return `${member.name}现在不能联户（${member.unavailable}）`
  if (member.ownHouseholdId === household.id) return undefined
  const owner = members.find(({ available, ownHouseholdId }) => available && ownHouseholdId === household.id)
  if (owner) return `这是${owner.name}自己家`
  const gate = gates.find(({ id }) => id === household.gateId)
  const home = gates.find(({ id }) => id === member.homeGateId)
  if (settings.border === 'community' || !gate || distanceBetween(gate, home) <= farthest[settings.border]) return undefined
  return onlyFrom[settings.border]
}

const whyNotExcluded = (household: PictureHousehold, { name, ownHouseholdId }: PictureMember): string | undefined =>
  ownHouseholdId === household.id ? `这是${name}自己家` : undefined

function refuseOverLimit(picture: CommunityPicture, pins: readonly Wish[]): void {
  const loads = loadsOf(picture, new Map(pins.map(({ householdId, personId }) => [householdId, personId])))
  for (const member of picture.members) {
    const max = maxOf(member, picture.settings)
    if ((loads.get(member.id) ?? 0) > max) throw new DomainError('PIN_OVER_LIMIT', { who: member.name, max })
  }
}
