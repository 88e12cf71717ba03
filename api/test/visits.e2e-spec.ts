import type { HomeView } from '@shared/accounts'
import type { HandBackInput, HandBackView } from '@shared/hand-backs'
import type { MyHouseholdsView, RevealedHouseholdView } from '@shared/households'
import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import type { RecordVisitInput, VisitList, VisitView } from '@shared/visits'
import { AreasRepository } from '../src/areas/areas.repository'
import { AuditService } from '../src/audit/audit.service'
import { daysAfter, localDay } from '../src/calendar/local-time'
import { SystemClock } from '../src/core/clock'
import { newId } from '../src/core/ids'
import { HouseholdsRepository } from '../src/households/households.repository'
import { Dispatcher } from '../src/notifications/dispatcher'
import { PeopleRepository } from '../src/people/people.repository'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { testApp } from './support/test-app'

const running = testApp()
const today = () => localDay(new SystemClock().now())
let street: SmallCommunity
const tokens = {} as Record<keyof SmallCommunity['people'], string>

beforeAll(async () => {
  const test = running()
  street = await smallCommunity(test)
  for (const who of Object.keys(street.people) as (keyof typeof tokens)[]) tokens[who] = await test.signIn(street.people[who])
  await test.request('POST', '/residencies', tokens.resident, {
    householdId: street.households['302'],
    relation: 'owner',
    clientRequestId: newId(),
  })
  const filter = { _id: street.households['302'], communityId: street.communityId }
  await get(HouseholdsRepository).bulkWrite([{ updateOne: { filter, update: { $set: { careFlags: ['独居'] } } } }])
}, 60_000)

const get = <Service>(type: new (...args: never[]) => Service): Service => running().app.get(type, { strict: false })
type Who = keyof typeof tokens | undefined
const token = (who: Who) => (who ? tokens[who] : undefined)
const record = (who: Who, over: Partial<RecordVisitInput> = {}, householdId = street.households['302']) =>
  running().request<VisitView>('POST', `/households/${householdId}/visits`, token(who), { kind: 'visit', commandId: newId(), ...over })
const read = (who: Who, query = '', householdId = street.households['302']) =>
  running().request<VisitList>('GET', `/households/${householdId}/visits${query}`, token(who))
const mine = async () => (await running().request<MyHouseholdsView>('GET', '/my-households', tokens.contact)).body
const inbox = async (who: Who) => {
  await get(Dispatcher).dispatchDue()
  return (await running().request<Page<InboxItemView>>('GET', '/inbox', token(who))).body.items
}

