import { randomUUID } from 'node:crypto'
import type { InboxItemView } from '@shared/inbox'
import type { RotaMonthView, RotaShiftView } from '@shared/rota'
import type { MyRotaLeaveView, RotaOfferChoices, RotaOffersView, RotaOfferView, WantedOffer } from '@shared/rota-offers'
import { atLocal, localDay, monthsAfter } from '../src/calendar/local-time'
import { FixedClock } from '../src/core/clock'
import { OpenCoversService } from '../src/rota/offers/open-covers.service'
import { type ClimbingStreet, climbingStreet } from './support/climbing-street'
import { type RotaStreet, rotaStreet } from './support/rota-street'
import { testApp } from './support/test-app'

/** Next month, ahead of everything that the community's making dates with the real clock. */
const month = monthsAfter(localDay(new Date()), 1).slice(0, 7)
const later = monthsAfter(`${month}-01`, 1).slice(0, 7)
const at = (minutes: number, day = `${month}-05`) => atLocal(day, minutes)
const hour = 60
const crowd = Array.from({ length: 50 }, (_, index) => `值${index}`)
const names = ['孙志强', '何静', '田海涛', '冯丽', '高雅']

const clock = new FixedClock(at(10 * hour))
const running = testApp(clock)
let street: ClimbingStreet
let rota: RotaStreet
let many: RotaStreet

beforeAll(async () => {
  street = await climbingStreet(running(), clock)
  rota = await rotaStreet(running(), clock, street, names)
  await rota.saveSettings('secretary', rota.settings())
  for (const one of [month, later])
    for (const [rev, verb] of (['generate', 'publish'] as const).entries()) await rota.command('secretary', one, verb, rev)
}, 60_000)

