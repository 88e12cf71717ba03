import { FixedClock } from '../core/clock'
import type { Account } from './account.schema'
import type { AccountsRepository } from './accounts.repository'
import type { SessionsRepository } from './sessions.repository'
import { SessionsService } from './sessions.service'
import { FakeSessionsRepository } from './testing/fake-sessions.repository'
import { sessionStoreCases } from './testing/sessions.cases'
import { Tokens } from './tokens'

describe('sessions in memory', () => {
  let store = new FakeSessionsRepository()
  beforeEach(() => {
    store = new FakeSessionsRepository()
  })
  sessionStoreCases(() => store)
})

describe('SessionsService', () => {
  const start = new Date('2026-09-21T07:00:00Z')
  const tokens = new Tokens({ JWT_SECRET: 's'.repeat(32) })
  const account: Account = { _id: 'account-1', openid: 'o', links: [], createdAt: start, lastSeenAt: start }

  function build() {
    const clock = new FixedClock(start)
    const store = new FakeSessionsRepository()
    const accounts = new Map([[account._id, account]])
    const find = async (id: string) => accounts.get(id) ?? null
    const sessions = new SessionsService(
      store as unknown as SessionsRepository,
      { find } as Partial<AccountsRepository> as AccountsRepository,
      tokens,
      clock,
    )
    return { clock, store, accounts, sessions }
  }

  it.each([
    ['a phone', { kind: 'phone' } as const, 120],
    ['a desk', { kind: 'desk', deskName: '2号机' } as const, 480],
  ])('lets %s in for its time and not a minute more', async (_, device, minutes) => {
    const { sessions, clock } = build()
    const { token, expiresAt } = await sessions.open(account._id, device)
    expect(new Date(expiresAt)).toEqual(new Date(start.getTime() + minutes * 60_000))
    clock.advanceMinutes(minutes - 1)
    expect(await sessions.authenticate(token)).toMatchObject({ account, session: { device: device.kind } })
    clock.advanceMinutes(1)
    await expect(sessions.authenticate(token)).rejects.toMatchObject({ code: 'SESSION_EXPIRED' })
  })

  it('ends a token with its session', async () => {
    const { sessions } = build()
    const { token } = await sessions.open(account._id, { kind: 'phone' })
    const { session } = await sessions.authenticate(token)
    await sessions.revoke(account._id, session._id)
    await sessions.revoke(account._id, session._id)
    await expect(sessions.authenticate(token)).rejects.toMatchObject({ code: 'SESSION_EXPIRED' })
  })

  it('does not take a session of one account with the name of another', async () => {
    const { sessions, store, accounts } = build()
    await sessions.open(account._id, { kind: 'phone' })
    accounts.set('account-2', { ...account, _id: 'account-2' })
    const [session] = store.all
    const crossed = session && tokens.sign({ ...session, accountId: 'account-2' })
    await expect(sessions.authenticate(crossed ?? '')).rejects.toMatchObject({ code: 'SESSION_EXPIRED' })
  })

  it('asks to sign in when the account is gone', async () => {
    const { sessions, accounts } = build()
    const { token } = await sessions.open(account._id, { kind: 'phone' })
    accounts.delete(account._id)
    await expect(sessions.authenticate(token)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  })

  it("shows my devices, and does not end somebody else's", async () => {
    const { sessions, store } = build()
    await sessions.open(account._id, { kind: 'desk', deskName: '2号机' })
    const [desk] = store.all
    const id = desk?._id ?? ''
    expect(await sessions.list(account._id, id)).toEqual([
      { id, device: 'desk', deskName: '2号机', createdAt: start.toISOString(), expiresAt: '2026-09-21T15:00:00.000Z', current: true },
    ])
    await expect(sessions.revoke('account-2', id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('sweeps a session a week after its end, twice without harm', async () => {
    const { sessions, store, clock } = build()
    await sessions.open(account._id, { kind: 'phone' })
    clock.advanceMinutes(120 + 7 * 24 * 60)
    expect(await sessions.sweepExpired(clock.now())).toBe(0)
    clock.advanceMinutes(1)
    expect(await sessions.sweepExpired(clock.now())).toBe(1)
    expect(await sessions.sweepExpired(clock.now())).toBe(0)
    expect(store.all).toHaveLength(0)
  })
})
