import type { CareFlag } from '../../households/household.schema'
import type { Column, Heading } from '../sheet/find-heading'
import { type AgeField, type Field, totalWords } from '../sheet/heading-words'
import { isChild } from './age'
import { blotIds, readCare } from './private-words'

/** Fields whose several columns are parts of one thing: 房屋地址 merged over building, gate and room. */
const joinedByDash: readonly Field[] = ['address', 'room']

/** Fields written once for the rows below or merged over them: alone they make no row. */
const carried: ReadonlySet<Field> = new Set(['compound', 'lane', 'grid', 'building', 'buildingGate', 'gate', 'floor', 'householdNumber'])

/** One row's cells by field, ID numbers blotted, several columns of one field joined. */
export class RowCells {
  private readonly texts = new Map<Field, string>()
  readonly blotted: number
  readonly careFlags: CareFlag[]
  /** Headings of this row's cells that held words never imported. */
  readonly forbidden: string[]

  constructor(
    private readonly heading: Heading,
    private readonly cells: readonly string[],
  ) {
    let blotted = 0
    for (const { at, field } of heading.columns) {
      const clean = blotIds(cells[at] ?? '')
      blotted += clean.blotted
      this.add(field, clean.text.trim())
    }
    this.blotted = blotted
    const care = heading.columns.filter(isAboutCare).map((column) => ({ column, ...readCare(cells[column.at] ?? '', column.heading) }))
    this.careFlags = [...new Set(care.flatMap(({ flags }) => flags))]
    this.forbidden = care.filter(({ forbidden }) => forbidden).map(({ column }) => column.heading)
  }

  text(field: Field): string {
    return this.texts.get(field) ?? ''
  }

  /** Says nothing of its own, only perhaps where the rows below are. */
  get isBlank(): boolean {
    return [...this.texts].every(([field, text]) => text === '' || carried.has(field))
  }

  /** The text of a row that says one thing, in one cell or merged over many. */
  get only(): string | undefined {
    const [text, ...more] = new Set(this.cells.map((cell) => cell.trim()).filter(Boolean))
    return more.length === 0 ? text : undefined
  }

  get isTotal(): boolean {
    return totalWords.test(this.first.replace(/\s/g, ''))
  }

  /** The first cell that says something, for recognising 合计. */
  get first(): string {
    return this.cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
  }

  /** A heading repeated on every printed page. */
  get repeatsHeading(): boolean {
    const same = this.heading.columns.filter(({ at, heading }) => (this.cells[at] ?? '').replace(/\s/g, '') === heading)
    return same.length >= 2 && same.length * 2 > this.heading.columns.length
  }

  /** Under 14 on `today`? Read here and nowhere kept. */
  isChild(today: string): boolean {
    const age: Partial<Record<AgeField, string>> = {}
    for (const { at, field } of this.heading.ageColumns) age[field] ??= this.cells[at] ?? ''
    return isChild(age, today) === true
  }

  private add(field: Field, text: string): void {
    const before = this.texts.get(field) ?? ''
    if (!before || before === text) this.texts.set(field, text || before)
    else if (text) this.texts.set(field, `${before}${joinedByDash.includes(field) ? '-' : '、'}${text}`)
  }
}

const isAboutCare = ({ field }: Column): boolean => field === 'care' || field === 'remarks'
