import { buildPost } from '../rota/testing/build-rota'
import { newPost, newShift, onTop, presetOf, unusedPosts, withPreset } from './posts'
import { clockOf, endAfter, minutesOf } from './time-of-day'

describe('a post', () => {
  it('has a preset as long as every kind of day has its shifts', () => {
    expect(presetOf(buildPost())).toBe('twelveHours')
    expect(presetOf(withPreset(buildPost(), 'threeShifts'))).toBe('threeShifts')
    const { shifts } = buildPost()
    expect(presetOf(buildPost({ shifts: { ...shifts, holiday: [] } }))).toBeUndefined()
  })

  it('is added where it is not used yet, a shift with a name that is free', () => {
    expect(unusedPosts([buildPost(), newPost('leader')])).toEqual(['communityStaff', 'socialWorker'])
    expect(newShift([])).toEqual({ name: '白班', from: 480, to: 960, people: 1 })
    expect(newShift(buildPost().shifts.workday)).toEqual({ name: '中班', from: 480, to: 960, people: 1 })
  })

  it('goes on top of what somebody else saved, where I touched it', () => {
    const [property, leader] = [buildPost(), newPost('leader')]
    const mine = buildPost({ minRestHours: 20 })
    const theirs = [buildPost({ maxShiftsPerWeek: 3 }), { ...leader, minRestHours: 30 }]
    expect(onTop([property, leader], [mine, leader], theirs)).toEqual([mine, theirs[1]])
    expect(onTop([property], [property], theirs)).toEqual(theirs)
    expect(onTop([property, leader], [leader], theirs)).toEqual([theirs[1]])
  })
})

describe('a time of day', () => {
  it.each([
    ['8', 480],
    ['08:30', 510],
    [' 20：00 ', 1200],
    ['24:00', 1440],
    ['0:00', 0],
    ['24:01', undefined],
    ['8:60', undefined],
    ['', undefined],
    ['八点', undefined],
  ])('%s is %s minutes', (typed, minutes) => expect(minutesOf(typed)).toBe(minutes))

  it('ends on the next day where it would end before it begins', () => {
    expect([endAfter(1200, 480), endAfter(480, 1200), endAfter(510, 510)]).toEqual([1920, 1200, 1950])
    expect([clockOf(510), clockOf(1920), clockOf(1440)]).toEqual(['8:30', '8:00', '24:00'])
  })
})
