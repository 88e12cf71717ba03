import { buildPlan, buildPresent } from '../testing/build-board'
import { changesOf, shortPlace } from './moves'

describe('the short name of a household', () => {
  it.each([
    ['3号楼', '2单元', '3-2-702'],
    ['松园南楼', '2单元', '松园南楼2单元 702'],
    ['3号楼', '东门', '3号楼东门 702'],
  ])('%s %s: %s', (building, gate, words) => {
    expect(shortPlace(building, gate, building + gate, '702')).toBe(words)
  })
})

describe('what a plan changes', () => {
  it('is nothing in the present', () => {
    expect(changesOf(buildPresent())).toEqual({ moved: [], added: [], members: 0 })
  })

  it('leaves a household alone that nobody could be found for: it keeps whom it has', () => {
    const { buildings, ...board } = buildPresent()
    const left = buildings.map((building) => ({
      ...building,
      gates: building.gates.map((gate) => ({ ...gate, cells: gate.cells.map((cell) => ({ ...cell, to: -1 })) })),
    }))
    expect(changesOf({ ...board, buildings: left })).toEqual({ moved: [], added: [], members: 0 })
  })

  it('tells those who get another contact from those who get their first', () => {
    const { moved, added, members } = changesOf(buildPlan())
    expect(moved).toEqual([expect.objectContaining({ place: '3-1-202', from: '陈建国', to: '周桂兰' })])
    expect(added.map(({ place, to }) => `${place} ${to}`)).toEqual(['3-2-101 魏桂兰', '3-2-102 魏桂兰'])
    expect(members).toBe(3)
  })
})
