import { randomUUID } from 'node:crypto'
import type { CalendarYearView, HolidayReading } from '@shared/calendar'
import type { IssueView } from '@shared/issues'
import { roleAt } from '@shared/seats'
import { AreasRepository } from '../src/areas/areas.repository'
import { FixedClock } from '../src/core/clock'
import { AppointmentsService } from '../src/people/appointments.service'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { testApp } from './support/test-app'

/** A Thursday, an hour before the offices close for the last time of an announced year. */
const newYearsEve = new Date('2026-12-31T17:00:00+08:00')
const notice =
  '一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：2月5日至13日放假调休，共9天。2月14日（周日）、2月20日（周六）上班。'

describe('放假安排', () => {
  const running = testApp(new FixedClock(newYearsEve))
  const tokens: Record<string, string> = {}
  let place: SmallCommunity
  let subdistrictId = ''
  let elsewhereId = ''

  beforeAll(async () => {
    const test = running()
    place = await smallCommunity(test, newYearsEve)
    const appointments = test.app.get(AppointmentsService, { strict: false })
    subdistrictId = (await test.app.get(AreasRepository, { strict: false }).findAnywhere(place.communityId))?.parentId ?? ''
    elsewhereId = (await appointments.createCommunity({ subdistrict: '潞邑街道', name: '另一个社区', deskPhone: '01000000121' })).community
      ._id
    const appoint = async (
      who: string,
      name: string,
      phone: string,
      role: 'administrator' | 'communityStaff' | 'districtDepartment',
      communityId: string,
    ) => {
      await appointments.appoint({ name, phone, role, areaId: communityId, communityId, now: newYearsEve })
      await test.addPersona({ openid: `openid-${who}`, nickname: who, phoneNumber: phone })
      tokens[who] = await test.signIn(`openid-${who}`)
    }
    await appoint('administrator', '何平', '13800002011', 'administrator', place.communityId)
    await appoint('staff', '许静', '13800002012', 'communityStaff', place.communityId)
    await appoint('above', '郭卫东', '13800002013', 'administrator', subdistrictId)
    await appoint('department', '刘敏', '13800002014', 'districtDepartment', subdistrictId)
    for (const who of ['resident', 'secretary', 'steward'] as const) tokens[who] = await test.signIn(place.people[who])
  }, 60_000)

  const url = (communityId: string, year: number) => `/communities/${communityId}/calendar/${year}`
  const read = (who = 'secretary', year = 2027, communityId = place.communityId) =>
    running().request<CalendarYearView>('GET', url(communityId, year), tokens[who])
  const tryOut = (text: string, part = 'notice') =>
    running().request<HolidayReading>('POST', `${url(place.communityId, 2027)}/reading`, tokens.secretary, { part, text })
  const save = (who: string, over: object = {}, { communityId = place.communityId, year = 2027 } = {}) =>
    running().request<CalendarYearView>('PUT', url(communityId, year), tokens[who], { part: 'notice', text: notice, rev: 0, ...over })

  /** A department is called in; it has four office hours to report. */
  async function whistled(): Promise<IssueView> {
    const { body } = await running().request<IssueView>('POST', '/issues', tokens.resident, {
      clientRequestId: randomUUID(),
      words: '路口的排水沟堵了',
      place: { gateId: place.gateId },
      categoryKey: 'power.stairLight',
      notMyContact: true,
    })
    const act = (event: object) =>
      running().request<IssueView>('POST', `/issues/${body.id}/events`, tokens.secretary, { commandId: randomUUID(), ...event })
    await act({ event: 'acknowledge' })
    return (await act({ event: 'whistle', to: roleAt('districtDepartment', subdistrictId), words: '要市政来看' })).body
  }
  const due = ({ asked }: IssueView) => asked.map(({ by }) => by && new Date(by))

  it('of a year not announced count Monday to Friday, and say so', async () => {
    expect((await read()).body).toMatchObject({ year: 2027, notice: 'none', rev: 0, days: [], mayChange: true })
    const issue = await whistled()
    expect(due(issue)).toEqual([new Date('2027-01-01T12:00:00+08:00')])
    expect(issue.calendarCaveat).toBe('2027 年放假安排还没公布，先按周一到周五算')
  })

  it('are shown as they would be read, and nothing is stored of what cannot be', async () => {
    const { body } = await tryOut(`${notice}\n2月30日放假`)
    expect(body.problems).toEqual([{ line: 3, words: '2027年没有2月30日' }])
    expect(body.days).toHaveLength(3 + 9 + 2)
    const refused = await save('secretary', { text: `${notice}\n2月30日放假` })
    expect([refused.status, refused.error.code]).toEqual([400, 'HOLIDAYS_UNREADABLE'])
    expect(refused.error.message).toBe('第 3 行：2027年没有2月30日。改好再存，现在一行也没存')
    expect((await read()).body.rev).toBe(0)
  })

  it('are stored by secretary and administrator, looked at by the office, and nobody else’s', async () => {
    for (const who of ['staff', 'steward', 'resident']) expect((await save(who)).error.code).toBe('FORBIDDEN')
    expect((await save('secretary', {}, { communityId: elsewhereId })).error.code).toBe('FORBIDDEN')
    expect((await save('secretary', {}, { communityId: subdistrictId })).error.code).toBe('FORBIDDEN')
    expect((await read('secretary', 2027, elsewhereId)).error.code).toBe('FORBIDDEN')
    expect((await read('resident')).error.code).toBe('FORBIDDEN')
    expect((await read('staff')).body).toMatchObject({ mayChange: false })
  })

  it('are of this year to two ahead', async () => {
    expect((await read('secretary', 2028)).status).toBe(200)
    expect((await read('secretary', 2029)).error).toMatchObject({
      code: 'CALENDAR_YEAR_OUT_OF_RANGE',
      message: '只能看和改 2026 年到 2028 年的放假安排',
    })
    expect((await save('secretary', {}, { year: 2025 })).error.code).toBe('CALENDAR_YEAR_OUT_OF_RANGE')
    expect((await read('secretary', 20.5)).error.code).toBe('BAD_INPUT')
  })

  it('imported, are what clocks run by that start afterwards', async () => {
    const before = await whistled()
    const { status, body } = await save('secretary')
    expect([status, body.notice, body.rev, body.days.length]).toEqual([200, 'here', 1, 14])
    expect(body.changed?.by).toBe('陈晓雯')
    const after = await whistled()
    // one hour is left of Thursday; three more on Monday, the first working day of the year
    expect(due(after)).toEqual([new Date('2027-01-04T12:00:00+08:00')])
    expect(after.calendarCaveat).toBeUndefined()
    const { body: kept } = await running().request<IssueView>('GET', `/issues/${before.id}`, tokens.secretary)
    expect(due(kept)).toEqual([new Date('2027-01-01T12:00:00+08:00')])
  })

  it('of two who store at once take one, and tell the other who it was; the same days twice are stored once', async () => {
    expect((await save('secretary')).body.rev).toBe(1)
    const more = (who: string, date: string) => save(who, { part: 'own', text: `2027-03-${date} 休 社区日`, rev: 1 })
    const saves = await Promise.all([more('secretary', '08'), more('administrator', '09')])
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409])
    const [winner, loser] = saves[0].status === 200 ? ['陈晓雯', saves[1]] : ['何平', saves[0]]
    expect(loser.error).toMatchObject({ code: 'CALENDAR_CHANGED', message: `${winner}刚刚改过 2027 年的放假安排，请看过再存` })
  })

  it('of the subdistrict are those of its communities, until a community says otherwise', async () => {
    expect((await save('above', {}, { communityId: subdistrictId, year: 2028 })).error.code).toBe('HOLIDAYS_UNREADABLE')
    const own = { part: 'own', text: '2028-01-03 休 街道日' }
    expect((await save('above', own, { communityId: subdistrictId, year: 2028 })).body).toMatchObject({ notice: 'none', rev: 1 })
    expect((await read('secretary', 2028)).body).toMatchObject({ rev: 0, days: [{ day: '2028-01-03', kind: 'off', source: 'above' }] })
    const back = await save('secretary', { part: 'own', text: '2028-01-03 班' }, { year: 2028 })
    expect(back.body.days).toEqual([{ day: '2028-01-03', kind: 'work', name: '', source: 'own' }])
  })

  it('are taken back by storing nothing', async () => {
    const { body } = await read()
    const { body: without } = await save('administrator', { part: 'notice', text: '', rev: body.rev })
    expect(without).toMatchObject({ notice: 'none', rev: body.rev + 1, texts: { notice: '' } })
    expect(due(await whistled())).toEqual([new Date('2027-01-01T12:00:00+08:00')])
  })
})
