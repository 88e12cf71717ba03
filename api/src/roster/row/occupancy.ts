import type { Occupancy } from '../../households/household.schema'
import { plainText } from '../sheet/cell-text'

export const occupancyName: Record<Occupancy, string> = {
  ownerOccupied: '自住',
  rented: '出租',
  vacant: '空置',
  renovating: '装修',
  commercial: '商用',
  unknown: '不清楚',
}

/** Order matters: 未入住 before 入住, 未出租 before 出租. */
const values: readonly (readonly [RegExp, Occupancy])[] = [
  [/未销售|未售|待售/, 'vacant'],
  [/装修/, 'renovating'],
  [/空置|空闲|空房|空户|未入住|无人|未出租|闲置|空挂|已交房|^空$|^否$/, 'vacant'],
  [/出租|租住|租赁|群租|租户|转租/, 'rented'],
  [/商用|商铺|商业|办公|门面|经营|店|公司|仓库/, 'commercial'],
  [/自住|已入住|常住|入住|自用|业主住|居住|^是$/, 'ownerOccupied'],
]

/** 房屋状态, 房屋类型 … → how the dwelling is used; undefined when the cell does not say (住宅, 宿舍, empty). */
export function readOccupancy(cell: string): Occupancy | undefined {
  const text = plainText(cell)
  return values.find(([pattern]) => pattern.test(text))?.[1]
}

/** Where no column says it, a remark that is nothing but 空房, 空挂户, 出租 … does; a sentence is not looked through. */
export function readOccupancyInRemark(cell: string): Occupancy | undefined {
  const text = plainText(cell)
  return /^(空房|空置|空户|空挂户|无人居住|未入住|闲置|出租|已出租|出租房|出租户|装修|装修中|自住|商用|商铺|门面)$/.test(text)
    ? readOccupancy(text)
    : undefined
}
