import type { RotaChange, RotaMonthView, RotaShiftView } from '@shared/rota'

/** As many as one saving takes. */
export const maxChanges = 50

/** What is dragged or picked up: somebody of the list, or whoever has a shift. */
export type Held = { kind: 'person'; personId: string } | { kind: 'shift'; shiftId: string }

/** Where it is put down on the list, or beside everything: taken off. */
export const offTheGrid = 'off'

/**
 * What putting something down means: somebody onto a shift, two shifts changing hands, or a shift without anybody.
 * @param place id of a shift, or `offTheGrid`
 */
export function changesOfDrop(held: Held, place: string, shifts: readonly RotaShiftView[]): RotaChange[] {
  const target = shifts.find(({ id }) => id === place)
  if (held.kind === 'person') return target && target.person?.personId !== held.personId ? [put(target.id, held.personId)] : []
  const source = shifts.find(({ id }) => id === held.shiftId)
  if (!source?.person || source === target) return []
  if (place === offTheGrid) return [put(source.id, null)]
  if (!target || target.person?.personId === source.person.personId) return []
  return [put(target.id, source.person.personId), put(source.id, target.person?.personId ?? null)]
}

export const put = (shiftId: string, personId: string | null): RotaChange => ({ kind: 'put', shiftId, personId })

/** What a change is about: a later one about the same stands in its place. */
export const subjectOf = (change: RotaChange): string => {
  if (change.kind === 'put') return `shift ${change.shiftId}`
  if (change.kind === 'wish') return `wish ${change.personId} ${change.day}`
  return `leave ${change.personId} ${change.firstDay}`
}

/** The changes so far with more of them; what comes back to how the saved month has it is no change. */
export function withChanges(before: readonly RotaChange[], more: readonly RotaChange[], saved: RotaMonthView): RotaChange[] {
  const bySubject = new Map([...before, ...more].map((change) => [subjectOf(change), change]))
  return [...bySubject.values()].filter((change) => changes(change, saved))
}

function changes(change: RotaChange, { shifts, plan }: RotaMonthView): boolean {
  switch (change.kind) {
    case 'put': {
      const shift = shifts.find(({ id }) => id === change.shiftId)
      return shift !== undefined && (shift.person?.personId ?? null) !== change.personId
    }
    case 'leave':
      return !plan?.leaves.some(
        ({ personId, firstDay, lastDay }) => personId === change.personId && firstDay === change.firstDay && lastDay === change.lastDay,
      )
    case 'endLeave':
      return plan?.leaves.some(({ personId, firstDay }) => personId === change.personId && firstDay === change.firstDay) ?? false
    case 'wish':
      return (plan?.wishes.find(({ personId, day }) => personId === change.personId && day === change.day)?.wish ?? null) !== change.wish
  }
}

/** The month as it would be, as far as shifts go: until the server has answered. */
export const withPuts = (month: RotaMonthView, list: readonly RotaChange[], nameOf: (personId: string) => string): RotaMonthView => {
  const puts = new Map(list.flatMap((change) => (change.kind === 'put' ? [[change.shiftId, change.personId] as const] : [])))
  return {
    ...month,
    shifts: month.shifts.map((shift) => {
      const personId = puts.get(shift.id)
      if (personId === undefined) return shift
      return { ...shift, byHand: personId !== null, person: personId === null ? undefined : { personId, name: nameOf(personId) } }
    }),
  }
}
