import { readHouseholds } from './read-households'

const door = (_id: string, address: string, occupancy: 'ownerOccupied' | 'vacant' = 'ownerOccupied') => ({ _id, address, occupancy })

describe('which doors have read a notice', () => {
  it('lists addresses in the order of the stairs, each once', () => {
    const doors = [door('c', '3号楼2单元 1001'), door('a', '3号楼2单元 302'), door('b', '3号楼2单元 501')]
    expect(readHouseholds(doors, new Set(['b']))).toEqual({
      read: [{ address: '3号楼2单元 501' }],
      unread: [{ address: '3号楼2单元 302' }, { address: '3号楼2单元 1001' }],
    })
  })

  it('sends nobody to an empty dwelling', () => {
    const doors = [door('a', '3号楼2单元 302', 'vacant'), door('b', '3号楼2单元 303', 'vacant')]
    expect(readHouseholds(doors, new Set(['b']))).toEqual({ read: [{ address: '3号楼2单元 303' }], unread: [] })
  })
})