describe('visits', () => {
  it('are written down by the contact member, once for a repeated tap', async () => {
    const commandId = newId()
    const visit = { kind: 'call' as const, words: '膝盖疼，说想换扶手', nextVisitDay: daysAfter(today(), 3), commandId }
    const twice = await Promise.all([1, 2].map(() => record('contact', visit)))
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect(twice[0]?.body).toEqual(twice[1]?.body)
    expect(twice[0]?.body).toMatchObject({ kind: 'call', by: '周桂兰', mine: true, words: visit.words, nextVisitDay: visit.nextVisitDay })
    expect((await read('contact')).body.items).toHaveLength(1)
  })

  it('are shown in 我的联户: who was seen last, what is due, how many this month', async () => {
    const { households, visitedThisMonth } = await mine()
    const [first] = households.filter(({ householdId }) => householdId === street.households['302'])
    expect(first).toMatchObject({ lastContact: { kind: 'call' }, visitDue: 'soon' })
    expect(localDay(new Date(first?.visitDueBy ?? ''))).toBe(daysAfter(today(), 3))
    // her own home is nobody's to visit
    expect(visitedThisMonth).toEqual({ done: 1, of: 2 })
    expect(households.find(({ room }) => room === '501')).toMatchObject({ own: true })
  })

  it('are read by those who look after the household, and by nobody else', async () => {
    for (const who of ['contact', 'steward', 'secretary'] as const)
      expect((await read(who)).body.items).toMatchObject([{ words: '膝盖疼，说想换扶手', by: '周桂兰' }])
    for (const who of ['resident', 'neighbour', 'property', 'stranger'] as const) expect((await read(who)).error.code).toBe('FORBIDDEN')
    expect(await read(undefined)).toMatchObject({ status: 401, error: { code: 'SIGN_IN_REQUIRED' } })
  })

  it('are closed to the steward and to a contact member where they do not look after', async () => {
    expect((await read('steward', '', street.households.other)).error.code).toBe('VISITS_NOT_YOURS')
    const own = street.households['501']
    expect((await read('contact', '', own)).error.code).toBe('VISITS_NOT_YOURS')
    expect((await record('contact', {}, own)).error.code).toBe('VISITS_NOT_YOURS')
    for (const who of ['steward', 'secretary', 'resident', 'stranger'] as const) expect((await record(who)).status).toBe(403)
    expect((await record(undefined)).status).toBe(401)
  })

  it('are never found in what a resident reads', async () => {
    const home = await running().request<HomeView>('GET', '/home', tokens.resident)
    expect(home.body.contact).toMatchObject({ name: '周桂兰', line: '住本单元 501，联系咱们 2 户' })
    expect(JSON.stringify(home.body)).not.toMatch(/膝盖|visit|careFlags/)
    expect((await running().request('GET', '/my-households', tokens.resident)).status).toBe(403)
  })

  it('leave the contact’s room out of what a resident of another building reads', async () => {
    const { token, request } = { token: tokens.neighbour, request: running().request }
    await request('POST', '/residencies', token, { householdId: street.households.other, relation: 'owner', clientRequestId: newId() })
    expect((await request<HomeView>('GET', '/home', token)).body.contact?.line).toBe('住3号楼2单元，联系咱们 2 户')
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['a day ahead', { day: '2999-01-01' }, 'VISIT_AHEAD'],
    ['a day too long ago', { day: '2020-01-01' }, 'VISIT_TOO_OLD'],
    ['a day that does not exist', { day: '2026-02-31' }, 'BAD_INPUT'],
    ['a moment for a day', { day: '2026-02-01T00:00:00Z' }, 'BAD_INPUT'],
    ['a next visit in the past', { nextVisitDay: '2020-01-01' }, 'NEXT_VISIT_OUT_OF_RANGE'],
    ['501 characters', { words: '长'.repeat(501) }, 'TEXT_TOO_LONG'],
    ['words of blanks', { words: ' 　\n' }, 'BAD_INPUT'],
    ['a kind nobody knows', { kind: 'shout' }, 'BAD_INPUT'],
    ['no command', { commandId: undefined }, 'BAD_INPUT'],
    ['a malformed command', { commandId: '; drop' }, 'BAD_INPUT'],
  ])('refuse %s', async (_, over, code) => {
    const { status, error } = await record('contact', over as Partial<RecordVisitInput>)
    expect([status, error.code]).toEqual([400, code])
    expect(error.message).not.toMatch(/[A-Z_]{4,}/)
  })

  it('refuse a malformed or unknown household and a made-up cursor, and take 500 characters', async () => {
    expect((await record('contact', {}, 'nonsense')).error.code).toBe('BAD_ID')
    expect((await read('contact', '', 'nonsense')).error.code).toBe('BAD_ID')
    expect((await record('contact', {}, newId())).error.code).toBe('HOUSEHOLD_NOT_FOUND')
    expect((await read('contact', '?cursor=abc')).error.code).toBe('BAD_INPUT')
    expect((await record('contact', { words: '长'.repeat(500), day: daysAfter(today(), -30) })).status).toBe(200)
  })

  it('leave an audit entry for each look at the words', async () => {
    await read('steward')
    const entries = await get(AuditService).listFor(street.communityId, street.households['302'], 1)
    expect(entries).toMatchObject([{ action: 'visitsRead', role: 'gateSteward' }])
  })

  it('come with care flags, which the steward sees with the names and a resident never', async () => {
    expect((await mine()).households[0]).toMatchObject({ room: '302', careFlags: ['独居'] })
    const path = `/households/${street.households['302']}/reveal`
    const revealed = await running().request<RevealedHouseholdView>('POST', path, tokens.steward, {})
    expect(revealed.body).toMatchObject({ careFlags: ['独居'], people: [{ name: '李秀珍' }] })
    expect((await running().request('POST', path, tokens.resident, {})).status).toBe(403)
  })
})

