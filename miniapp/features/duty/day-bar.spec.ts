import type { OnDutyPostView } from '@shared/rota'
import { dayBar } from './day-bar'

const local = (text: string) => new Date(`2026-09-${text}+08:00`)
const post = (since: string, until: string): OnDutyPostView => ({
  post: 'propertyStaff',
  name: '物业',
  now: [{ name: '王建国', since: local(since).toISOString(), until: local(until).toISOString() }],
})

describe('the bar of the day', () => {
  it('begins with the shift, is filled to its end and marks now', () => {
    const bar = dayBar({ posts: [post('22T08:00', '22T20:00')] }, local('22T14:00'))
    expect(bar).toEqual({ filled: 50, now: 25, ticks: ['8:00', '14:00', '20:00', '2:00', '8:00'] })
  })

  it('is filled to the first who goes, and absent where nobody is on or the shift is longer than a day', () => {
    expect(dayBar({ posts: [post('22T08:00', '22T20:00'), post('21T08:30', '22T17:00')] }, local('22T14:00'))?.filled).toBe(38)
    expect(dayBar({ posts: [{ ...post('22T08:00', '22T20:00'), now: [] }] }, local('22T14:00'))).toBeUndefined()
    expect(dayBar({ posts: [post('19T08:30', '23T08:30')] }, local('22T14:00'))).toBeUndefined()
  })
})
