import { isNothing } from '../sheet/cell-text'
import type { Heading } from '../sheet/find-heading'
import { readNames } from './names'
import { type PlaceCells, parsePlace } from './parse-address'
import { readPhones } from './phones'
import type { MemberRow } from './roster-row'
import type { RowCells } from './row-cells'

/** Reads rows of party members; a row about a household and without a member belongs to the member above. */
export class MemberRowReader {
  private above: Pick<MemberRow, 'name' | 'phone'> | undefined

  constructor(private readonly heading: Heading) {}

  skips(cells: RowCells): boolean {
    return cells.isBlank
  }

  read(row: number, cells: RowCells): MemberRow {
    const base = { kind: 'member' as const, row, linked: [], notes: [] }
    if (cells.isTotal) return { ...base, name: '', refused: '合计行，不是人' }
    const { names, refused: odd, died } = readNames(cells.text('memberName'))
    const refused = odd ?? (died && names.length === 0 ? '已去世，不登记' : undefined)
    const { numbers, note } = readPhones(cells.text('memberPhone'))
    const ledger = this.heading.kind === 'ledger'
    const aboutHousehold = ledger || cells.text('linkedHouseholds') !== '' || cells.text('linkedName') !== ''
    const inherits = aboutHousehold && cells.text('memberName') === '' && this.above
    const [name = ''] = inherits ? [this.above?.name] : names
    const phone = inherits ? this.above?.phone : numbers[0]
    const reason = refused ?? (name === '' ? '没有写姓名' : names.length > 1 ? '一格里写了几个党员，请一人一行' : undefined)
    if (name && !reason) this.above = { name, ...(phone ? { phone } : {}) }
    const where = placeOf(cells)
    const memberHome = cells.text('memberAddress')
    const home = ledger ? (isNothing(memberHome) ? undefined : parsePlace({ address: memberHome })) : where
    const linkedName = readNames(cells.text('linkedName')).names[0]
    return {
      ...base,
      name,
      ...(phone ? { phone } : {}),
      ...(home ? { home } : {}),
      ...(ledger && where ? { linkedPlace: where } : {}),
      ...(ledger && linkedName ? { linkedName } : {}),
      linked: splitLinked([cells.text('linkedHouseholds'), ledger ? '' : cells.text('linkedName')].filter(Boolean).join('、')),
      notes: note ? [note] : [],
      ...(reason ? { refused: reason } : {}),
    }
  }
}

function placeOf(cells: RowCells): MemberRow['home'] {
  const own: PlaceCells = {
    compound: cells.text('compound'),
    address: cells.text('address'),
    building: cells.text('building') || cells.text('buildingGate'),
    gate: cells.text('gate'),
    floor: cells.text('floor'),
    room: cells.text('room'),
  }
  return [own.address, own.building, own.room].every((cell) => isNothing(cell ?? '')) ? undefined : parsePlace(own)
}

/** 501、502、3-2-503 or 张三，李四 or one under the other. */
function splitLinked(cell: string): string[] {
  if (isNothing(cell)) return []
  return cell
    .split(/^[\d\s-]+$/.test(cell) ? /\s+/ : /[、,，;；\n]|\s{2,}/)
    .map((item) => item.replace(/^\d{1,2}[.．)）](?=\D)/, '').trim())
    .filter((item) => item !== '' && !isNothing(item))
}
