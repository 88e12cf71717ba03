import { memberPalette, missingColour, quietColour } from './member-colours'

/** One household of a strip. */
export interface Square {
  /** Place in the palette; absent: nobody, or an own home whose member is not on the board. */
  colour?: number
  moved?: true
  /** Gets somebody for the first time. */
  added?: true
  pinned?: true
  /** The member's own home. */
  own?: true
}

const width = 12
const height = 13
const stepX = width + 1
const stepY = height + 1
/** Twelve squares fill the cell of a gate; more households make more rows. */
const maxColumns = 12

/** Rows and columns of so many squares; filled column by column, so that left is low and right is high. */
export function stripShape(squares: number): { rows: number; columns: number; percent: number } {
  const rows = Math.max(2, Math.ceil(squares / maxColumns))
  const columns = Math.max(1, Math.ceil(squares / rows))
  return { rows, columns, percent: ((columns * stepX - 1) / (maxColumns * stepX - 1)) * 100 }
}

const box = (x: number, y: number) => `M${x} ${y + 2}q0-2 2-2h8q2 0 2 2v9q0 2-2 2h-8q-2 0-2-2z`
const emptyBox = (x: number, y: number) => `M${x + 0.5} ${y + 2.5}q0-2 2-2h7q2 0 2 2v8q0 2-2 2h-7q-2 0-2-2z`
const hatch = (x: number, y: number) => `M${x + 1} ${y + 6}l5-5M${x + 1} ${y + 11}l10-10M${x + 5} ${y + 12}l6-6`
const arrow = (x: number, y: number) => `M${x + 3.5} ${y + 6.5}h4M${x + 5.8} ${y + 4}l2.5 2.5-2.5 2.5`
const plus = (x: number, y: number) => `M${x + 3.2} ${y + 6.5}h5.600M${x + 6} ${y + 3.7}v5.600`
const house = (x: number, y: number) => `M${x + 3} ${y + 6.5}l3-3 3 3v3.500h-6z`
const frame = (x: number, y: number) => `M${x + 1.5} ${y + 1.5}h9v10h-9z`

const fillOf = ({ colour, own }: Square) => (colour === undefined ? (own ? quietColour : undefined) : memberPalette[colour])

/** The households of a gate as one picture (one node however many squares), as a data address. */
export function stripPicture(squares: readonly Square[]): string {
  const { rows, columns } = stripShape(squares.length)
  const fills = new Map<string, string>()
  const marks = { arrow: '', house: '', frame: '', empty: '', hatch: '' }
  squares.forEach((square, at) => {
    const [x, y] = [Math.floor(at / rows) * stepX, (at % rows) * stepY]
    const fill = fillOf(square)
    if (fill) fills.set(fill, (fills.get(fill) ?? '') + box(x, y))
    else {
      marks.empty += emptyBox(x, y)
      marks.hatch += hatch(x, y)
    }
    if (square.moved) marks.arrow += arrow(x, y)
    else if (square.added) marks.arrow += plus(x, y)
    else if (square.own) marks.house += house(x, y)
    if (square.pinned) marks.frame += frame(x, y)
  })
  return picture(columns * stepX - 1, rows * stepY - 1, fills, marks)
}

function picture(wide: number, high: number, fills: Map<string, string>, marks: Record<string, string>): string {
  const parts = [
    ...[...fills].map(([fill, path]) => `<path fill="${fill}" d="${path}"/>`),
    marks.empty && `<path fill="#fff" stroke="${missingColour}" d="${marks.empty}"/>`,
    marks.hatch && `<path fill="none" stroke="${missingColour}" d="${marks.hatch}"/>`,
    marks.arrow && `<path fill="none" stroke="#fff" stroke-width="1.6" d="${marks.arrow}"/>`,
    marks.house && `<path fill="none" stroke="#fff" stroke-width="1.4" stroke-linejoin="round" d="${marks.house}"/>`,
    marks.frame && `<path fill="none" stroke="#fff" d="${marks.frame}"/>`,
  ]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}">${parts.join('')}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
