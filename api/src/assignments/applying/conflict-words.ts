import { localDay } from '../../calendar/local-time'
import type { Conflict } from '../plans/plan.schema'
import type { AssignmentEvent } from './assignment-event.schema'

/**
 * Why a household was left alone, in one sentence.
 * @param history of the household, the latest first
 */
export function conflictWords(
  { householdId, personId, gone }: Conflict,
  history: readonly AssignmentEvent[],
  nameOf: (personId: string) => string | undefined,
): string {
  if (gone) return '这一户已经不在名册里'
  if (personId === undefined) return '这一户的联户党员已经撤下'
  const name = nameOf(personId) ?? '别人'
  const event = history.find((known) => known.householdId === householdId && known.to === personId)
  return event ? `${localDay(event.at)} 已由另一个方案换成${name}` : `名册里已经换成${name}`
}
