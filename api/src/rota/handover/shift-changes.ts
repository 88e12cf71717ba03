import type { DutyPost } from '@shared/seats'
import { groupBy } from '../../core/group-by'
import type { MannedShift } from '../duty/duty-roster'

/** 换班的时刻: some go, others stand there. */
export interface ShiftChange {
  post: DutyPost
  at: Date
  /** Whose shift ends then and who do not go on. */
  outgoing: MannedShift[]
  /** The others who are there then. */
  incoming: MannedShift[]
}

/** In order of time, post by post. Where nobody follows, nothing is handed over. */
export function shiftChanges(shifts: readonly MannedShift[]): ShiftChange[] {
  return [...groupBy(shifts, ({ post }) => post).values()].flatMap((ofPost) => {
    const ends = [...new Set(ofPost.map(({ to }) => to.getTime()))].sort((a, b) => a - b)
    return ends.flatMap((end) => changeAt(ofPost, new Date(end)))
  })
}

function changeAt(ofPost: readonly MannedShift[], at: Date): ShiftChange[] {
  const ending = ofPost.filter(({ to }) => to.getTime() === at.getTime())
  const there = ofPost.filter(({ from, to }) => from <= at && at < to)
  const outgoing = ending.filter(isNoneOf(there))
  const incoming = there.filter(isNoneOf(ending))
  const [first] = outgoing
  return first && incoming.length > 0 ? [{ post: first.post, at, outgoing, incoming }] : []
}

const isNoneOf = (others: readonly MannedShift[]) => (shift: MannedShift) => others.every(({ personId }) => personId !== shift.personId)
