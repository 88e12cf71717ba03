import { localDay } from '../../calendar/local-time'
import type { Shift } from '../months/rota-month.schema'
import type { HandoverOf } from './handover-times'

/** 20261124-02: the day, and which of the changes of its post that day, manned or not, so that no swap moves it. */
export function handoverNumber({ post, at }: Pick<HandoverOf, 'post' | 'at'>, shifts: readonly Shift[]): string {
  const day = localDay(at)
  const edges = shifts.filter((shift) => shift.post === post).flatMap(({ from, to }) => [from, to])
  const before = new Set(edges.filter((edge) => localDay(edge) === day && edge <= at).map((edge) => edge.getTime()))
  return `${day.replaceAll('-', '')}-${String(Math.max(before.size, 1)).padStart(2, '0')}`
}