describe('handing back', () => {
  const handBack = (who: Who, over: Partial<HandBackInput> = {}) =>
    running().request('POST', '/my-households/hand-back', token(who), {
      communityId: street.communityId,
      reason: 'health',
      words: '要住院一阵',
      commandId: newId(),
      ...over,
    })
  const takeBack = (who: Who, communityId = street.communityId) =>
    running().request('DELETE', `/my-households/hand-back?communityId=${communityId}`, token(who))
  const contactCard = async () => (await running().request<HomeView>('GET', '/home', tokens.resident)).body.contact
  const member = async () => {
    const members = await get(PeopleRepository).listCurrent(street.communityId, 'partyMember')
    const [found] = members
    if (!found) throw new Error('no member')
    return found
  }

  it('refuses whoever has no households there, and wrong input', async () => {
    for (const who of ['resident', 'steward', 'secretary'] as const) expect((await handBack(who)).status).toBe(403)
    expect((await handBack(undefined)).status).toBe(401)
    expect((await handBack('contact', { communityId: newId() })).error.code).toBe('FORBIDDEN')
    expect((await handBack('contact', { communityId: 'nonsense' })).error.code).toBe('BAD_ID')
    expect((await handBack('contact', { untilDay: today() })).error.code).toBe('LEAVE_IN_PAST')
    expect((await handBack('contact', { words: '长'.repeat(201) })).error.code).toBe('TEXT_TOO_LONG')
    expect((await handBack('contact', { reason: 'tired' as 'busy' })).error.code).toBe('BAD_INPUT')
    expect((await member()).unavailable).toBeUndefined()
  })

  it('leaves the households with the member, and tells community and residents', async () => {
    const commandId = newId()
    const untilDay = daysAfter(today(), 40)
    const twice = await Promise.all([1, 2].map(() => handBack('contact', { untilDay, commandId })))
    expect(twice.map(({ status }) => status)).toEqual([204, 204])
    expect((await member()).unavailable).toMatchObject({ reason: '身体原因' })
    expect((await get(AreasRepository).findAnywhere(street.communityId))?.repairDueAt).toBeInstanceOf(Date)
    expect(await mine()).toMatchObject({ total: 2, communities: [{ households: 3, unavailable: { mayTakeBack: true } }] })
    expect(await contactCard()).toMatchObject({ name: '周桂兰', line: '请假中，正在换人', deskPhone: '01000000120' })
    expect((await handBack('contact')).error.code).toBe('HANDED_BACK_ALREADY')
  })

  it('is explained to the secretary, once, and to nobody else', async () => {
    const told = (await inbox('secretary')).filter(({ kind }) => kind === 'contactOnLeave')
    expect(told).toMatchObject([{ title: '周桂兰 联户要请假', body: '3 户要换人', target: { kind: 'handBack' } }])
    const path = `/hand-backs/${told[0]?.target.id}`
    const opened = await running().request<HandBackView>('GET', path, tokens.secretary)
    expect(opened.body).toMatchObject({ name: '周桂兰', households: 3, reason: '身体原因', words: '要住院一阵' })
    for (const who of ['contact', 'steward', 'resident', 'property'] as const)
      expect((await running().request('GET', path, tokens[who])).status).toBe(403)
    expect((await running().request('GET', '/hand-backs/nonsense', tokens.secretary)).error.code).toBe('BAD_ID')
    expect((await running().request('GET', `/hand-backs/${newId()}`, tokens.secretary)).error.code).toBe('NOT_FOUND')
  })

  it('is taken back as long as the households are there', async () => {
    expect((await takeBack('contact')).status).toBe(204)
    expect((await takeBack('contact')).status).toBe(204)
    expect((await member()).unavailable).toBeUndefined()
    expect((await contactCard())?.line).toBe('住本单元 501，联系咱们 2 户')
    expect((await inbox('secretary')).filter(({ kind }) => kind === 'contactGoesOn')).toHaveLength(1)
    expect((await takeBack('contact', 'nonsense')).error.code).toBe('BAD_ID')
    expect((await takeBack(undefined)).status).toBe(401)
  })

  it('is over for somebody whose households moved on, who reads nothing any more', async () => {
    expect((await handBack('contact')).status).toBe(204)
    const { communityId } = street
    await get(HouseholdsRepository).bulkWrite([{ updateMany: { filter: { communityId }, update: { $unset: { contact: 1 } } } }])
    expect((await takeBack('contact')).error.code).toBe('HOUSEHOLDS_MOVED_ON')
    for (const path of ['/my-households', `/households/${street.households['302']}/visits`])
      expect((await running().request('GET', path, tokens.contact)).status).toBe(403)
    expect(await contactCard()).toEqual({ line: '正在给您找联户党员', deskPhone: '01000000120' })
    expect((await read('secretary')).body.items[0]).toMatchObject({ by: '周桂兰' })
    expect((await read('steward')).body.items[0]).toMatchObject({ by: '周**' })
  })
})
