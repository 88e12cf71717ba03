const dayMs = 24 * 60 * 60_000

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** 2027-02 → its weeks from Monday; a place outside the month is empty. */
export function weeksOf(month: string): string[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const blanks = (new Date(first).getUTCDay() + 6) % 7
  const days = Array.from({ length: 31 }, (_, at) => isoDay(first + at * dayMs)).filter((day) => day.startsWith(month))
  const places = [...Array.from({ length: blanks }, () => ''), ...days]
  const weeks = Math.ceil(places.length / 7)
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, day) => places[week * 7 + day] ?? ''))
}

/** @param by months, negative for earlier ones */
export function monthBeside(month: string, by: number): string {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, nth - 1 + by, 1)).toISOString().slice(0, 7)
}

/** 2027年2月 */
export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
