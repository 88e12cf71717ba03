import type { PlanComparison } from '@shared/assignment'
import type { CommunityPicture } from '../picture/community-picture'
import { toPlanSummary } from './plan.presenter'
import type { Plan } from './plan.schema'
import { plannedContacts } from './plan-moves'

/** Where two plans of one community part, in walking order; 现在 is the roster's. */
export function comparePlans(picture: CommunityPicture, one: Plan, other: Plan, createdBy: (plan: Plan) => string): PlanComparison {
  const names = new Map(picture.members.map(({ id, name }) => [id, name]))
  const [a, b] = [plannedContacts(one), plannedContacts(other)]
  const named = (key: 'one' | 'other' | 'now', personId: string | undefined) => {
    const name = names.get(personId ?? '')
    return name === undefined ? {} : { [key]: name }
  }
  return {
    one: { ...toPlanSummary(one, createdBy(one)), cost: one.cost },
    other: { ...toPlanSummary(other, createdBy(other)), cost: other.cost },
    differences: picture.households
      .filter(({ id }) => a.get(id) !== b.get(id))
      .map(({ id, address, contactId }) => ({
        householdId: id,
        address,
        ...named('one', a.get(id)),
        ...named('other', b.get(id)),
        ...named('now', contactId),
      })),
  }
}
