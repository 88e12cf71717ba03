import type { RotaChange } from '@shared/rota'
import { atLocal } from '../../calendar/local-time'
import { DomainError } from '../../core/domain-error'
import type { RotaMonth, Shift } from './rota-month.schema'

type Changed = Pick<RotaMonth, 'shifts' | 'leaves' | 'wishes'>

const maxEntries = 200
const dayMinutes = 24 * 60

/**
 * The month after changes by hand, one after the other. Rules are asked elsewhere.
 * @throws ROTA_SHIFT_NOT_FOUND, ROTA_LEAVE_REVERSED, ROTA_LIST_FULL
 */
export function changeMonth(month: Changed, changes: readonly RotaChange[]): Changed {
  const { shifts, leaves, wishes } = changes.reduce(applied, month)
  if (leaves.length + wishes.length > maxEntries) throw new DomainError('ROTA_LIST_FULL', { max: maxEntries })
  return { shifts, leaves, wishes }
}

function applied(month: Changed, change: RotaChange): Changed {
  switch (change.kind) {
    case 'put':
      return { ...month, shifts: putOn(month.shifts, change.shiftId, change.personId) }
    case 'leave':
      return { ...month, leaves: [...withoutLeave(month, change), leaveOf(change)] }
    case 'endLeave':
      return { ...month, leaves: withoutLeave(month, change) }
    case 'wish': {
      const { personId, day, wish } = change
      const others = month.wishes.filter((other) => other.personId !== personId || other.day !== day)
      return { ...month, wishes: wish ? [...others, { personId, day, kind: wish }] : others }
    }
  }
}

/** @throws ROTA_SHIFT_NOT_FOUND */
export function putOn(shifts: readonly Shift[], shiftId: string, personId: string | null): Shift[] {
  if (!shifts.some(({ id }) => id === shiftId)) throw new DomainError('ROTA_SHIFT_NOT_FOUND')
  return shifts.map((shift) => {
    if (shift.id !== shiftId) return shift
    const { personId: _, byHand: __, insteadOf: ___, ...free } = shift
    return personId === null ? free : { ...free, personId, byHand: true }
  })
}

function leaveOf({ personId, firstDay, lastDay }: Extract<RotaChange, { kind: 'leave' }>) {
  if (lastDay < firstDay) throw new DomainError('ROTA_LEAVE_REVERSED')
  return { personId, from: atLocal(firstDay), to: atLocal(lastDay, dayMinutes) }
}

const withoutLeave = ({ leaves }: Changed, { personId, firstDay }: { personId: string; firstDay: string }) =>
  leaves.filter((leave) => leave.personId !== personId || leave.from.getTime() !== atLocal(firstDay).getTime())
