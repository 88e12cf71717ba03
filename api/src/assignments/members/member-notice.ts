import { localDay } from '../../calendar/local-time'
import { type PendingNotice, pendingNotice } from '../../core/outbox'
import type { Person } from '../../people/person.schema'

type Agreed = Pick<Person, 'unavailable' | 'maxHouseholds'>

/** What a member hears when the office wrote down something else than before; nothing when it is the same. */
export function memberNotices(person: Pick<Person, '_id'> & Agreed, agreed: Agreed): PendingNotice[] {
  const kinds = [leaveKind(person, agreed), maxKind(person, agreed)].filter((kind) => kind !== undefined)
  const { unavailable, maxHouseholds } = agreed
  const params = {
    ...(unavailable ? { reason: unavailable.reason } : {}),
    ...(unavailable?.until ? { until: inWords(unavailable.until) } : {}),
    ...(maxHouseholds ? { max: String(maxHouseholds) } : {}),
  }
  return kinds.map((kind) =>
    pendingNotice({
      kind,
      recipients: [`person:${person._id}`],
      params,
      urgent: false,
      target: { kind: 'myHouseholds', id: person._id },
    }),
  )
}

function leaveKind({ unavailable: before }: Agreed, { unavailable: after }: Agreed): string | undefined {
  if (!after) return before ? 'memberIsBack' : undefined
  if (before?.reason === after.reason && before.until?.getTime() === after.until?.getTime()) return undefined
  return after.until ? 'memberOnLeave' : 'memberHasEnded'
}

function maxKind({ maxHouseholds: before }: Agreed, { maxHouseholds: after }: Agreed): string | undefined {
  if (before === after) return undefined
  return after ? 'memberMaxAgreed' : 'memberMaxEnded'
}

/** 10月8日 */
function inWords(day: Date): string {
  const [, month, date] = localDay(day).split('-').map(Number)
  return `${month}月${date}日`
}
