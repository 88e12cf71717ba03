import { gateRoles, inventCommunity } from './invent-community'
import { householdsOfZhou } from './known-homes'

const year = 2026
const community = inventCommunity(year)
const { homes, members } = community
const people = homes.flatMap((home) => home.people)

describe('the made-up community', () => {
  it('has 12 buildings, 36 gates, 1,080 dwellings, 3,000 residents, 130 party members', () => {
    expect(new Set(homes.map(({ building }) => building)).size).toBe(12)
    expect(new Set(homes.map(({ building, gate }) => `${building}-${gate}`)).size).toBe(36)
    expect(new Set(homes.map(({ key }) => key)).size).toBe(1_080)
    expect(people).toHaveLength(3_000)
    expect(members).toHaveLength(130)
  })

  it('is the same every time', () => {
    expect(inventCommunity(year)).toEqual(community)
  })

  it('gives nobody the number of somebody else, and only made-up ones', () => {
    const phones = people.flatMap(({ phone }) => phone ?? [])
    expect(new Set(phones).size).toBe(phones.length)
    expect(phones.length).toBeGreaterThan(2_500)
    for (const phone of phones) expect(phone).toMatch(/^1380000\d{4}$/)
  })

  it('tells people of one dwelling apart by name, and holds plausible ages', () => {
    for (const { people: ofHome } of homes) expect(new Set(ofHome.map(({ name }) => name)).size).toBe(ofHome.length)
    for (const { birth } of people) {
      expect(year - birth.year).toBeGreaterThanOrEqual(15)
      expect(year - birth.year).toBeLessThanOrEqual(96)
    }
    const children = homes.flatMap((home) => home.children)
    expect(children.length).toBeGreaterThan(20)
    for (const { birth } of children) expect(year - birth.year).toBeLessThan(14)
  })

  it('gives every dwelling one contact member, 5 to 10 to each', () => {
    const dealt = members.flatMap(({ households }) => households)
    expect([...dealt].sort()).toEqual(homes.map(({ key }) => key).sort())
    for (const { households } of members) {
      // and the own home, which does not count
      expect(households.length - 1).toBeGreaterThanOrEqual(5)
      expect(households.length - 1).toBeLessThanOrEqual(10)
    }
    expect(new Set(members.map(({ person }) => person.name)).size).toBe(130)
  })

  it('has one member whom no list has a number for', () => {
    expect(members.filter(({ person }) => person.phone === '').map(({ home }) => `${home.building}-${home.gate}`)).toEqual(['1-2'])
  })

  it('has the people of the walk through the demo where they belong', () => {
    const home = (key: string) => homes.find((one) => one.key === key)?.people.map(({ name }) => name)
    expect(home('3-2-302')).toEqual(['李秀珍'])
    expect(home('3-2-101')).toContain('赵淑英')
    expect(members.find(({ person }) => person.name === '周桂兰')).toMatchObject({
      households: ['3-2-501', ...householdsOfZhou],
      home: { key: '3-2-501' },
    })
  })

  it('has a steward and a party group leader at every gate', () => {
    const roles = gateRoles(community, year)
    for (const role of ['gateSteward', 'partyGroupLeader']) {
      expect(new Set(roles.filter((one) => one.role === role).map(({ gate }) => gate)).size).toBe(36)
    }
    expect(roles.find(({ gate, role }) => gate === '3-2' && role === 'gateSteward')?.name).toBe('赵淑英')
  })
})
