import type { HandoverCommandInput, HandoverItemRef } from '@shared/handovers'
import { localTime } from '../../calendar/local-time'
import { DomainError } from '../../core/domain-error'
import type { Sealed } from '../../core/pii'
import type { Handover, HandoverItem, Said } from '../../rota/handover/handover.schema'
import { opensAt, reachMs } from '../../rota/handover/handover-times'
import type { Side } from './handover.policy'
import { itemState, linesOf, sameRef } from './handover-lines'

export interface Commanding {
  side: Side | undefined
  who: Sealed
  /** What there is to hand over now. */
  open: readonly HandoverItemRef[]
  now: Date
}

/** Those who go write; those who come confirm and ask. */
const sideOfCommand = {
  watch: 'outgoing',
  say: 'outgoing',
  answer: 'outgoing',
  clear: 'incoming',
  ask: 'incoming',
  miss: 'incoming',
  takeOver: 'incoming',
} as const satisfies Record<HandoverCommandInput['command'], Side>

/**
 * The hand-over after a command, its lines as they are now; `takeOver` leaves every line confirmed, the caller signs it.
 * @throws FORBIDDEN, HANDOVER_TOO_EARLY, HANDOVER_TOO_LATE, HANDOVER_ITEM_UNKNOWN, HANDOVER_NO_QUESTION, HANDOVER_QUESTION_OPEN, HANDOVER_NOT_CLEAR with count
 */
export function commanded(handover: Handover, input: HandoverCommandInput, { side, who, open, now }: Commanding): Handover {
  if (sideOfCommand[input.command] !== side) throw new DomainError('FORBIDDEN')
  if (side === 'incoming') requireTime(handover, now)
  const lines = linesOf(handover.items, open)
  const said = (words: string): Said => ({ who, at: now, words })
  const clear = { who, at: now }
  switch (input.command) {
    case 'say': {
      const { words: _, ...rest } = handover
      return input.words === null ? rest : { ...rest, words: said(input.words) }
    }
    case 'watch': {
      const watch = input.words === null ? {} : { watch: said(input.words) }
      // who comes must see what was added
      return { ...handover, items: on(lines, [input.item], ({ ref, questions }) => ({ ref, questions, ...watch })) }
    }
    case 'answer':
      return { ...handover, items: on(lines, [input.item], (item) => answered(item, said(input.words))) }
    case 'clear':
      requireAnswered(lines.filter(({ ref }) => input.items.some((one) => sameRef(one, ref))))
      return { ...handover, items: on(lines, input.items, ({ missing: _, ...item }) => ({ ...item, clear })) }
    case 'ask':
      return {
        ...handover,
        items: on(lines, [input.item], ({ clear: _, missing: __, ...item }) => ({
          ...item,
          questions: [...item.questions, said(input.words)],
        })),
      }
    case 'miss':
      return { ...handover, items: on(lines, [input.item], ({ clear: _, ...item }) => ({ ...item, missing: said(input.words) })) }
    case 'takeOver':
      requireAnswered(lines)
      if (!input.whole) requireClear(lines)
      return { ...handover, items: lines.map((item) => (isSettled(item) ? item : { ...item, clear })) }
  }
}

const isSettled = (item: HandoverItem): boolean => ['clear', 'missing'].includes(itemState(item))

function on(
  lines: readonly HandoverItem[],
  refs: readonly HandoverItemRef[],
  change: (item: HandoverItem) => HandoverItem,
): HandoverItem[] {
  if (!refs.every((ref) => lines.some((line) => sameRef(line.ref, ref)))) throw new DomainError('HANDOVER_ITEM_UNKNOWN')
  return lines.map((line) => (refs.some((ref) => sameRef(line.ref, ref)) ? change(line) : line))
}

function answered(item: HandoverItem, answer: Said): HandoverItem {
  if (itemState(item) !== 'asked') throw new DomainError('HANDOVER_NO_QUESTION')
  return { ...item, questions: item.questions.map((question) => (question.answer ? question : { ...question, answer })) }
}

function requireTime(handover: Handover, now: Date): void {
  if (now < opensAt(handover)) throw new DomainError('HANDOVER_TOO_EARLY', { from: localTime(opensAt(handover)) })
  if (now.getTime() > handover.at.getTime() + reachMs) throw new DomainError('HANDOVER_TOO_LATE')
}

function requireAnswered(lines: readonly HandoverItem[]): void {
  const count = lines.filter((item) => itemState(item) === 'asked').length
  if (count > 0) throw new DomainError('HANDOVER_QUESTION_OPEN', { count })
}

function requireClear(lines: readonly HandoverItem[]): void {
  const count = lines.filter((item) => !isSettled(item)).length
  if (count > 0) throw new DomainError('HANDOVER_NOT_CLEAR', { count })
}
