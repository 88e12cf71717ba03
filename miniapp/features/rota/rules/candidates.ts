import type { RotaMonthView, RotaShiftView } from '@shared/rota'

/** Somebody who could have a shift, and what to know of them in a few words. */
export interface Candidate {
  personId: string
  /** 那天请假 · 那天有白班 · 本月 5 个班 */
  words: string
}

/** Everybody of the pool but who has it: who is there first, of those who has least. Whether a rule breaks is the server's to say. */
export function candidatesOf(shift: RotaShiftView, pool: readonly string[], { shifts, plan }: RotaMonthView): Candidate[] {
  return pool
    .filter((personId) => personId !== shift.person?.personId)
    .map((personId) => {
      const held = shifts.filter(({ person }) => person?.personId === personId)
      const away = plan?.leaves.some((leave) => leave.personId === personId && leave.firstDay <= shift.day && shift.day <= leave.lastDay)
      const sameDay = held.filter(({ day, id }) => day === shift.day && id !== shift.id)
      const busy = away ? '那天请假' : sameDay.map(({ name }) => `那天有${name}`).join('，')
      return { personId, count: held.length, busy, words: [busy, `本月 ${held.length} 个班`].filter(Boolean).join('，') }
    })
    .sort((a, b) => Number(a.busy !== '') - Number(b.busy !== '') || a.count - b.count)
    .map(({ personId, words }) => ({ personId, words }))
}
