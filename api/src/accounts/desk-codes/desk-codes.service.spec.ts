import type { AreasRepository } from '../../areas/areas.repository'
import type { AuditService } from '../../audit/audit.service'
import { FixedClock } from '../../core/clock'
import type { Actor, HeldAppointment } from '../../people/actor'
import type { AccountsRepository } from '../accounts.repository'
import type { SessionsRepository } from '../sessions.repository'
import { SessionsService } from '../sessions.service'
import { FakeSessionsRepository } from '../testing/fake-sessions.repository'
import { Tokens } from '../tokens'
import type { DeskCodesRepository } from './desk-codes.repository'
import { DeskCodesService } from './desk-codes.service'
import { deskCodeStoreCases } from './testing/desk-codes.cases'
import { FakeDeskCodesRepository } from './testing/fake-desk-codes.repository'

describe('desk codes in memory', () => {
  const store = new FakeDeskCodesRepository()
  deskCodeStoreCases(() => store)
})

const start = new Date('2026-09-21T07:26:00Z')
const secretary: HeldAppointment = { role: 'communitySecretary', areaId: 'c1', areaPath: ['s1', 'c1'], communityId: 'c1', personId: 'p1' }
const phoneOf = (accountId: string, over: Partial<Actor> = {}): Actor => ({
  accountId,
  sessionId: 'session',
  device: 'phone',
  phoneVerified: true,
  people: [],
  appointments: [secretary],
  contactOf: [],
  residencies: [],
  ...over,
})
const chen = phoneOf('chen')

function build() {
  const clock = new FixedClock(start)
  const store = new FakeSessionsRepository()
  const sessions = new SessionsService(
    store as unknown as SessionsRepository,
    {} as AccountsRepository,
    new Tokens({ JWT_SECRET: 's'.repeat(32) }),
    clock,
  )
  const areas = { findAnywhere: async (id: string) => ({ _id: id, name: '通瑞嘉苑社区' }) }
  const audited: unknown[] = []
  const audit = { record: async (entry: unknown) => void audited.push(entry) }
  const codes = new DeskCodesService(
    new FakeDeskCodesRepository() as unknown as DeskCodesRepository,
    sessions,
    areas as unknown as AreasRepository,
    audit as unknown as AuditService,
    clock,
    { PUBLIC_URL: 'https://link.example/' },
  )
  return { clock, store, audited, codes, deskSessions: () => store.all.filter(({ device }) => device === 'desk') }
}

const otherThan = (number: string): string => (number === '10' ? '11' : '10')

