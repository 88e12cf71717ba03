import { act, holder, inputs, later, monday, posted, seat, states } from '../machine/testing/street'
import { buildIssue } from '../testing/build-issue'
import { countdownOf, holderOf, placeName } from './card.presenter'
import type { Standing } from './issue.policy'

const names = new Map([
  [`person of ${seat.contact}`, '周桂兰'],
  [`person of ${seat.desk}`, '王建国'],
])

describe('holderOf', () => {
  it('names whoever holds the seat as long as nobody acted', () => {
    expect(holderOf(states.open, names, '赵淑英')).toEqual({
      seatName: '联户党员',
      personName: '赵淑英',
      state: 'asked',
      since: monday.toISOString(),
    })
  })

  it('names who acted by the owner’s seat, also after the seat went to somebody else', () => {
    expect(holderOf(states.acknowledged, names, '新来的人')).toMatchObject({ personName: '周桂兰', state: 'acknowledged' })
  })

  it('names who is there, and who mended it, when they came by another seat', () => {
    const visited = act(states.acknowledged, holder(seat.desk), inputs.arrive, later(5))
    const there = { seatName: '物业', personName: '王建国', state: 'onSite', since: later(5).toISOString() }
    expect(holderOf(visited, names, '周桂兰')).toMatchObject(there)
    const mended = act(visited, holder(seat.desk), inputs.resolve, later(9))
    expect(holderOf(mended, names, '周桂兰')).toMatchObject({ personName: '王建国', state: 'resolved', since: later(9).toISOString() })
  })

  it('keeps the contact member’s name from who may not know the author, and no other name', () => {
    expect(holderOf(states.acknowledged, names, '周桂兰', true)).toMatchObject({ seatName: '联户党员', withheld: true })
    expect(holderOf(states.acknowledged, names, '周桂兰', true)?.personName).toBeUndefined()
    const visited = act(states.acknowledged, holder(seat.desk), inputs.arrive, later(5))
    expect(holderOf(visited, names, '周桂兰', true)).toMatchObject({ personName: '王建国' })
  })

  it('has no person where the seat is empty, and nobody once it is closed', () => {
    expect(holderOf(states.open, names, undefined)?.personName).toBeUndefined()
    expect(holderOf(states.solved, names, '周桂兰')).toBeUndefined()
  })
})

describe('countdownOf', () => {
  const urgent = posted('lift.trapped', undefined, { urgentAnswer: true }).state
  it.each([
    ['open: until somebody reacts', states.open, 'acknowledge', later(60)],
    ['acknowledged: until tonight, done or explained', states.acknowledged, 'explain', states.acknowledged.clocks.explain?.dueAt],
    ['urgent: until somebody is there', act(urgent, holder(seat.contact), inputs.acknowledge), 'arrive', later(10)],
    [
      'explained: what was promised',
      act(states.acknowledged, holder(seat.contact), inputs.explain),
      'promised',
      new Date('2026-11-26T10:00:00Z'),
    ],
    ['resolved: until the resident says so', states.resolved, 'confirm', later(3 * 24 * 60)],
  ])('%s', (_, state, kind, by) => {
    expect(countdownOf(state)).toEqual({ kind, by: by?.toISOString() })
  })

  it('falls back to the end of the day while the time to resolve stands still', () => {
    const waiting = act(states.acknowledged, holder(seat.contact), inputs.wait)
    expect(countdownOf(waiting)?.kind).toBe('explain')
  })

  it('is over once closed', () => {
    expect(countdownOf(states.solved)).toBeUndefined()
  })
})

describe('placeName', () => {
  const standing = (over: Partial<Standing>): Standing => ({ isAuthor: false, isHandler: false, isNeighbour: true, ...over })
  const anonymous = buildIssue({ author: { accountId: 'a', anonymous: true } })
  it.each([
    ['a neighbour reads the room of who gave the name', buildIssue(), standing({}), '3号楼2单元 302'],
    ['… and only the gate of who did not', anonymous, standing({}), '3号楼2单元'],
    ['handlers know where to go', anonymous, standing({ isHandler: true }), '3号楼2单元 302'],
    ['so does the author', anonymous, standing({ isAuthor: true }), '3号楼2单元 302'],
    ['a spot in words', buildIssue({ spot: '楼道' }), standing({}), '3号楼2单元楼道'],
    ['no spot', buildIssue({ spot: undefined }), standing({}), '3号楼2单元'],
  ])('%s', (_, issue, reader, place) => {
    expect(placeName(issue, reader)).toBe(place)
  })
})
