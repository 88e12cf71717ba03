import { newId } from '../../../core/ids'
import { communityId, septemberAfternoon } from '../../testing/build-household'
import type { Visit } from '../visit.schema'

export const buildVisit = (over: Partial<Visit> = {}): Visit => ({
  _id: newId(),
  communityId,
  householdId: newId(),
  personId: newId(),
  kind: 'visit',
  at: septemberAfternoon,
  commandId: newId(),
  ...over,
})
