import type { Area } from './area.schema'
import { toBuildingViews, toGateRef } from './areas.presenter'

const area = (over: Partial<Area> & Pick<Area, '_id' | 'kind' | 'name'>): Area => ({
  communityId: 'c',
  code: over.name.replace(/\D/g, ''),
  fullName: over.name,
  path: [],
  ...over,
})

describe('toBuildingViews', () => {
  it('lists 3号楼 before 10号楼 and 2单元 before 10单元, each gate under its building', () => {
    const views = toBuildingViews([
      area({ _id: 'c', kind: 'community', name: '通瑞嘉苑社区' }),
      area({ _id: 'b10', kind: 'building', name: '10号楼' }),
      area({ _id: 'g10', kind: 'gate', name: '10单元', parentId: 'b3' }),
      area({ _id: 'b3', kind: 'building', name: '3号楼' }),
      area({ _id: 'g2', kind: 'gate', name: '2单元', parentId: 'b3' }),
      area({ _id: 'only', kind: 'gate', name: '10号楼', code: '', parentId: 'b10' }),
    ])
    expect(views.map(({ name, gates }) => [name, gates.map((gate) => gate.name)])).toEqual([
      ['3号楼', ['2单元', '10单元']],
      ['10号楼', ['10号楼']],
    ])
  })
})

describe('toGateRef', () => {
  it('keeps known floors, basements too', () => {
    expect(toGateRef(area({ _id: 'g', kind: 'gate', name: '2单元', lowestFloor: -1, highestFloor: 18 }))).toMatchObject({
      lowestFloor: -1,
      highestFloor: 18,
    })
  })

  it('shows one floor where no import has told', () => {
    expect(toGateRef(area({ _id: 'g', kind: 'gate', name: '2单元' }))).toMatchObject({ lowestFloor: 1, highestFloor: 1 })
  })
})
