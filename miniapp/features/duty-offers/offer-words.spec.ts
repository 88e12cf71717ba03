import type { OfferedShiftView } from '@shared/rota-offers'
import { dayOf, hoursOf, willHappen } from './offer-words'

const now = new Date('2026-12-05T10:00:00+08:00')
const shift = (day: string, name: string, from: string, to: string): OfferedShiftView => ({
  id: `${day}/communityStaff/${name}/0`,
  day,
  post: 'communityStaff',
  postName: '社区值守',
  name,
  from: `${day}T${from}+08:00`,
  to,
})
const mine = shift('2026-12-08', '白班', '08:00:00', '2026-12-08T20:00:00+08:00')
const theirs = shift('2026-12-10', '夜班', '20:00:00', '2026-12-11T08:00:00+08:00')
const person = { personId: 'p', name: '杨帆' }

describe('words of an offer', () => {
  it('say the day and the hours', () => {
    expect([dayOf(mine, now), hoursOf(mine, now)]).toEqual(['12月8日 周二', '白班 8:00 到 20:00'])
    expect([dayOf({ from: '2026-12-06T08:00:00+08:00' }, now), hoursOf(theirs, now)]).toEqual(['明天', '夜班 20:00 到次日 8:00'])
    expect(hoursOf({ ...theirs, to: '2026-12-12T20:00:00+08:00' }, now)).toBe('夜班 20:00 到 12月12日 20:00')
  })

  it('say what will happen before it is asked, or nothing as long as something is missing', () => {
    const said = (choosing: Parameters<typeof willHappen>[0]) => willHappen(choosing, { shift: mine }, now)
    expect(said({ way: 'swap', person, forShift: theirs })).toBe('杨帆 答应了，杨帆 值12月8日白班，您值12月10日夜班')
    expect(said({ way: 'swap', person })).toBeUndefined()
    expect(said({ way: 'takeOver' })).toBeUndefined()
    expect(said({ way: 'takeOver', person })).toBe('杨帆 答应了，12月8日白班就由 杨帆 值')
    expect(said({ way: 'cover' })).toBe('发给能来的人，谁先答应，12月8日白班就归谁')
  })
})
