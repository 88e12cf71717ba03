import type { Relation } from '@shared/residencies'
import { isNothing } from '../sheet/cell-text'
import type { Heading } from '../sheet/find-heading'
import { readNames } from './names'
import { readOccupancy, readOccupancyInRemark } from './occupancy'
import { type PlaceCells, parsePlace } from './parse-address'
import { readPhones } from './phones'
import { readRelation } from './relation'
import type { DwellingRow, RowPerson, RowPlace } from './roster-row'
import { RowCells } from './row-cells'
import { buildingOfTitle } from './section'

/** What the rows above said that a row leaves out: offices write a building once and leave the cells below empty. */
interface Above {
  cells: PlaceCells
  where?: RowPlace
  byHousehold: Map<string, RowPlace>
}

/** Reads rows one by one, in the order of the sheet; `building` is that of a sheet about one building. */
export class DwellingRowReader {
  private readonly above: Above

  constructor(
    private readonly heading: Heading,
    private readonly today: string,
    building?: string,
  ) {
    this.above = { cells: building === undefined ? {} : { building }, byHousehold: new Map() }
  }

  /** Rows that are no dwelling and nobody: blank ones, and those that say where the rows below are (3号楼, merged over the sheet). */
  skips(cells: RowCells): boolean {
    const section = cells.only === undefined ? undefined : buildingOfTitle(cells.only)
    if (section !== undefined) this.above.cells = { compound: this.above.cells.compound, building: section }
    else if (cells.isBlank) this.carry(cells)
    return section !== undefined || cells.isBlank
  }

  private carry(cells: RowCells): void {
    const building = cells.text('building') || cells.text('buildingGate')
    if (building) this.above.cells = { ...this.above.cells, building, gate: cells.text('gate') }
  }

  read(row: number, cells: RowCells): DwellingRow {
    const base = { kind: 'dwelling' as const, row, careFlags: cells.careFlags, people: [], severalOwners: false }
    if (cells.isTotal) return { ...base, where: { reason: '' }, notes: [], refused: '合计行，不是人' }
    const where = this.place(cells)
    const grid = cells.text('grid')
    const occupancy = readOccupancy(cells.text('occupancy')) ?? readOccupancyInRemark(cells.text('remarks'))
    const people = readPeople(cells, this.heading)
    return {
      ...base,
      where,
      ...(isNothing(grid) ? {} : { grid }),
      ...(occupancy ? { occupancy } : {}),
      people: people.people,
      severalOwners: people.severalOwners,
      notes: people.notes,
      ...(people.refused ? { refused: people.refused } : cells.isChild(this.today) ? { refused: '不满 14 岁，不登记' } : {}),
    }
  }

  private place(cells: RowCells): RowPlace {
    const number = cells.text('householdNumber')
    const own = this.ownCells(cells)
    const said = [own.address, own.building, own.room]
    if (said.every((cell) => isNothing(cell ?? '')) && said.some(Boolean)) return { reason: '没有写地址' }
    if (said.every((cell) => !cell))
      return this.above.byHousehold.get(number) ?? (this.above.where && isNothing(number) ? this.above.where : { reason: '没有写地址' })
    const where = parsePlace(own)
    this.above.cells = own
    this.above.where = where
    if (!isNothing(number)) this.above.byHousehold.set(number, where)
    return where
  }

  private ownCells(cells: RowCells): PlaceCells {
    const building = cells.text('building') || cells.text('buildingGate')
    const own: PlaceCells = {
      compound: cells.text('compound') || laneOf(cells.text('lane')) || this.above.cells.compound,
      address: cells.text('address'),
      building,
      gate: cells.text('gate'),
      floor: cells.text('floor'),
      room: cells.text('room'),
    }
    const continues = building === '' && own.address === '' && !isNothing(own.room ?? '')
    if (!continues) return own
    return { ...own, building: this.above.cells.building, gate: own.gate || this.above.cells.gate }
  }
}

const deadNote = '已去世，不登记'

/** 12 under the heading 弄 is 12弄. */
const laneOf = (cell: string): string => (/^\d+$/.test(cell) ? `${cell}弄` : cell)

interface People {
  people: RowPerson[]
  severalOwners: boolean
  notes: string[]
  refused?: string
}

function readPeople(cells: RowCells, heading: Heading): People {
  const columns = new Set(heading.columns.map(({ field }) => field))
  const listed = group(cells.text('name'), cells.text('phone'))
  const owners = group(cells.text('ownerName'), cells.text('ownerPhone') || (columns.has('name') ? '' : cells.text('phone')))
  const tenants = group(cells.text('tenantName'), cells.text('tenantPhone'))
  const stated = readRelation(cells.text('relation'), cells.text('personType'))
  const hasOwnerColumn = columns.has('ownerName')
  const relationOf = (name: string): Relation | undefined =>
    stated?.relation ?? (hasOwnerColumn && owners.names.length > 0 ? (owners.names.includes(name) ? 'owner' : 'family') : undefined)
  const own = people(listed, (name) => ({ relation: relationOf(name), relationWords: stated?.words }))
  const aside = own.length > 0
  const ownerPeople = people(owners, () => ({ relation: 'owner', relationWords: '业主', ...(aside ? { aside: true as const } : {}) }))
  const all = [...own, ...ownerPeople.filter(({ name }) => !own.some((person) => person.name === name))]
  const tenantPeople = people(tenants, () => ({ relation: 'tenant', relationWords: '租户' })).filter(
    ({ name }) => !all.some((person) => person.name === name),
  )
  const askedFor = hasOwnerColumn ? owners.names.length : stated === undefined || stated.relation === 'owner' ? listed.names.length : 0
  const died = listed.died || owners.died || tenants.died
  const nobody = all.length + tenantPeople.length === 0
  const refused = listed.refused ?? owners.refused ?? tenants.refused ?? (died && nobody ? deadNote : undefined)
  return {
    people: [...all, ...tenantPeople],
    severalOwners: askedFor > 1 && !(hasOwnerColumn && aside),
    notes: [...listed.notes, ...owners.notes, ...tenants.notes, ...(died ? ['有一位已去世，不登记'] : [])],
    ...(refused ? { refused } : {}),
  }
}

interface Group {
  names: string[]
  phones: string[]
  notes: string[]
  refused?: string
  died?: true
}

function group(nameCell: string, phoneCell: string): Group {
  const { names, refused, died } = readNames(nameCell)
  const { numbers, note } = readPhones(phoneCell)
  const inName = numbers.length === 0 ? readPhones(nameCell).numbers : []
  const phones = numbers.length > 0 ? numbers : inName
  const spare = phones.length - names.length
  const notes = [...(note && names.length > 0 ? [note] : []), ...(names.length > 0 && spare > 0 ? [`另有 ${spare} 个号码没有存`] : [])]
  return { names, phones, notes, ...(refused ? { refused } : {}), ...(died ? { died } : {}) }
}

type Extra = { relation?: Relation | undefined; relationWords?: string | undefined; aside?: true }

/** Names and phones in the same order belong together; with fewer phones the last people have none. */
function people({ names, phones }: Group, extra: (name: string) => Extra): RowPerson[] {
  return names.map((name, at) => {
    const { relation, relationWords, aside } = extra(name)
    const phone = phones[at]
    return {
      name,
      ...(phone ? { phone } : {}),
      ...(relation ? { relation } : {}),
      ...(relationWords ? { relationWords } : {}),
      ...(aside ? { aside } : {}),
    }
  })
}
