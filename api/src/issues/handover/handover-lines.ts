import type { HandoverItemRef, HandoverItemView } from '@shared/handovers'
import type { HandoverItem } from '../../rota/handover/handover.schema'

export type ItemState = HandoverItemView['state']

export const sameRef = (a: HandoverItemRef, b: HandoverItemRef): boolean => refKey(a) === refKey(b)
export const refKey = (ref: HandoverItemRef): string => (ref.kind === 'issue' ? ref.id : ref.name)

/** How far a line is. */
export function itemState({ clear, missing, questions }: HandoverItem): ItemState {
  if (missing) return 'missing'
  if (clear) return 'clear'
  const last = questions.at(-1)
  if (!last) return 'unclear'
  return last.answer ? 'answered' : 'asked'
}

/** What there is to hand over now, in its order, with what was said about it; something new is there as unclear. */
export const linesOf = (items: readonly HandoverItem[], open: readonly HandoverItemRef[]): HandoverItem[] =>
  open.map((ref) => items.find((item) => sameRef(item.ref, ref)) ?? { ref, questions: [] })
