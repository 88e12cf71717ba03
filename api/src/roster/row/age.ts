import { plainText } from '../sheet/cell-text'

/** Children under this age are not imported (design §3). */
const minimumAge = 14

interface Day {
  year: number
  month: number
  day: number
}

/**
 * Whether the cells say that the person is under 14 on `today`. Read in memory only; nothing of it is kept.
 *
 * @param today `2026-11-23`, the local day
 * @returns undefined when no cell says the age
 */
export function isChild(cells: { idNumber?: string; birthDate?: string; age?: string }, today: string): boolean | undefined {
  const birth = birthFromId(cells.idNumber ?? '') ?? parseDay(cells.birthDate ?? '')
  const now = parseDay(today)
  if (birth && now) {
    const had = now.month > birth.month || (now.month === birth.month && now.day >= birth.day)
    return now.year - birth.year - (had ? 0 : 1) < minimumAge
  }
  const age = /^(\d{1,3})(周?岁)?$/.exec(plainText(cells.age ?? ''))?.[1]
  return age === undefined ? undefined : Number(age) < minimumAge
}

function birthFromId(cell: string): Day | undefined {
  const text = plainText(cell).replace(/[\s-]/g, '')
  const long = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(text)
  if (long) return day(long[1], long[2], long[3])
  const short = /^\d{6}(\d{2})(\d{2})(\d{2})\d{3}$/.exec(text)
  return short ? day(`19${short[1]}`, short[2], short[3]) : undefined
}

/** 20120131, 2012-1-31, 2012/01/31, 2012.1, 2012年1月31日, an Excel serial number. */
function parseDay(cell: string): Day | undefined {
  const text = plainText(cell)
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})?)?/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})?$/.exec(text)
  if (parts) return day(parts[1], parts[2], parts[3] ?? '1')
  const serial = /^\d{5}$/.test(text) ? Number(text) : undefined
  if (serial === undefined) return undefined
  const date = new Date(Date.UTC(1899, 11, 30 + serial))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): Day | undefined {
  const made = { year: Number(year), month: Number(month), day: Number(date) }
  return made.month >= 1 && made.month <= 12 && made.day >= 1 && made.day <= 31 && made.year > 1880 ? made : undefined
}
