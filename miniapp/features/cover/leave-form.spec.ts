import type { MemberView } from '@shared/assignment'
import { formOf, inputOf, leaveEnd, lengthChoices } from './leave-form'

const now = new Date('2026-09-22T07:26:00Z')
const here: MemberView = { personId: 'p', name: '周桂兰', load: 8 }
const until = '2026-10-08T15:59:00.000Z'
const onLeave: MemberView = { ...here, unavailable: { since: '2026-09-20T00:00:00Z', until, reason: '住院' } }

describe('the form of a member', () => {
  it('begins with what was agreed and, left alone, changes nothing', () => {
    for (const member of [
      here,
      onLeave,
      { ...here, max: 6 },
      { ...here, unavailable: { since: '2026-09-20T00:00:00Z', reason: '搬走了' } },
    ]) {
      const { unavailable, max } = inputOf(formOf(member, 10), member, 10, now)
      const agreed = member.unavailable && {
        reason: member.unavailable.reason,
        ...(member.unavailable.until ? { until: member.unavailable.until } : {}),
      }
      expect(unavailable).toEqual(agreed ?? null)
      expect(max).toBe(member.max ?? null)
    }
  })

  it('runs to the end of the last day of a leave', () => {
    const form = { ...formOf(here, 10), standing: 'leave' as const, length: '7' }
    expect(leaveEnd(form, here, now).toISOString()).toBe('2026-09-29T15:59:00.000Z')
    expect(inputOf(form, here, 10, now).unavailable).toEqual({ reason: '请假', until: '2026-09-29T15:59:00.000Z' })
  })

  it('keeps the day agreed before as the first choice', () => {
    expect(lengthChoices(onLeave, now)[0]).toEqual({ key: 'same', words: '还是 10月8日' })
    expect(lengthChoices(here, now)[0]?.words).toBe('一周')
  })

  it('says why in the plainest words when nobody wrote anything', () => {
    const ended = { ...formOf(here, 10), standing: 'ended' as const, reason: '  ' }
    expect(inputOf(ended, here, 10, now)).toEqual({ unavailable: { reason: '不再联户' }, max: null })
    expect(inputOf({ ...ended, standing: 'here', max: 6 }, here, 10, now)).toEqual({ unavailable: null, max: 6 })
  })
})
