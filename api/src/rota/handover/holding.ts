import type { DutyPost } from '@shared/seats'
import type { MannedShift } from '../duty/duty-roster'
import { limitMs } from './handover-times'
import { type ShiftChange, shiftChanges } from './shift-changes'

/** Who took over, and when. */
export interface Confirmation {
  post: DutyPost
  at: Date
  confirmedAt: Date
}

/**
 * Who holds each post's seat at `now` (ADR 0013): those who come from their shift's begin or from their confirmation, whichever is
 * first; those who go until it is confirmed, at the latest 15 minutes after their shift. A shift nobody follows ends as it is written.
 */
export function holdersAt(shifts: readonly MannedShift[], confirmations: readonly Confirmation[], now: Date): MannedShift[] {
  const passings = shiftChanges(shifts).map((change) => ({ ...change, confirmedAt: confirmedAt(change, confirmations) }))
  return shifts.filter((shift) => {
    const taken = passings.find(({ incoming, confirmedAt }) => confirmedAt && incoming.includes(shift))?.confirmedAt
    const left = passings.find(({ outgoing }) => outgoing.includes(shift))
    const begins = taken && taken < shift.from ? taken : shift.from
    return begins <= now && now < (left ? endOf(left) : shift.to)
  })
}

function endOf({ at, confirmedAt }: ShiftChange & { confirmedAt?: Date }): Date {
  const limit = new Date(at.getTime() + limitMs)
  return confirmedAt && confirmedAt < limit ? confirmedAt : limit
}

const confirmedAt = ({ post, at }: ShiftChange, confirmations: readonly Confirmation[]): Date | undefined =>
  confirmations.find((one) => one.post === post && one.at.getTime() === at.getTime())?.confirmedAt
