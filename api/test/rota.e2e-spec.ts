import { randomUUID } from 'node:crypto'
import { getModelToken } from '@nestjs/mongoose'
import type { HomeView } from '@shared/accounts'
import type { DutyFeedView, DutyWeeksView } from '@shared/duty'
import type { PolicyStoryView } from '@shared/policy-settings'
import type { MyShiftsView, OnDutyView, RotaCoverView, RotaMonthView, RotaSettingsView } from '@shared/rota'
import type { RotaSheetReading } from '@shared/rota-sheet'
import type { Model } from 'mongoose'
import type { Account } from '../src/accounts/account.schema'
import { atLocal, localDay, monthsAfter, weekday } from '../src/calendar/local-time'
import { FixedClock } from '../src/core/clock'
import { newId } from '../src/core/ids'
import { PeopleRepository } from '../src/people/people.repository'
import { readSheets } from '../src/roster/sheet/read-sheet'
import { makeWorkbook } from '../src/roster/testing/make-file'
import { type ClimbingStreet, climbingStreet } from './support/climbing-street'
import { type RotaStreet, rotaStreet } from './support/rota-street'
import { testApp } from './support/test-app'

/** The fifth of next month, ahead of everything that the community's making dates with the real clock. */
const month = monthsAfter(localDay(new Date()), 1).slice(0, 7)
const today = `${month}-05`
const at = (minutes: number, day = today) => atLocal(day, minutes)
const hour = 60

const clock = new FixedClock(at(10 * hour))
const running = testApp(clock)
let street: ClimbingStreet
let rota: RotaStreet
const names = ['孙志强', '何静', '田海涛', '冯丽', '高雅']

beforeAll(async () => {
  street = await climbingStreet(running(), clock)
  rota = await rotaStreet(running(), clock, street, names)
}, 60_000)

const get = async <Body>(path: string, token?: string) => running().request<Body>('GET', path, token)
const community = () => `/communities/${street.place.communityId}`
const read = async () => (await rota.read(await street.as('secretary'), month)).body
const shiftsOn = (view: RotaMonthView, day = today) => view.shifts.filter((shift) => shift.day === day)
const holder = (view: RotaMonthView, id: string) => view.shifts.find((shift) => shift.id === id)?.person?.name

