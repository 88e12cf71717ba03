import type { PlanWish } from '@shared/assignment'
import { DomainError } from '../../core/domain-error'
import type { CommunityPicture } from '../picture/community-picture'
import type { Wish, Wishes } from './plan.schema'

/** More than anybody means by hand. */
const most = 2_000

/**
 * The wishes of a plan after these. What is said later counts: a pin replaces another one, and an exclusion of the same two. Whether the
 * pins fit limits, leave and border is the solver's to say.
 * @throws HOUSEHOLD_NOT_FOUND, PIN_OUTSIDE, PIN_NOT_POSSIBLE, BAD_INPUT for more than 2,000 in all
 */
export function withWishes(picture: CommunityPicture, before: Wishes, wanted: readonly PlanWish[]): Wishes {
  const after = wanted.reduce((wishes, wish) => withWish(picture, wishes, wish), before)
  if (after.pins.length + after.exclusions.length > most) throw new DomainError('BAD_INPUT', { field: 'wishes' })
  return after
}

function withWish(picture: CommunityPicture, { pins, exclusions }: Wishes, wish: PlanWish): Wishes {
  if (!picture.households.some(({ id }) => id === wish.householdId)) throw new DomainError('HOUSEHOLD_NOT_FOUND')
  const otherPins = pins.filter(({ householdId }) => householdId !== wish.householdId)
  if (wish.kind === 'unpin') return { pins: otherPins, exclusions }
  const { kind, ...said } = wish
  const isSame = ({ householdId, personId }: Wish): boolean => householdId === said.householdId && personId === said.personId
  const others = exclusions.filter((exclusion) => !isSame(exclusion))
  if (kind === 'allow') return { pins, exclusions: others }
  if (!picture.members.some(({ id, ended }) => id === said.personId && !ended)) throw new DomainError('PIN_OUTSIDE')
  const why = whyNot(picture, { kind, ...said })
  if (why) throw new DomainError('PIN_NOT_POSSIBLE', { why })
  return kind === 'pin'
    ? { pins: [...otherPins, said], exclusions: others }
    : { pins: pins.filter((pin) => !isSame(pin)), exclusions: [...others, said] }
}

/** The home of a member who may be asked is that member's; nobody is kept from the own home. */
function whyNot({ members }: CommunityPicture, { kind, householdId, personId }: Wish & { kind: 'pin' | 'exclude' }): string | undefined {
  const living = members.filter(({ available, ownHouseholdId }) => available && ownHouseholdId === householdId)
  const livesThere = living.some(({ id }) => id === personId)
  return living[0] && livesThere === (kind === 'exclude') ? `这是${living[0].name}自己家` : undefined
}
