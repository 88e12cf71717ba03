import type { Session } from '../account.schema'
import type { FakeSessionsRepository } from './fake-sessions.repository'

const at = (hour: number): Date => new Date(Date.UTC(2026, 8, 21, hour))
const mine = 'account-1'
const session = (_id: string, from: number, to: number, over: Partial<Session> = {}): Session => ({
  _id,
  accountId: mine,
  device: 'phone',
  createdAt: at(from),
  expiresAt: at(to),
  ...over,
})

/** What every store of sessions must do; run against the fake and the real one. */
export function sessionStoreCases(
  store: () => Pick<FakeSessionsRepository, 'insert' | 'find' | 'listLive' | 'revoke' | 'deleteExpiredBefore'>,
): void {
  it('lists what is signed in now, the newest first', async () => {
    await store().insert(session('old', 1, 3))
    await store().insert(session('earlier', 2, 10, { device: 'desk', deskName: '2号机' }))
    await store().insert(session('later', 4, 6))
    await store().insert(session('revoked', 4, 6, { revokedAt: at(5) }))
    await store().insert(session('somebody', 4, 6, { accountId: 'account-2' }))
    expect(await store().listLive(mine, at(5))).toEqual([
      session('later', 4, 6),
      session('earlier', 2, 10, { device: 'desk', deskName: '2号机' }),
    ])
    expect(await store().listLive(mine, at(6))).toHaveLength(1)
  })

  it('revokes once and only for its account', async () => {
    await store().insert(session('r', 1, 3))
    expect(await store().revoke('account-2', 'r', at(2))).toBe(false)
    expect(await store().find('r')).toEqual(session('r', 1, 3))
    expect(await store().revoke(mine, 'r', at(2))).toBe(true)
    expect(await store().revoke(mine, 'r', at(3))).toBe(true)
    expect(await store().find('r')).toEqual(session('r', 1, 3, { revokedAt: at(2) }))
    expect(await store().revoke(mine, 'unknown', at(2))).toBe(false)
  })

  it('deletes only what expired before', async () => {
    await store().insert(session('gone', -40, -30))
    await store().insert(session('stays', -40, -29))
    expect(await store().deleteExpiredBefore(at(-29))).toBe(1)
    expect(await store().find('gone')).toBeNull()
    expect(await store().find('stays')).not.toBeNull()
  })
}
