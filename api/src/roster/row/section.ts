import { plainText } from '../sheet/cell-text'
import { parseAddress } from './parse-address'

/** Words of titles behind the building: 3号楼居民信息登记表. */
const titleWords =
  /(的|住户|居民|业主|人口|人员|房屋|入户|实有|信息|花名册|名册|登记|台账|统计|明细|一览|采集|摸排|排查|基本|情况|汇总|档案|名单|表|册)+$/
const buildingMark = /号楼|#|栋|幢|座/g

/**
 * The one building, perhaps with its gate, that a title, the name of a tab or a row between the rows names: 通瑞嘉苑3号楼住户登记表,
 * 3号楼2单元（共24户）. Written as a building cell; undefined where it names none or several.
 */
export function buildingOfTitle(text: string): string | undefined {
  const title = plainText(text)
    .replace(/\([^)]*\)|共\d+户.*$/g, '')
    .replace(/^\d{4}年(\d{1,2}月)?/, '')
    .trim()
    .replace(titleWords, '')
  if (title.length > 30 || title.match(buildingMark)?.length !== 1 || /[、,;至到~]/.test(title)) return undefined
  const parsed = parseAddress(title)
  if (!('near' in parsed) || !parsed.near) return undefined
  const { building, gate } = parsed.near
  return /^\d+-/.test(building.code) ? undefined : `${building.name}${gate?.name ?? ''}`
}
