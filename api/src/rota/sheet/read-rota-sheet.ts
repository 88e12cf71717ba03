import type { RotaSheetProblem } from '@shared/rota-sheet'
import { type DutyPost, postName } from '@shared/seats'
import type { LocalDay } from '../../calendar/local-time'
import { readNames } from '../../roster/row/names'
import { isNothing } from '../../roster/sheet/cell-text'
import type { Slot } from '../planning/rota-problem'
import { dayWords } from '../planning/time-words'
import { type DutyColumn, findHeading } from './sheet-columns'
import { monthOfTitle, readDay } from './sheet-day'

/** Who a sheet has on the places of one shift of one day. */
export interface SheetCell {
  /** The first that says it, as Excel counts. */
  row: number
  day: LocalDay
  post: DutyPost
  name: string
  names: string[]
}

export interface SheetTexts {
  /** That its title names; undefined: it names none. */
  month: string | undefined
  cells: SheetCell[]
  problems: RotaSheetProblem[]
  unusedColumns: string[]
}

/**
 * A duty sheet as texts, whoever made it: a title above the heading, merged cells (filled already), several names in a cell, a day over
 * several rows. An empty cell says nothing.
 * @returns undefined when it has no column of days beside one about duty
 */
export function readRotaSheet(
  rows: readonly string[][],
  month: string,
  shifts: readonly Pick<Slot, 'post' | 'name'>[],
): SheetTexts | undefined {
  const heading = findHeading(rows, shifts)
  if (!heading) return undefined
  const reader = new Reader(month)
  for (const [index, cells] of rows.entries())
    if (index >= heading.below) {
      const duties = heading.columns.map((column) => ({ ...column, text: cells[column.index] ?? '' }))
      reader.row(
        index + 1,
        cells[heading.dayColumn] ?? '',
        duties.filter(({ text }) => !isNothing(text)),
      )
    }
  return {
    month: monthOfTitle(rows.slice(0, heading.below)),
    cells: [...reader.cells.values()],
    problems: [...heading.unclear.map((words) => ({ row: heading.below, words })), ...reader.problems],
    unusedColumns: heading.unused,
  }
}

class Reader {
  readonly cells = new Map<string, SheetCell>()
  readonly problems: RotaSheetProblem[] = []
  private readonly seen = new Set<LocalDay>()
  private day: LocalDay | undefined

  constructor(private readonly month: string) {}

  row(row: number, dayText: string, duties: (DutyColumn & { text: string })[]): void {
    if (!this.turnTo(row, dayText, duties.length > 0)) return
    for (const { post, name, text } of duties) {
      const { names, refused } = readNames(withoutMarks(text))
      if (refused) this.problems.push({ row, words: `${dayWords(this.day ?? '')}${postName[post]}：“${text}”看不懂` })
      else this.add({ row, day: this.day ?? '', post, name, names })
    }
  }

  /** Whether the row is about a day of the month; a row without one goes on with the day above. */
  private turnTo(row: number, text: string, saysSomething: boolean): boolean {
    if (isNothing(text)) return this.day !== undefined
    const day = readDay(text, this.month)
    const isBack = day !== this.day && day !== undefined && this.seen.has(day)
    this.day = day === 'outside' || isBack ? undefined : day
    if (this.day) this.seen.add(this.day)
    else if (isBack) this.problems.push({ row, words: `${dayWords(day)}前面已经写过，这一行没有读` })
    else if (saysSomething) this.problems.push({ row, words: day ? `“${text}”不是这个月的日子` : `“${text}”看不出是哪一天` })
    return this.day !== undefined
  }

  private add(cell: SheetCell): void {
    const key = `${cell.day}/${cell.post}/${cell.name}`
    const known = this.cells.get(key)
    if (known) known.names = [...new Set([...known.names, ...cell.names])]
    else this.cells.set(key, cell)
  }
}

/** 王建国 调, 王建国（代）: what is said of how somebody came to a shift. */
const withoutMarks = (text: string): string => text.normalize('NFKC').replace(/\s*\([调代顶换]班?\)|\s+[调代顶换]班?(?=$|[\s、,;/])/g, '')
