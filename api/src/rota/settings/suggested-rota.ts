import type { RotaPost } from '@shared/rota'
import { roleOfPost } from '@shared/seats'
import { holds } from '../../people/appointment'
import type { Person } from '../../people/person.schema'
import { patternPresets } from '../planning/pattern-presets'

/** What a community starts from: the property in two shifts, the committee a day each, by those who are appointed. Rest and week are ours. */
const suggestions: Omit<RotaPost, 'personIds'>[] = [
  { ...patternPresets.twelveHours('propertyStaff'), minRestHours: 12, maxShiftsPerWeek: 4 },
  { ...patternPresets.aroundTheClock('communityStaff'), minRestHours: 24, maxShiftsPerWeek: 2 },
]

/** @param people current; those appointed to a post's role for the community make its pool */
export const suggestedRota = (communityId: string, people: readonly Person[], now: Date): RotaPost[] =>
  suggestions.map((suggestion) => ({
    ...suggestion,
    personIds: people.filter((person) => holds(person, roleOfPost[suggestion.post], communityId, now)).map(({ _id }) => _id),
  }))
