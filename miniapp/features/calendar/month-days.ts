export interface MonthDay {
  /** 2027-02-05 */
  day: string
  date: number
  /** 1 Monday … 7 Sunday: weeks begin as they do on an office’s wall. */
  column: number
}

/** The twelve months of a year, day by day. */
export const monthsOf = (year: number): { month: number; dates: MonthDay[] }[] =>
  Array.from({ length: 12 }, (_, index) => ({ month: index + 1, dates: datesOf(year, index + 1) }))

function datesOf(year: number, month: number): MonthDay[] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Array.from({ length: days }, (_, index) => {
    const at = new Date(Date.UTC(year, month - 1, index + 1))
    return { day: at.toISOString().slice(0, 10), date: index + 1, column: ((at.getUTCDay() + 6) % 7) + 1 }
  })
}