describe('DeskCodesService', () => {
  it('lets the browser in for 8 hours after the phone agreed, once', async () => {
    const { codes, audited, deskSessions } = build()
    const { id, secret, number, qrText } = await codes.create('社区服务站 2号机')
    expect(number).toMatch(/^\d{2}$/)
    expect(qrText).toBe(`https://link.example/#/packages/office/desk-confirm/index?id=${id}`)
    expect(await codes.claim(id, secret)).toEqual({ state: 'waiting' })

    expect(await codes.look(chen, id)).toEqual({
      id,
      deskName: '社区服务站 2号机',
      number,
      expiresAt: '2026-09-21T07:28:00.000Z',
      sessionUntil: '2026-09-21T15:26:00.000Z',
      community: { id: 'c1', name: '通瑞嘉苑社区' },
    })
    expect(await codes.claim(id, secret)).toEqual({ state: 'scanned' })

    await codes.confirm(chen, id, { number, agree: true })
    await codes.confirm(chen, id, { number, agree: true })
    expect(await codes.claim(id, secret)).toEqual({
      state: 'confirmed',
      session: { token: expect.any(String), expiresAt: '2026-09-21T15:26:00.000Z' },
    })
    await expect(codes.claim(id, secret)).rejects.toMatchObject({ code: 'DESK_CODE_USED' })
    await expect(codes.confirm(chen, id, { number, agree: true })).rejects.toMatchObject({ code: 'DESK_CODE_USED' })
    await expect(codes.look(chen, id)).rejects.toMatchObject({ code: 'DESK_CODE_USED' })
    expect(deskSessions()).toMatchObject([{ accountId: 'chen', deskName: '社区服务站 2号机' }])
    expect(audited).toEqual([
      {
        communityId: 'c1',
        personId: 'p1',
        role: 'communitySecretary',
        accountId: 'chen',
        action: 'deskSignedIn',
        target: { kind: 'deskCode', id },
      },
    ])
  })

  it('gives one session to two claims at once', async () => {
    const { codes, deskSessions } = build()
    const { id, secret, number } = await codes.create('2号机')
    await codes.confirm(chen, id, { number, agree: true })
    const claims = await Promise.allSettled([codes.claim(id, secret), codes.claim(id, secret)])
    expect(claims.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(claims.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'DESK_CODE_USED' } })
    expect(deskSessions()).toHaveLength(1)
  })

  it('is over after 2 minutes for everybody', async () => {
    const { codes, clock } = build()
    const { id, secret, number } = await codes.create('2号机')
    clock.set(new Date(start.getTime() + 119_999))
    expect(await codes.claim(id, secret)).toEqual({ state: 'waiting' })
    clock.set(new Date(start.getTime() + 120_000))
    for (const late of [codes.claim(id, secret), codes.look(chen, id), codes.confirm(chen, id, { number, agree: true })])
      await expect(late).rejects.toMatchObject({ code: 'DESK_CODE_EXPIRED' })
  })

  it('leaves a minute to come in after the phone agreed in the last second', async () => {
    const { codes, clock } = build()
    const { id, secret, number } = await codes.create('2号机')
    clock.set(new Date(start.getTime() + 119_000))
    await codes.confirm(chen, id, { number, agree: true })
    clock.advanceMinutes(0.9)
    expect(await codes.claim(id, secret)).toMatchObject({ state: 'confirmed' })
  })

  it('does not wait for a browser that comes later than that', async () => {
    const { codes, clock, deskSessions } = build()
    const { id, secret, number } = await codes.create('2号机')
    await codes.confirm(chen, id, { number, agree: true })
    clock.advanceMinutes(1)
    await expect(codes.claim(id, secret)).rejects.toMatchObject({ code: 'DESK_CODE_EXPIRED' })
    expect(deskSessions()).toHaveLength(0)
  })

  it('ends the code with the third wrong number', async () => {
    const { codes } = build()
    const { id, secret, number } = await codes.create('2号机')
    const wrong = { number: otherThan(number), agree: true }
    for (let i = 0; i < 3; i++) await expect(codes.confirm(chen, id, wrong)).rejects.toMatchObject({ code: 'DESK_NUMBER_WRONG' })
    await expect(codes.confirm(chen, id, { number, agree: true })).rejects.toMatchObject({ code: 'DESK_CODE_USED' })
    expect(await codes.claim(id, secret)).toEqual({ state: 'refused' })
  })

  it('forgives two wrong numbers', async () => {
    const { codes } = build()
    const { id, secret, number } = await codes.create('2号机')
    for (let i = 0; i < 2; i++)
      await expect(codes.confirm(chen, id, { number: otherThan(number), agree: true })).rejects.toMatchObject({ code: 'DESK_NUMBER_WRONG' })
    await codes.confirm(chen, id, { number, agree: true })
    expect(await codes.claim(id, secret)).toMatchObject({ state: 'confirmed' })
  })

  it('stays shut after 不是我, whatever number was read', async () => {
    const { codes } = build()
    const { id, secret, number } = await codes.create('2号机')
    await codes.confirm(chen, id, { number: otherThan(number), agree: false })
    expect(await codes.claim(id, secret)).toEqual({ state: 'refused' })
    await expect(codes.confirm(chen, id, { number, agree: true })).rejects.toMatchObject({ code: 'DESK_CODE_USED' })
  })

  it('belongs to the phone that looked first', async () => {
    const { codes } = build()
    const { id, secret, number } = await codes.create('2号机')
    await codes.look(chen, id)
    const other = phoneOf('other')
    await expect(codes.look(other, id)).rejects.toMatchObject({ code: 'DESK_CODE_USED' })
    await expect(codes.confirm(other, id, { number, agree: true })).rejects.toMatchObject({ code: 'DESK_CODE_USED' })
    expect(await codes.claim(id, secret)).toEqual({ state: 'scanned' })
  })

  it.each([
    ['somebody without an appointment', { appointments: [] }, 'NO_APPOINTMENT'],
    ['a desk', { device: 'desk' as const }, 'FORBIDDEN'],
  ])('refuses %s and stays free for a colleague', async (_, over, code) => {
    const { codes } = build()
    const { id, secret, number } = await codes.create('2号机')
    const actor = phoneOf('li', over)
    await expect(codes.look(actor, id)).rejects.toMatchObject({ code })
    await expect(codes.confirm(actor, id, { number, agree: true })).rejects.toMatchObject({ code })
    expect(await codes.claim(id, secret)).toEqual({ state: 'waiting' })
    await codes.look(chen, id)
  })

  it('tells another browser nothing', async () => {
    const { codes } = build()
    const { id, number } = await codes.create('2号机')
    await codes.confirm(chen, id, { number, agree: true })
    await expect(codes.claim(id, 'x'.repeat(43))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(codes.claim('f'.repeat(24), 'x'.repeat(43))).rejects.toMatchObject({ code: 'DESK_CODE_EXPIRED' })
  })

  it('opens no session when the audit entry cannot be written', async () => {
    const { codes, audited, deskSessions } = build()
    const { id, secret, number } = await codes.create('2号机')
    await codes.confirm(chen, id, { number, agree: true })
    audited.push = () => {
      throw new Error('database is away')
    }
    await expect(codes.claim(id, secret)).rejects.toThrow('database is away')
    expect(deskSessions()).toHaveLength(0)
  })

  it('sweeps an hour after expiry, twice without harm', async () => {
    const { codes, clock } = build()
    await codes.create('2号机')
    clock.advanceMinutes(62)
    expect(await codes.sweepExpired(clock.now())).toBe(0)
    clock.advanceMinutes(1)
    expect(await codes.sweepExpired(clock.now())).toBe(1)
    expect(await codes.sweepExpired(clock.now())).toBe(0)
  })
})
