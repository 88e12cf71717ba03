import type { GateRoomsView } from '@shared/areas'

type Floor = GateRoomsView['floors'][number]
export type Room = Floor['rooms'][number]

/** Up to so many rooms are shown at once; a taller gate is searched or browsed by floors. */
const shownAtOnce = 30
const floorsInBand = 6

export const allRooms = (floors: readonly Floor[]): Room[] => floors.flatMap(({ rooms }) => rooms)
export const isTall = (floors: readonly Floor[]): boolean => allRooms(floors).length > shownAtOnce

/** Three doors on every floor: three a row, so that a row is a floor. */
export const inThrees = (floors: readonly Floor[]): boolean => floors.every(({ rooms }) => rooms.length === 3)

/** A floor's number shows its rooms; more digits narrow it down to one. @returns nothing for nothing typed. */
export function matching(floors: readonly Floor[], typed: string): Floor[] {
  const wanted = typed.trim().toUpperCase()
  if (!wanted) return []
  const floor = floors.find((each) => String(each.floor) === wanted)
  if (floor) return [floor]
  return floors.flatMap((each) => {
    const rooms = each.rooms.filter(({ room }) => room.toUpperCase().startsWith(wanted))
    return rooms.length > 0 ? [{ floor: each.floor, rooms }] : []
  })
}

export interface Band {
  /** 13–18 */
  name: string
  floors: Floor[]
}

/** Floors in groups of six, for the rail. */
export function bands(floors: readonly Floor[]): Band[] {
  const all: Band[] = []
  for (let from = 0; from < floors.length; from += floorsInBand) {
    const group = floors.slice(from, from + floorsInBand)
    const [first, last] = [group[0]?.floor, group[group.length - 1]?.floor]
    all.push({ name: first === last ? `${first}` : `${first}–${last}`, floors: group })
  }
  return all
}

/** Where a chosen or typed floor stands in the rail. */
export const bandOf = (all: readonly Band[], floor: number | undefined): number =>
  Math.max(
    0,
    all.findIndex(({ floors }) => floors.some((each) => each.floor === floor)),
  )

/** Rooms that are all digits get the phone's number keys. */
export const onlyDigits = (floors: readonly Floor[]): boolean => allRooms(floors).every(({ room }) => /^\d+$/.test(room))