const tokenOf = (name: string) => (crowd.includes(name) ? many : rota).token(name)
const community = () => `/communities/${street.place.communityId}`
const send = async <Body = RotaOffersView>(name: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
  running().request<Body>(method, path, await tokenOf(name), body && { commandId: randomUUID(), ...body })
const read = async (of = month): Promise<RotaMonthView> => (await rota.read(await street.as('secretary'), of)).body
const holder = async (id: string) => (await read()).shifts.find((shift) => shift.id === id)?.person?.name
/** Of somebody, ahead, the first from that day on. */
const shiftOf = async (name: string, from = 6, of = month): Promise<RotaShiftView> => {
  const day = `${of}-${String(from).padStart(2, '0')}`
  const found = (await read(of)).shifts.find((shift) => shift.person?.name === name && shift.day >= day)
  if (!found) throw new Error('no shift')
  return found
}
const ask = (name: string, wanted: WantedOffer) => send(name, 'POST', `${community()}/rota/${month}/offers`, wanted)
const asked = async (name: string, wanted: WantedOffer): Promise<RotaOfferView> => {
  const { body, error, status } = await ask(name, wanted)
  const offer = body.items?.find(({ part, shift }) => part === 'mine' && shift.id === wanted.shiftId)
  if (!offer) throw new Error(`${status} ${error.message}`)
  return offer
}
const answer = (name: string, { id }: RotaOfferView, verb: 'accept' | 'decline' | 'withdraw', body = {}) =>
  send(name, 'POST', `${community()}/rota/${month}/offers/${id}/${verb}`, body)
const choices = (name: string, shiftId: string) =>
  send<RotaOfferChoices>(name, 'GET', `${community()}/rota/${month}/offers/choices?shiftId=${encodeURIComponent(shiftId)}`)
const told = async (name: string) => {
  await street.inbox('secretary')
  return (await send<{ items: InboxItemView[] }>(name, 'GET', '/inbox')).body.items
}

describe('a swap', () => {
  it('needs the consent of the other, and moves both shifts at once', async () => {
    const shift = await shiftOf('孙志强')
    const { body: open } = await choices('孙志强', shift.id)
    const [choice] = open.swaps
    const [forShift] = choice?.shifts ?? []
    if (!choice || !forShift) throw new Error('nobody to swap with')
    const { name } = choice.person
    const offer = await asked('孙志强', { kind: 'swap', shiftId: shift.id, forShiftId: forShift.id })
    expect(await holder(shift.id)).toBe('孙志强')
    const mail = (await told(name)).find(({ target }) => target.id === offer.id)
    expect(mail).toMatchObject({ title: '孙志强想和您换班', target: { kind: 'rotaOffer' } })
    expect(mail?.body).toMatch(/^\d+ 月 \d+ 日.班 \d\d:\d\d–\d\d:\d\d，换 \d+ 月 \d+ 日.班/)
    expect((await send(name, 'GET', '/my-rota-offers')).body.items).toEqual([
      expect.objectContaining({ id: offer.id, part: 'asked', by: expect.objectContaining({ name: '孙志强' }) }),
    ])
    const outsider = names.find((one) => one !== name && one !== '孙志强') ?? ''
    expect((await answer(outsider, offer, 'accept')).error.code).toBe('ROTA_OFFER_NOT_YOURS')

    const commandId = randomUUID()
    const [first, again] = [await answer(name, offer, 'accept', { commandId }), await answer(name, offer, 'accept', { commandId })]
    expect([first.status, again.status]).toEqual([200, 200])
    const shifts = (await read()).shifts
    expect(shifts.find(({ id }) => id === shift.id)).toMatchObject({ person: { name }, insteadOf: { name: '孙志强', how: 'swap' } })
    expect(shifts.find(({ id }) => id === forShift.id)).toMatchObject({ person: { name: '孙志强' }, insteadOf: { name, how: 'swap' } })
    expect((await told('孙志强'))[0]?.title).toBe(`${name}答应了，班换好了`)
    expect((await answer('孙志强', offer, 'withdraw')).error.message).toBe(`${name}已经答应来值，谢谢您`)
  })

  it('is refused with oneself, over the edge of a month, of a stranger’s shift, into a rest', async () => {
    const [mine, others, next] = [await shiftOf('孙志强'), await shiftOf('高雅'), await shiftOf('高雅', 1, later)]
    const refused = async (over: object) => (await ask('孙志强', { kind: 'swap', shiftId: mine.id, forShiftId: others.id, ...over })).error
    expect((await refused({ forShiftId: mine.id })).code).toBe('ROTA_OFFER_SELF')
    expect((await refused({ kind: 'takeOver', personId: rota.personIds.孙志强 })).code).toBe('ROTA_OFFER_SELF')
    expect((await refused({ forShiftId: next.id })).message).toBe('两个班不在同一个月，换不了，可以请人代班')
    expect((await refused({ shiftId: others.id })).code).toBe('ROTA_SHIFT_NOT_YOURS')
    expect((await refused({ shiftId: 'gone' })).code).toBe('ROTA_SHIFT_NOT_FOUND')
    const { body: may } = await choices('孙志强', mine.id)
    const tired = names.find((name) => name !== '孙志强' && !may.takeOver.some((person) => person.name === name)) ?? ''
    const { message } = await refused({ kind: 'takeOver', personId: rota.personIds[tired] })
    expect(message).toMatch(/^这样换不合适：.*(休息|有 \d 个班)/)
    expect((await send('孙志强', 'GET', '/my-rota-offers')).body.items.filter(({ part }) => part === 'mine')).toEqual([])
  })
})

describe('somebody asked to take over', () => {
  it('may say no; whoever withdraws while the other agrees: exactly one has it', async () => {
    const shift = await shiftOf('何静', 9)
    const [person] = (await choices('何静', shift.id)).body.takeOver
    if (!person) throw new Error('nobody may')
    const wanted = { kind: 'takeOver' as const, shiftId: shift.id, personId: person.personId }
    const first = await asked('何静', wanted)
    expect((await answer(person.name, first, 'decline')).status).toBe(200)
    expect((await told('何静'))[0]?.title).toBe(`${person.name}那天不方便，请再找别人`)
    expect((await answer(person.name, first, 'accept')).error.code).toBe('ROTA_OFFER_GONE')

    const second = await asked('何静', wanted)
    const race = await Promise.all([answer('何静', second, 'withdraw'), answer(person.name, second, 'accept')])
    expect(race.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await holder(shift.id)).toBe(race[0].status === 200 ? '何静' : person.name)
    expect(race.find(({ status }) => status === 409)?.error.code).toBe(race[0].status === 200 ? 'ROTA_OFFER_GONE' : 'ROTA_OFFER_TAKEN')
  })

  it('is asked no more when the shift changes hands otherwise', async () => {
    const shift = await shiftOf('冯丽', 9)
    const [person] = (await choices('冯丽', shift.id)).body.takeOver
    const offer = await asked('冯丽', { kind: 'takeOver', shiftId: shift.id, personId: person?.personId ?? '' })
    const put = { kind: 'put' as const, shiftId: shift.id, personId: null }
    await rota.change('secretary', month, (await read()).rev, [put], { knowingly: true })
    expect((await answer(person?.name ?? '', offer, 'accept')).error.code).toBe('ROTA_OFFER_GONE')
    expect(await holder(shift.id)).toBeUndefined()
  })
})

describe('leave over a shift', () => {
  it('asks for cover first, which falls away with the leave', async () => {
    const shift = await shiftOf('田海涛', 8)
    const days = { firstDay: shift.day, lastDay: shift.day }
    const leave = (body: object) =>
      send<MyRotaLeaveView>('田海涛', 'POST', `${community()}/rota-leave`, { askCover: false, ...days, ...body })
    const { error } = await leave({})
    expect([error.code, error.details]).toMatchObject(['ROTA_LEAVE_NEEDS_COVER', { shifts: [{ id: shift.id }] }])
    expect((await leave({ firstDay: `${month}-04` })).error.code).toBe('ROTA_LEAVE_OUT_OF_RANGE')
    expect((await leave({ lastDay: `${month}-04` })).error.code).toBe('ROTA_LEAVE_REVERSED')

    const { body } = await leave({ askCover: true })
    expect(body.leaves).toEqual([{ ...days, shifts: [expect.objectContaining({ id: shift.id, asked: true })] }])
    expect(await holder(shift.id)).toBe('田海涛')
    expect((await send('孙志强', 'GET', '/my-rota-offers')).body.items).toContainEqual(
      expect.objectContaining({ kind: 'cover', part: 'pool', shift: expect.objectContaining({ id: shift.id }) }),
    )
    const end = await send<MyRotaLeaveView>('田海涛', 'POST', `${community()}/rota-leave/end`, { firstDay: shift.day })
    expect(end.body.leaves).toEqual([])
    expect((await send('孙志强', 'GET', '/my-rota-offers')).body.items).toEqual([])
  })

  it('goes over the edge of two months as one; wishes go into a month not made yet', async () => {
    const last = localDay(new Date(atLocal(`${later}-01`).getTime() - 1))
    const days = { firstDay: last, lastDay: `${later}-02` }
    const { body } = await send<MyRotaLeaveView>('高雅', 'POST', `${community()}/rota-leave`, { askCover: true, ...days })
    expect(body.leaves).toEqual([expect.objectContaining(days)])
    const wishes = monthsAfter(`${later}-01`, 1).slice(0, 7)
    expect(body.wishesFrom).toBe(wishes)
    const wish = async (of: string) =>
      send<MyRotaLeaveView>('高雅', 'PUT', `${community()}/rota/${of}/my-wish`, { day: `${of}-09`, wish: 'avoid' })
    expect((await wish(wishes)).body.wishes).toEqual([{ day: `${wishes}-09`, wish: 'avoid' }])
    expect((await wish(month)).error.code).toBe('ROTA_WISH_TOO_LATE')
    expect((await running().request('GET', `${community()}/rota-leave`, await street.as('resident'))).error.code).toBe('ROTA_NOT_IN_POOL')
  })
})

describe('cover', () => {
  it('is told to the secretary two hours before the shift, once', async () => {
    const shift = await shiftOf('高雅', 14)
    clock.set(new Date(Date.parse(shift.from) - 3 * 3600_000))
    await asked('高雅', { kind: 'cover', shiftId: shift.id })
    const tell = () => running().app.get(OpenCoversService, { strict: false }).tellDue()
    const alerts = async () => (await street.inbox('secretary')).filter(({ title }) => title === '高雅的班还没人顶，请安排一下').length
    await tell()
    expect(await alerts()).toBe(0)
    clock.set(new Date(Date.parse(shift.from) - 2 * 3600_000))
    await tell()
    await tell()
    expect(await alerts()).toBe(1)
    // fallen ill in the middle of it: what is left may still be taken, but not swapped
    clock.set(new Date(Date.parse(shift.from) + 3600_000))
    expect((await choices('高雅', shift.id)).body).toMatchObject({ begun: true, swaps: [], takeOver: [] })
    expect((await ask('高雅', { kind: 'takeOver', shiftId: shift.id, personId: rota.personIds.何静 ?? '' })).error.code).toBe(
      'ROTA_SHIFT_BEGUN',
    )
  })

  it('is found by one of fifty who tap at once; the others are told who', async () => {
    many = await rotaStreet(running(), clock, street, crowd, { role: 'socialWorker', firstPhone: 10 })
    await rota.saveSettings('secretary', rota.settings({ personIds: [...Object.values(rota.personIds), ...Object.values(many.personIds)] }))
    const shift = await shiftOf('孙志强', 18)
    const offer = await asked('孙志强', { kind: 'cover', shiftId: shift.id })
    const answers = await Promise.all(crowd.map((name) => answer(name, offer, 'accept')))
    const winners = crowd.filter((_, index) => answers[index]?.status === 200)
    expect(winners).toHaveLength(1)
    const [winner = ''] = winners
    expect(await holder(shift.id)).toBe(winner)
    const losers = answers.filter(({ status }) => status !== 200)
    expect(new Set(losers.map(({ status, error }) => `${status} ${error.message}`))).toEqual(new Set([`409 ${winner}已经答应来值，谢谢您`]))
    expect((await told('孙志强'))[0]).toMatchObject({ title: `${winner}来顶您的班，放心` })
  })
})
