import { bandOf, bands, isTall, matching, onlyDigits } from './rooms'

const floor = (number: number, rooms = [1, 2, 3, 4]) => ({
  floor: number,
  rooms: rooms.map((room) => ({ householdId: `${number}-${room}`, room: `${number}${String(room).padStart(2, '0')}` })),
})
const tower = Array.from({ length: 33 }, (_, index) => floor(index + 1))
const rooms = (found: ReturnType<typeof matching>) => found.flatMap((each) => each.rooms.map(({ room }) => room))

describe('finding a room', () => {
  it('shows the rooms of a typed floor, not of floors that begin alike', () => {
    expect(rooms(matching(tower, '1'))).toEqual(['101', '102', '103', '104'])
    expect(rooms(matching(tower, ' 18 '))).toEqual(['1801', '1802', '1803', '1804'])
  })

  it('narrows down to the typed room', () => {
    expect(rooms(matching(tower, '1802'))).toEqual(['1802'])
    expect(rooms(matching(tower, '180'))).toEqual(['1801', '1802', '1803', '1804'])
  })

  it('finds nothing for nothing and for a room that is not there', () => {
    expect(matching(tower, '')).toEqual([])
    expect(matching(tower, '3405')).toEqual([])
  })

  it('finds letters however they are typed', () => {
    const odd = [{ floor: 1, rooms: [{ householdId: 'a', room: 'A座101' }] }]
    expect(rooms(matching(odd, 'a座1'))).toEqual(['A座101'])
    expect(onlyDigits(odd)).toBe(false)
    expect(onlyDigits(tower)).toBe(true)
  })

  it('groups a tall gate by six floors, a gap in the floors and all', () => {
    expect(bands(tower).map(({ name }) => name)).toEqual(['1–6', '7–12', '13–18', '19–24', '25–30', '31–33'])
    expect(bands([floor(-1), floor(1)]).map(({ name }) => name)).toEqual(['-1–1'])
    expect(bands([floor(5)]).map(({ name }) => name)).toEqual(['5'])
  })

  it('opens the rail where the floor is, at the bottom when nothing is chosen', () => {
    expect(bandOf(bands(tower), 18)).toBe(2)
    expect(bandOf(bands(tower), undefined)).toBe(0)
  })

  it('searches only where the rooms would not fit a screen', () => {
    expect(isTall(tower)).toBe(true)
    expect(isTall(tower.slice(0, 6))).toBe(false)
  })
})
