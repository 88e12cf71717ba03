import { decideFates } from '../../src/roster/fate/decide-fates'
import type { Known } from '../../src/roster/fate/known'
import { readRoster } from '../../src/roster/read-roster'
import { demoSheets } from './demo-sheets'
import { inventCommunity } from './invent-community'

const today = '2026-09-22'
const community = inventCommunity(2026)
const sheets = demoSheets(community, '2026年9月22日')
const nothing: Known = { communityName: '通瑞嘉苑社区', gates: [], dwellings: [], people: [] }
const operationsOf = (fates: ReturnType<typeof decideFates>) => fates.decisions.flatMap(({ operations }) => operations)

/** What is there once the dwellings are imported. */
function afterDwellings(): Known {
  const read = readRoster(sheets.dwellings.file, today, 'dwellings')
  const operations = operationsOf(decideFates(read.rows, nothing, new Map(), true))
  const gates = new Map<string, Known['gates'][number]>()
  const dwellings = operations.flatMap((operation) => {
    if (operation.do !== 'addDwelling') return []
    const { building, gate, floor } = operation.place
    const key = `${building.code}|${gate?.code ?? ''}`
    const known = gates.get(key) ?? { buildingCode: building.code, buildingName: building.name, gateCode: gate?.code ?? '' }
    gates.set(key, { ...known, lowestFloor: 1, highestFloor: Math.max(known.highestFloor ?? 1, floor) })
    return [{ addressKey: operation.addressKey, text: operation.addressKey, floor, occupancy: operation.occupancy, careFlags: [] }]
  })
  const people = operations.flatMap((operation) =>
    operation.do === 'addPerson' ? [{ ...operation.person, id: operation.person.key }] : [],
  )
  return { ...nothing, gates: [...gates.values()], dwellings, people }
}

describe('the sheets of the demo, read as the office would', () => {
  it('lists every dwelling and resident; ID numbers are dropped, children and the total are refused, nothing is in question', () => {
    const read = readRoster(sheets.dwellings.file, today, 'dwellings')
    const fates = decideFates(read.rows, nothing, new Map(), true)
    const operations = operationsOf(fates)
    expect(read.headingRow).toBe(3)
    expect(read.dropped).toContain('身份证号')
    expect(read.blotted).toBeGreaterThan(0)
    expect(operations.filter((operation) => operation.do === 'addDwelling')).toHaveLength(1_080)
    expect(operations.filter((operation) => operation.do === 'addPerson')).toHaveLength(3_000)
    expect(fates.counts.question).toBe(0)
    const children = community.homes.flatMap((home) => home.children)
    expect(fates.counts.refused).toBe(children.length + 1)
  })

  it('finds every member and every household named', () => {
    const known = afterDwellings()
    expect(known.gates).toHaveLength(36)
    const read = readRoster(sheets.members.file, today, 'partyMembers')
    const fates = decideFates(read.rows, known, new Map(), false)
    expect(fates.counts).toMatchObject({ added: 130, question: 0, refused: 1 })
    expect(operationsOf(fates).filter((operation) => operation.do === 'linkDwelling')).toHaveLength(990)
    for (const { why } of fates.decisions) expect(why).not.toMatch(/没认出|没动|给了别人/)
  })

  it('keeps a newer sheet with something of every fate, and a dwelling that is missing', () => {
    const read = readRoster(sheets.newer.file, today, 'dwellings')
    const { counts, missing } = decideFates(read.rows, afterDwellings(), new Map(), true)
    for (const fate of ['added', 'changed', 'unchanged', 'question', 'refused'] as const)
      expect([fate, counts[fate] > 0]).toEqual([fate, true])
    expect(missing.total).toBeGreaterThan(0)
  })
})
