import { toMyHouseholds } from './my-households.presenter'
import { buildGate, buildHousehold, buildPerson, septemberAfternoon } from './testing/build-household'
import { buildVisit } from './visits/testing/build-visit'

const gate = buildGate()
const household = (room: string, over = {}) => buildHousehold({ gateId: gate._id, room, floor: Math.floor(Number(room) / 100), ...over })
const sources = {
  gates: [gate],
  people: [],
  openIssues: [],
  visits: new Map(),
  ownHomes: [],
  communities: [],
  nameOf: ({ name }: { name: string }) => name,
  now: septemberAfternoon,
}

describe('我的联户', () => {
  it('goes up the stairs and names the floors', () => {
    const view = toMyHouseholds([household('1001'), household('302'), household('301')], sources)
    expect(view.households.map(({ room }) => room)).toEqual(['301', '302', '1001'])
    expect(view).toMatchObject({ total: 3, line: '3号楼2单元 3–10 层' })
  })

  it('masks the name of the owner and counts heads', () => {
    const home = household('301', { careFlags: ['独居'] })
    const people = [
      buildPerson({ householdId: home._id, name: '张小宝', relation: 'family' }),
      buildPerson({ householdId: home._id, name: '张建国', relation: 'owner' }),
    ]
    const view = toMyHouseholds([home], { ...sources, people })
    expect(view.households[0]).toMatchObject({ maskedName: '张**', line: '业主·2 口', careFlags: ['独居'], gateName: '3号楼2单元' })
    expect(JSON.stringify(view)).not.toContain('建国')
  })

  it('says why nobody is named', () => {
    expect(toMyHouseholds([household('301', { occupancy: 'vacant' })], sources).households[0]).toMatchObject({
      maskedName: '',
      line: '空着',
    })
  })

  it('counts open issues by household', () => {
    const [one, two] = [household('301'), household('302')]
    const issue = {
      issueId: 'i',
      householdId: two._id,
      words: '灯不亮',
      postedAt: '2026-09-22T07:00:00Z',
      status: 'open' as const,
      cycle: 0,
      urgent: false,
    }
    const view = toMyHouseholds([one, two], { ...sources, openIssues: [issue] })
    expect(view.households.map(({ openIssues }) => openIssues)).toEqual([0, 1])
  })

  it('says who was seen last and when to look in, and counts this month without the own home and empty dwellings', () => {
    const since = new Date('2026-08-01T01:00:00Z')
    const contact = { personId: 'p', since }
    const [alone, chatted, own] = [
      household('301', { careFlags: ['独居'], contact }),
      household('302', { contact }),
      household('501', { contact }),
    ]
    const visits = new Map([
      [alone._id, [buildVisit({ kind: 'call', at: new Date('2026-09-01T04:00:00Z') })]],
      [chatted._id, [buildVisit({ kind: 'message' })]],
    ])
    const view = toMyHouseholds([alone, chatted, own, household('602', { occupancy: 'vacant' })], {
      ...sources,
      visits,
      ownHomes: [own._id],
    })
    expect(view.total).toBe(3)
    expect(view.visitedThisMonth).toEqual({ done: 1, of: 2 })
    const [first, second, third, fourth] = view.households
    expect(first).toMatchObject({
      lastContact: { kind: 'call', at: '2026-09-01T04:00:00.000Z' },
      visitDueBy: '2026-10-01T15:59:59.999Z',
      visitDue: undefined,
    })
    expect(second).toMatchObject({ lastContact: { kind: 'message' }, visitDueBy: '2027-02-01T15:59:59.999Z' })
    expect(third).toMatchObject({ own: true, visitDueBy: undefined })
    expect(fourth).toMatchObject({ visitDueBy: undefined, lastContact: undefined })
  })

  it('is empty for somebody whose households moved on', () => {
    expect(toMyHouseholds([], sources)).toEqual({
      total: 0,
      line: '',
      visitedThisMonth: { done: 0, of: 0 },
      households: [],
      openIssues: [],
      communities: [],
    })
  })
})
