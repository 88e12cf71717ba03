import { toMyHouseholds } from './my-households.presenter'
import { buildGate, buildHousehold, buildPerson } from './testing/build-household'

const gate = buildGate()
const household = (room: string, over = {}) => buildHousehold({ gateId: gate._id, room, floor: Math.floor(Number(room) / 100), ...over })
const sources = { gates: [gate], people: [], openIssues: [], nameOf: ({ name }: { name: string }) => name }

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

  it('is empty for somebody whose households moved on', () => {
    expect(toMyHouseholds([], sources)).toEqual({ total: 0, line: '', households: [], openIssues: [] })
  })
})
