import { buildPlan, buildPresent } from '../testing/build-board'
import { buildingLooks } from './gate-looks'

const gates = (...board: Parameters<typeof buildingLooks>) => buildingLooks(...board).flatMap((building) => building.gates)

describe('a gate on the board', () => {
  it('counts in the present who is there and who is missing, and nobody moves', () => {
    const [first, second] = gates(buildPresent(), 'now')
    expect(first).toMatchObject({ missing: 0, moved: 0 })
    expect(second).toMatchObject({ missing: 3, moved: 0, tags: [] })
    expect(first?.squares.some(({ moved }) => moved)).toBe(false)
  })

  it('marks in a plan who changes, and hatches who is left', () => {
    const [first, second] = gates(buildPlan(), 'plan')
    expect(first).toMatchObject({ missing: 0, moved: 1 })
    expect(first?.squares[3]).toMatchObject({ moved: true })
    expect(second).toMatchObject({ missing: 1, moved: 0, added: 2 })
    expect(second?.squares[0]).toMatchObject({ added: true })
    expect(second?.squares[2]).toEqual({})
  })

  it('of a plan still shows the present when asked for it', () => {
    expect(gates(buildPlan(), 'now').map(({ missing }) => missing)).toEqual([0, 3])
  })

  it('tags each member with the households here, of all; the own home is no household of theirs', () => {
    const [first] = gates(buildPlan(), 'plan')
    expect(first?.tags).toEqual([expect.objectContaining({ name: '周桂兰', here: 3, total: 3 })])
    const counting = buildPlan()
    const [counted] = gates({ ...counting, settings: { ...counting.settings, countsOwnHome: true } }, 'plan')
    expect(counted?.tags[0]?.here).toBe(4)
  })

  it('says "2 of 10" for a member who is spread over gates', () => {
    const board = buildPlan()
    const members = board.members.map((each) => (each.name === '魏桂兰' ? { ...each, load: 10 } : each))
    expect(gates({ ...board, members }, 'plan')[1]?.tags).toEqual([expect.objectContaining({ name: '魏桂兰', here: 2, total: 10 })])
  })

  it('gives a member the same colour in the present and in the plan', () => {
    const colour = (side: 'now' | 'plan') => gates(buildPlan(), side)[0]?.tags.find(({ name }) => name === '周桂兰')?.colour
    expect(colour('now')).toBe(colour('plan'))
  })
})
