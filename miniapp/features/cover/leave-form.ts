import type { MemberAvailabilityInput, MemberView } from '@shared/assignment'
import { date, endOfDay } from '@/lib/times'

export type Standing = 'here' | 'leave' | 'ended'

export const standings: { key: Standing; words: string }[] = [
  { key: 'here', words: '在联户' },
  { key: 'leave', words: '请假' },
  { key: 'ended', words: '不再联户' },
]

/** Days from today; `same`: the day that was agreed before. */
export const leaveLengths = [
  { key: '7', words: '一周' },
  { key: '14', words: '两周' },
  { key: '30', words: '一个月' },
  { key: '90', words: '三个月' },
]

export interface LeaveForm {
  standing: Standing
  length: string
  reason: string
  /** The community's own highest number: nothing was agreed with this member. */
  max: number
}

export function formOf({ unavailable, max }: MemberView, communityMax: number): LeaveForm {
  return {
    standing: !unavailable ? 'here' : unavailable.until ? 'leave' : 'ended',
    length: unavailable?.until ? 'same' : '14',
    reason: unavailable?.reason ?? '',
    max: max ?? communityMax,
  }
}

/** 请假 runs to the end of its last day. */
export const leaveEnd = ({ length }: LeaveForm, { unavailable }: MemberView, now: Date): Date =>
  length === 'same' && unavailable?.until ? new Date(unavailable.until) : endOfDay(now, Number(length))

/** 还是 10月8日, before the lengths to choose from. */
export const lengthChoices = ({ unavailable }: MemberView, now: Date): typeof leaveLengths =>
  unavailable?.until ? [{ key: 'same', words: `还是 ${date(unavailable.until, now)}` }, ...leaveLengths] : leaveLengths

/** What is sent; a reason left empty is the plainest one. */
export function inputOf(form: LeaveForm, member: MemberView, communityMax: number, now: Date): MemberAvailabilityInput {
  const { standing, max } = form
  const reason = form.reason.trim()
  return {
    unavailable:
      standing === 'here'
        ? null
        : standing === 'leave'
          ? { reason: reason || '请假', until: leaveEnd(form, member, now).toISOString() }
          : { reason: reason || '不再联户' },
    max: max === communityMax ? null : max,
  }
}
