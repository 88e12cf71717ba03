import type { ShiftMove } from '@shared/rota'
import type { RotaMonth, RotaOffer, Shift } from '../months/rota-month.schema'
import { assignedOf, problemOf, type Surroundings } from '../months/rota-surroundings'
import { shiftsByPerson } from '../planning/person-rules'
import { type RuleBreak, ruleBook } from '../planning/rule-breaks'

/** A shift that comes to somebody else. */
export interface Move {
  shift: Shift
  personId: string
}

/** What happens when that person agrees. Both shifts are known: the offer is open. */
export function movesOf(shifts: readonly Shift[], { shiftId, forShiftId, by }: RotaOffer, agrees: string): Move[] {
  const move = (id: string | undefined, personId: string): Move[] =>
    shifts.filter((shift) => shift.id === id).map((shift) => ({ shift, personId }))
  return [...move(shiftId, agrees), ...move(forShiftId, by)]
}

/** The shifts afterwards. Each keeps who was on it when the month was published; back with them, there is nothing to keep. */
export function moved(shifts: readonly Shift[], moves: readonly Move[], { id, kind }: Pick<RotaOffer, 'id' | 'kind'>): Shift[] {
  const how: ShiftMove = kind === 'swap' ? 'swap' : 'takeOver'
  const movedTo = new Map(moves.map(({ shift, personId }) => [shift.id, personId]))
  return shifts.map((shift) => {
    const personId = movedTo.get(shift.id)
    if (personId === undefined) return shift
    const { insteadOf, ...held } = shift
    const planned = insteadOf?.personId ?? shift.personId
    const back = planned === undefined || planned === personId
    return { ...held, personId, byHand: true, ...(back ? {} : { insteadOf: { personId: planned, how, offerId: id } }) }
  })
}

/**
 * Judges moves of one month for everybody who gets a shift by them: what they give away does not count, and of a shift that runs only
 * what is left of it.
 * @returns what would be wrong; nothing: it may be
 */
export function movesJudge(month: Pick<RotaMonth, 'shifts' | 'leaves' | 'wishes'>, around: Surroundings, now: Date) {
  const problem = problemOf(month, around)
  const breaksOf = ruleBook(problem)
  const held = shiftsByPerson(problem, assignedOf(month.shifts))
  return (moves: readonly Move[]): RuleBreak[] => {
    const moving = new Set(moves.map(({ shift }) => shift.id))
    return moves.flatMap(({ shift, personId }) => {
      const others = (held.get(personId) ?? []).filter(({ slot }) => !slot || !moving.has(slot.id))
      return breaksOf({ ...shift, from: shift.from > now ? shift.from : now }, personId, others)
    })
  }
}