describe('settings of the rota', () => {
  it('begin with a suggestion of those appointed', async () => {
    const { body } = await get<RotaSettingsView>(`${community()}/rota-settings`, await street.as('secretary'))
    expect(body.saved).toBe(false)
    expect(body.settings.posts.map(({ post, personIds }) => [post, personIds.length])).toEqual([
      ['propertyStaff', 1],
      ['communityStaff', 5],
    ])
    expect(body.people).toContainEqual({ personId: rota.personIds.孙志强, name: '孙志强' })
  })

  it('refuse what leaves a hole, has nobody, or names a stranger', async () => {
    const [post] = rota.settings().posts
    const holed = { ...post?.shifts, workday: post?.shifts.workday.slice(0, 1) } as NonNullable<typeof post>['shifts']
    const refused = async (over: Parameters<RotaStreet['settings']>[0]) =>
      (await rota.saveSettings('secretary', rota.settings(over))).error.message
    expect(await refused({ shifts: holed })).toMatch(/^“社区值守”.*\d\d:\d\d 到 \d\d:\d\d 没有人，请补上$/)
    expect(await refused({ personIds: [] })).toBe('“社区值守”还没有人，请先选谁来值')
    expect(await refused({ personIds: [newId()] })).toContain('已经不在名册')
    expect(await refused({ minRestHours: 49 })).toContain('没填对')
  })

  it('are the secretary’s', async () => {
    for (const who of ['resident', 'contact', 'property', 'steward', 'stranger'] as const)
      expect((await rota.saveSettings(who, rota.settings())).error.code).toBe('FORBIDDEN')
    expect((await get(`${community()}/rota-settings`)).status).toBe(401)
    expect((await rota.command('secretary', month, 'generate', 0)).error.code).toBe('ROTA_NO_POSTS')
    expect((await rota.saveSettings('secretary', rota.settings())).body).toMatchObject({ saved: true, settings: rota.settings() })
  })

  it('tell the second of two who save them at once who was first', async () => {
    const path = `${community()}/rota-settings`
    const token = await street.as('secretary')
    const { rev } = (await get<RotaSettingsView>(path, token)).body
    const both = await Promise.all(
      [13, 14].map((minRestHours) => running().request('PUT', path, token, { ...rota.settings({ minRestHours }), rev })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const loser = both.find(({ status }) => status === 409)
    expect([loser?.error.code, loser?.error.message]).toEqual(['ROTA_SETTINGS_CHANGED', '陈晓雯刚刚改过岗位和值班的人，请看过再存'])
    expect((await get<RotaSettingsView>(path, token)).body).toMatchObject({ rev: rev + 1, changedBy: '陈晓雯' })
    await rota.saveSettings('secretary', rota.settings())
  })
})

describe('a month', () => {
  it('is generated whole, the same for a repeated tap, and shown to the office only until it is published', async () => {
    expect(await read()).toMatchObject({ status: 'draft', rev: 0, shifts: [] })
    expect((await rota.command('secretary', month, 'publish', 0)).error.code).toBe('ROTA_EMPTY')
    const commandId = randomUUID()
    const first = await rota.command('secretary', month, 'generate', 0, commandId)
    const again = await rota.command('secretary', month, 'generate', 0, commandId)
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toEqual(first.body)
    expect(first.body).toMatchObject({ rev: 1, changedBy: '陈晓雯', plan: { breaks: [], empty: [] } })
    expect(first.body.shifts.every(({ person }) => person)).toBe(true)
    expect(first.body.shifts.length).toBeGreaterThanOrEqual(56)
    expect(first.body.plan?.shares.map(({ name }) => name).sort()).toEqual([...names].sort())

    expect((await rota.read(await rota.token('何静'), month)).body.plan).toBeDefined()
    for (const who of ['property', 'resident', 'steward'] as const)
      expect((await rota.read(await street.as(who), month)).error.code).toBe('FORBIDDEN')
    expect((await rota.read(undefined, month)).status).toBe(401)
    expect((await rota.read(await street.as('secretary'), '2026-13')).error.code).toBe('BAD_INPUT')
    for (const who of ['property', 'resident', 'contact'] as const)
      expect((await rota.command(who, month, 'generate', 1)).error.code).toBe('FORBIDDEN')
  })

  it('refuses a month that is over or too far ahead', async () => {
    for (const wrong of ['2020-01', '2090-01'])
      expect((await rota.command('secretary', wrong, 'generate', 0)).error.code).toBe('ROTA_MONTH_OUT_OF_RANGE')
  })

  it('keeps leave and what was set by hand when it is generated again', async () => {
    const [day] = shiftsOn(await read())
    const put = { kind: 'put' as const, shiftId: day?.id ?? '', personId: rota.personIds.冯丽 ?? '' }
    const leave = { kind: 'leave' as const, personId: rota.personIds.何静 ?? '', firstDay: `${month}-10`, lastDay: `${month}-12` }
    const changed = await rota.change('secretary', month, 1, [put, leave], { knowingly: true })
    expect([changed.status, changed.body.month.rev]).toEqual([200, 2])
    const { body } = await rota.command('secretary', month, 'generate', 2)
    expect(holder(body, put.shiftId)).toBe('冯丽')
    expect(body.plan?.leaves).toEqual([{ personId: leave.personId, name: '何静', firstDay: `${month}-10`, lastDay: `${month}-12` }])
    expect(body.plan?.breaks).toEqual([])
    const away = body.shifts.filter(
      ({ person, from, to }) => person?.name === '何静' && new Date(to) > at(0, `${month}-10`) && new Date(from) < at(0, `${month}-13`),
    )
    expect(away).toEqual([])
  })

  it('says what breaks before it is saved, and never has one person twice at a time', async () => {
    const view = await read()
    const [day, night] = shiftsOn(view)
    if (!day?.person || !night) throw new Error('no shifts')
    const put = { kind: 'put' as const, shiftId: night.id, personId: day.person.personId }
    const dry = await rota.change('secretary', month, view.rev, [put], { dryRun: true })
    expect(dry.body.breaks).toContainEqual(expect.objectContaining({ code: 'rest', shiftId: night.id }))
    expect(dry.body.breaks.map(({ words }) => words).join()).toContain(`${day.person.name}和上一个班`)
    expect(holder(dry.body.month, night.id)).toBe(day.person.name)
    expect((await read()).rev).toBe(view.rev)

    const unknowing = await rota.change('secretary', month, view.rev, [put])
    expect([unknowing.status, unknowing.error.code]).toEqual([409, 'ROTA_BREAKS_RULES'])
    const off = await rota.change('secretary', month, view.rev, [{ ...put, personId: null }])
    expect(off.error.message).toContain('还没有人')
    expect((await rota.change('secretary', month, view.rev, [{ ...put, shiftId: 'gone' }])).error.code).toBe('ROTA_SHIFT_NOT_FOUND')
    expect((await rota.change('secretary', month, view.rev, [{ ...put, personId: newId() }])).error.code).toBe('ROTA_PERSON_UNKNOWN')
    expect(await read()).toEqual(view)
  })

  it('tells the second of two who change it at once who was first', async () => {
    const { rev, shifts } = await read()
    const wish = { kind: 'wish' as const, personId: rota.personIds.高雅 ?? '', day: today, wish: 'want' as const }
    const both = await Promise.all([1, 2].map(() => rota.change('secretary', month, rev, [wish])))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const loser = both.find(({ status }) => status === 409)
    expect([loser?.error.code, loser?.error.message]).toEqual(['ROTA_CHANGED', '陈晓雯刚刚改过这个月的值班表，请看过再改'])
    expect((await read()).shifts).toEqual(shifts)
  })

  it('is published once, and everybody on it is told', async () => {
    const { rev } = await read()
    expect((await rota.command('secretary', month, 'publish', rev - 1)).error.code).toBe('ROTA_CHANGED')
    expect((await rota.command('secretary', month, 'publish', rev)).body).toMatchObject({ status: 'published', rev: rev + 1 })
    for (const verb of ['publish', 'generate'] as const)
      expect((await rota.command('secretary', month, verb, rev + 1)).error.message).toContain('陈晓雯已经发布了这个月')
    const inbox = await running().request<{ items: { title: string }[] }>('GET', '/inbox', await rota.token('高雅'))
    await street.inbox('secretary')
    const told = await running().request<{ items: { title: string }[] }>('GET', '/inbox', await rota.token('高雅'))
    expect(inbox.body.items).toEqual([])
    expect(told.body.items.map(({ title }) => title)).toEqual([expect.stringMatching(/^\d+ 月值班表出来了，您有 \d+ 个班$/)])
  })
})

describe('the sheet', () => {
  const sheetOf = (of = month) => `${community()}/rota/${of}/sheet`
  const upload = async (rows: string[][], of = month, token?: string) =>
    running().upload<RotaSheetReading & { code: string; message: string }>(
      sheetOf(of),
      token ?? (await street.as('secretary')),
      Buffer.from(makeWorkbook([{ rows }])),
      '值班表.xlsx',
    )
  const apply = async (over: object) =>
    running().request<RotaMonthView>('POST', `${sheetOf()}/apply`, await street.as('secretary'), {
      commandId: randomUUID(),
      knowingly: false,
      ...over,
    })

  it('is what it says when it is read back', async () => {
    const download = async (token: string) => fetch(`${running().url}/api${sheetOf()}`, { headers: { authorization: `Bearer ${token}` } })
    const response = await download(await street.as('secretary'))
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(`${Number(month.slice(5))}月值班表.xlsx`)
    const [sheet] = readSheets(new Uint8Array(await response.arrayBuffer()))
    const { body } = await upload(sheet?.rows ?? [])
    const { shifts, rev } = await read()
    expect(body).toEqual({ rev, same: shifts.length, puts: [], changes: [], problems: [], unusedColumns: [], breaks: [] })
    expect((await download(await street.as('contact'))).status).toBe(403)
    expect((await upload([], month, await street.as('property'))).status).toBe(403)
  })

  it('is told what it breaks, and stored in one piece, by hand, by whoever read it last', async () => {
    const [day, night] = shiftsOn(await read(), `${month}-15`)
    if (!day?.person || !night?.person) throw new Error('no shifts')
    const { body } = await upload([
      ['日期', '白班', '夜班'],
      ['15日', night.person.name, `${night.person.name}、张三`],
    ])
    expect(body.changes).toEqual([
      { row: 2, day: `${month}-15`, shift: '社区值守白班', before: [day.person.name], after: [night.person.name] },
    ])
    expect(body.problems).toEqual([{ row: 2, words: expect.stringContaining('没有“张三”') }])
    expect(body.breaks.map(({ code }) => code)).toContain('rest')

    const { rev, puts } = body
    expect((await apply({ rev, puts })).error.code).toBe('ROTA_BREAKS_RULES')
    expect((await apply({ rev: rev - 1, puts, knowingly: true })).error.code).toBe('ROTA_CHANGED')
    const stranger = [...puts, { shiftId: night.id, personId: newId() }]
    expect((await apply({ rev, puts: stranger, knowingly: true })).error.code).toBe('ROTA_PERSON_UNKNOWN')
    expect((await apply({ rev, puts: [], knowingly: true })).error.code).toBe('BAD_INPUT')
    expect((await read()).rev).toBe(rev)
    const stored = await apply({ rev, puts, knowingly: true })
    expect(stored.body).toMatchObject({ rev: rev + 1, changedBy: '陈晓雯' })
    expect(stored.body.shifts.find(({ id }) => id === day.id)).toMatchObject({ person: night.person, byHand: true })
  })

  it('is refused when it is no duty sheet, of another month, or nothing is laid out yet', async () => {
    const code = async (...input: Parameters<typeof upload>) => (await upload(...input)).body.code
    expect(await code([['姓名', '电话']])).toBe('ROTA_SHEET_UNREADABLE')
    expect(await code([['2020年1月值班表'], ['日期', '白班']])).toBe('ROTA_SHEET_OTHER_MONTH')
    expect(await code([['日期', '白班']], monthsAfter(today, 1).slice(0, 7))).toBe('ROTA_NOT_LAID_OUT')
  })
})

describe('who is on duty', () => {
  const trapped = { categoryKey: 'lift.trapped', urgentAnswer: true, words: '电梯里有人出不来' }
  const onShift = async (minutes: number, day = today) => {
    const moment = at(minutes, day).toISOString()
    return (await read()).shifts.find(({ from, to }) => from <= moment && moment < to)?.person?.name ?? ''
  }
  const alerted = async (name: string, id: string) => {
    await street.inbox('secretary')
    const { body } = await get<{ items: { title: string; target: { id: string } }[] }>('/inbox', await rota.token(name))
    return body.items.filter(({ target }) => target.id === id).map(({ title }) => title)
  }

  it('is told to whoever is signed in, with the own number only after consent', async () => {
    clock.set(at(10 * hour))
    const { body } = await get<OnDutyView>(`${community()}/on-duty`, await street.as('resident'))
    expect(body).toMatchObject({ deskPhone: '01000000120', posts: [{ name: '社区值守' }] })
    const [post] = body.posts
    const [since, until] = [at(8 * hour).toISOString(), at(20 * hour).toISOString()]
    expect(post?.now).toEqual([{ name: await onShift(10 * hour), since, until }])
    expect(post?.next).toEqual({ names: [await onShift(21 * hour)], from: at(20 * hour).toISOString() })
    expect((await get(`${community()}/on-duty`)).status).toBe(401)
    const home = await get<HomeView>('/home', await street.as('resident'))
    expect(home.body.duty).toEqual({ name: await onShift(10 * hour), post: '社区值守', until, deskPhone: '01000000120' })
  })

  it('is known to each for the own shifts', async () => {
    const name = await onShift(10 * hour)
    const { body } = await get<MyShiftsView>('/my-shifts', await rota.token(name))
    expect(body.items[0]).toMatchObject({ name: '白班', postName: '社区值守', from: at(8 * hour).toISOString() })
    expect(body.places).toEqual([{ communityId: street.place.communityId, community: expect.any(String), posts: ['communityStaff'] }])
    expect((await get<MyShiftsView>('/my-shifts', await street.as('secretary'))).body.places[0]?.posts).toEqual([])
    expect((await get<MyShiftsView>('/my-shifts', await street.as('resident'))).body).toEqual({ places: [], items: [] })
  })

  it('is read five weeks ahead by those who take turns and by the office', async () => {
    const { body } = await get<DutyWeeksView>(`${community()}/duty-weeks`, await rota.token('何静'))
    const days = body.days.map(({ day }) => day)
    expect([days.length, days.includes(today), weekday(days[0] ?? '')]).toEqual([35, true, 1])
    expect(body.shifts).toEqual((await read()).shifts.filter(({ day }) => days.includes(day)))
    expect((await get(`${community()}/duty-weeks`, await street.as('secretary'))).status).toBe(200)
    for (const who of ['resident', 'property'] as const)
      expect((await get(`${community()}/duty-weeks`, await street.as(who))).status).toBe(403)
  })

  it('is whom the story of a policy names for a coming night, on both sides of the change of shifts', async () => {
    const day = `${month}-12`
    const secretary = await street.as('secretary')
    const tell = async (postedAt: Date) => {
      const { body: settings } = await get<{ policy: object }>(`${community()}/policy`, secretary)
      const asked = { policy: settings.policy, postedAt, gateId: street.place.gateId, categoryKey: 'lift.trapped', urgent: true }
      const { body } = await running().request<PolicyStoryView>('POST', `${community()}/policy/story`, secretary, asked)
      return { caveats: body.caveats, words: body.steps.map(({ words }) => words) }
    }
    const known = await tell(at(19.9 * hour, day))
    expect(known.words[0]).toContain(`社区值守 ${await onShift(19.9 * hour, day)} 同时收到`)
    // a quarter of an hour both have it, as long as nobody confirmed the hand-over
    expect(known.words).toContain(`再找社区值守 ${await onShift(19.9 * hour, day)}和${await onShift(20.3 * hour, day)}`)
    expect(known.caveats).toEqual([])
    expect((await tell(at(3 * hour, `${monthsAfter(day, 2).slice(0, 7)}-12`))).caveats).toContain('那天还没排班，先按常设的人算')
  })

  it('has the alert of an urgent issue, and nobody else of the pool', async () => {
    const { id } = await street.post(trapped)
    const name = await onShift(10 * hour)
    expect(await alerted(name, id)).toEqual([expect.stringContaining('紧急')])
    for (const other of names.filter((one) => one !== name)) expect(await alerted(other, id)).toEqual([])
  })

  it('changes at 20:00 in the middle of an escalation', async () => {
    const [day, night] = [await onShift(19 * hour), await onShift(21 * hour)]
    clock.set(at(17.5 * hour))
    const early = await street.post()
    clock.set(at(18.25 * hour))
    const late = await street.post()
    await street.live(early.id, at(19.5 * hour))
    expect((await street.seen(early.id)).holder).toMatchObject({ seatName: '社区值守', personName: day })
    expect(await alerted(day, early.id)).toEqual([expect.stringContaining('找到您这里了')])

    clock.set(at(20 * hour - 1))
    expect((await street.seen(early.id)).holder?.personName).toBe(day)
    clock.set(at(20 * hour))
    // nobody took over yet: whoever goes still has it, a quarter of an hour at most (ADR 0013)
    expect((await street.seen(early.id)).holder?.personName).toBe(day)
    clock.set(at(20.25 * hour))
    // the seat goes on, with whoever sits on it now
    expect((await street.seen(early.id)).holder?.personName).toBe(night)
    const act = async (name: string) =>
      running().request('POST', `/issues/${early.id}/events`, await rota.token(name), { commandId: randomUUID(), event: 'acknowledge' })
    expect((await act(day)).status).toBe(403)
    expect((await act(night)).status).toBe(200)

    await street.live(late.id, at(20.5 * hour))
    expect((await street.seen(late.id)).holder).toMatchObject({ seatName: '社区值守', personName: night })
    expect(await alerted(night, late.id)).toEqual([expect.stringContaining('找到您这里了')])
    expect(await alerted(day, late.id)).toEqual([])
  })
})

describe('the own calendar of a phone', () => {
  const feed = async (verb: 'GET' | 'POST', token?: string) => running().request<DutyFeedView>(verb, '/my-shifts/feed', token)
  const asked = async (url: string | undefined, tag?: string) => {
    const answer = await fetch(url ?? '', { headers: tag ? { 'if-none-match': tag } : {} })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const shiftsIn = (text: string) => text.match(/^UID:.*$/gm) ?? []

  it('has the own shifts of published months, and nobody else in it', async () => {
    clock.set(at(10 * hour))
    expect((await feed('GET')).status).toBe(401)
    const token = await rota.token('冯丽')
    expect((await feed('GET', token)).body).toEqual({})
    const { body } = await feed('POST', token)
    expect((await feed('GET', token)).body).toEqual(body)

    const { status, headers, text } = await asked(body.url)
    const own = (await read()).shifts.filter(({ person }) => person?.name === '冯丽')
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, max-age=0, must-revalidate',
    ])
    expect(new Set(shiftsIn(text)).size).toBe(own.length)
    const stamp = (time = '') => time.replace(/[-:]|\.\d+/g, '')
    expect(text).toContain(`DTSTART:${stamp(own[0]?.from)}\r\n`)
    for (const name of [...names, '138000']) expect(text).not.toContain(name)

    const again = await asked(body.url, headers.get('etag') ?? '')
    expect([again.status, again.text]).toEqual([304, ''])
  })

  it('loses a shift that is somebody else’s now, and keeps the others by the same name', async () => {
    const { url } = (await feed('GET', await rota.token('冯丽'))).body
    const before = await asked(url)
    const view = await read()
    const mine = view.shifts.filter(({ person }) => person?.name === '冯丽').at(-1)
    const give = (personId: string | undefined, rev: number) =>
      rota.change('secretary', month, rev, [{ kind: 'put', shiftId: mine?.id ?? '', personId: personId ?? null }], { knowingly: true })
    const { body } = await give(undefined, view.rev)
    const after = await asked(url, before.headers.get('etag') ?? '')
    expect(after.status).toBe(200)
    expect(shiftsIn(after.text)).toEqual(shiftsIn(before.text).slice(0, -1))
    await give(rota.personIds.冯丽, body.month.rev)
  })

  it('is at no address but the newest, and at none once the account is closed', async () => {
    const token = await rota.token('冯丽')
    const old = (await feed('GET', token)).body.url
    const { url } = (await feed('POST', token)).body
    expect((await asked(old)).status).toBe(404)
    expect((await asked(url)).status).toBe(200)
    for (const wrong of ['AAAA', 'x'.repeat(32), '..%2f..']) expect((await asked(url?.replace(/[^/]+$/, `${wrong}.ics`))).status).toBe(404)

    const accounts = running().app.get<Model<Account>>(getModelToken('Account'), { strict: false })
    const closed = await accounts.findOneAndUpdate({ openid: 'openid-13800005003' }, { $unset: { openid: 1 } })
    expect((await asked(url)).status).toBe(404)
    await accounts.updateOne({ _id: closed?._id }, { $set: { openid: 'openid-13800005003' } })
  })
})

describe('a free shift', () => {
  it('is taken by one of fifty who tap at once; the others are told who', async () => {
    clock.set(at(10 * hour))
    const crowd = Array.from({ length: 50 }, (_, index) => `值${index}`)
    const many = await rotaStreet(running(), clock, street, crowd, { role: 'socialWorker', firstPhone: 10 })
    await rota.saveSettings('secretary', rota.settings({ personIds: [...Object.values(rota.personIds), ...Object.values(many.personIds)] }))
    const view = await read()
    const free = view.shifts.find(({ day, name }) => day === `${month}-20` && name === '夜班')
    if (!free?.person) throw new Error('no shift')
    const off = await rota.change('secretary', month, view.rev, [{ kind: 'put', shiftId: free.id, personId: null }], { knowingly: true })
    expect(off.body.month.shifts.find(({ id }) => id === free.id)).not.toHaveProperty('person')
    await street.inbox('secretary')
    const told = await get<{ items: { title: string; body: string }[] }>('/inbox', await rota.token(free.person.name))
    const takenOff = told.body.items.filter(({ title }) => title === '您的班换给别人了，不用来')
    expect(takenOff.map(({ body }) => body)).toEqual([`${Number(month.slice(5))} 月 20 日夜班 20:00–08:00`])

    const { body: cover } = await get<RotaCoverView>(`${community()}/rota-cover`, await many.token('值7'))
    expect(cover.gaps[0]).toMatchObject({ postName: '社区值守', from: free.from, to: free.to })
    expect(cover.free).toEqual([expect.objectContaining({ id: free.id, postName: '社区值守', mayTake: true })])
    expect(cover.people).toBeUndefined()
    const asPool = await rota.read(await many.token('值7'), month)
    expect([asPool.status, asPool.body.plan]).toEqual([200, undefined])

    await Promise.all(crowd.map((name) => many.token(name)))
    const taps = await Promise.all(crowd.map((name) => many.take(name, month, free.id)))
    const winners = crowd.filter((_, index) => taps[index]?.status === 200)
    expect(winners).toHaveLength(1)
    expect(new Set(taps.filter(({ status }) => status !== 200).map(({ error }) => `${error.code} ${error.message}`))).toEqual(
      new Set([`ROTA_SHIFT_TAKEN 这个班${winners[0]}已经接了，谢谢您`]),
    )
    expect(holder(await read(), free.id)).toBe(winners[0])
    // a second tap of whoever has it is no mistake
    expect((await many.take(winners[0] ?? '', month, free.id)).status).toBe(200)
  }, 60_000)

  it('is not for those who are in no pool, have no rest, or come too late', async () => {
    const view = await read()
    const [day, night] = shiftsOn(view, `${month}-22`)
    if (!day?.person || !night) throw new Error('no shifts')
    const free = await rota.change('secretary', month, view.rev, [{ kind: 'put', shiftId: night.id, personId: null }], { knowingly: true })
    const take = async (token: string, shiftId = night.id) =>
      (await running().request('POST', `${community()}/rota/${month}/take`, token, { shiftId, commandId: randomUUID() })).error
    expect(await take(await street.as('property'))).toMatchObject({ code: 'ROTA_NOT_IN_POOL' })
    expect(await take(await street.as('resident'))).toMatchObject({ code: 'ROTA_NOT_IN_POOL' })
    expect(await take(await rota.token(day.person.name))).toMatchObject({ code: 'ROTA_TAKE_REFUSED' })
    expect((await take(await rota.token(day.person.name))).message).toContain('要够 12 小时')
    expect(await take(await rota.token('高雅'), 'gone')).toMatchObject({ code: 'ROTA_SHIFT_NOT_FOUND' })
    clock.set(at(8 * hour, `${month}-23`))
    expect((await rota.take('高雅', month, night.id)).error.code).toBe('ROTA_SHIFT_OVER')
    expect(holder(free.body.month, night.id)).toBeUndefined()
  })
})

describe('cover of the next 30 days', () => {
  it('is red where nobody is put, where nobody can be reached, and from the end of what is published', async () => {
    clock.set(at(10 * hour))
    const people = running().app.get(PeopleRepository, { strict: false })
    const name = (await read()).shifts.find(({ day }) => day === `${month}-25`)?.person?.name ?? ''
    const filter = { _id: rota.personIds[name] ?? '', communityId: street.place.communityId }
    await people.bulkWrite([{ updateOne: { filter, update: { $unset: { phone: 1 } } } }])
    const { body } = await get<RotaCoverView>(`${community()}/rota-cover`, await street.as('secretary'))
    expect([body.from, body.to]).toEqual([at(10 * hour).toISOString(), new Date(at(10 * hour).getTime() + 30 * 86_400_000).toISOString()])
    expect(body.people?.doubles).toEqual([])
    expect(new Set(body.people?.unreachable.map((one) => one.name))).toEqual(new Set([name]))
    expect(body.gaps).toContainEqual(expect.objectContaining({ from: at(8 * hour, `${month}-25`).toISOString() }))
    expect(body.gaps.at(-1)?.to).toBe(body.to)
    expect((await get(`${community()}/rota-cover`, await street.as('resident'))).status).toBe(403)
    expect((await get(`${community()}/rota-cover`)).status).toBe(401)
  })
})
