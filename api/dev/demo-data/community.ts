import type { Sex } from './names'

/** The made-up community of the demo. Everything in it, people, phones and ID numbers, is invented. */
export const place = {
  subdistrict: '潞邑街道',
  community: '通瑞嘉苑社区',
  deskPhone: '010 0000 0120',
}

export interface DemoPerson {
  name: string
  sex: Sex
  birth: { year: number; month: number; day: number }
  /** As the sheet says it: 户主, 配偶, 子, 租户 … */
  relation: string
  /** 11 digits of a number nobody has. */
  phone?: string
}

export type HomeUse = '自住' | '出租' | '空置' | '装修'

export interface DemoHome {
  /** `3-2-302` */
  key: string
  building: number
  gate: number
  floor: number
  room: string
  /** 第一网格 … */
  grid: string
  use: HomeUse
  /** 独居, 残疾 …; empty for most. */
  care: string
  /** 14 or older. */
  people: DemoPerson[]
  /** Under 14: they stand in the sheet and are refused by the import. */
  children: DemoPerson[]
}

export interface DemoMember {
  person: DemoPerson & { phone: string }
  home: DemoHome
  joinedYear: number
  /** Keys of the households looked after. */
  households: string[]
}

export interface DemoCommunity {
  homes: DemoHome[]
  members: DemoMember[]
}

export interface GateShape {
  building: number
  gate: number
  grid: string
  floors: number
  roomsPerFloor: number
}

const gatesPerBuilding = 3
const grids = ['第一网格', '第二网格', '第三网格'] as const

/** 10 floors of 3, 15 of 2, 6 of 5: every gate has 30 dwellings, every group of buildings its own shape. */
const shapes = [
  { floors: 10, roomsPerFloor: 3 },
  { floors: 15, roomsPerFloor: 2 },
  { floors: 6, roomsPerFloor: 5 },
] as const

/** 12 buildings of 3 gates, 4 buildings to a grid. */
export function gateShapes(): GateShape[] {
  return grids.flatMap((grid, at) => {
    const shape = shapes[at] ?? shapes[0]
    return [1, 2, 3, 4].flatMap((number) =>
      Array.from({ length: gatesPerBuilding }, (_, gate) => ({ building: at * 4 + number, gate: gate + 1, grid, ...shape })),
    )
  })
}

export const homeKey = (building: number, gate: number, room: string): string => `${building}-${gate}-${room}`

export const gateKeyOf = ({ building, gate }: Pick<DemoHome, 'building' | 'gate'>): string => `${building}-${gate}`
