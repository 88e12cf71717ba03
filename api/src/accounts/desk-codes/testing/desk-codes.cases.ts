import type { DeskCode } from '../desk-code.schema'
import type { FakeDeskCodesRepository } from './fake-desk-codes.repository'

const at = (minute: number): Date => new Date(Date.UTC(2026, 8, 21, 7, minute))
const code = (over: Partial<DeskCode> = {}): DeskCode => ({
  _id: 'a'.repeat(24),
  secretHash: 'hash',
  number: '38',
  deskName: '社区服务站 2号机',
  state: 'waiting',
  wrongNumbers: 0,
  expiresAt: at(2),
  rev: 0,
  ...over,
})

/** What every store of desk codes must do; run against the fake and the real one. */
export function deskCodeStoreCases(store: () => Pick<FakeDeskCodesRepository, 'insert' | 'find' | 'save' | 'deleteExpiredBefore'>): void {
  it('gives back what was put in, and nothing for an unknown id', async () => {
    await store().insert(code())
    expect(await store().find('a'.repeat(24))).toEqual(code())
    expect(await store().find('b'.repeat(24))).toBeNull()
  })

  it('lets one of many changes at the same revision through', async () => {
    const id = 'c'.repeat(24)
    await store().insert(code({ _id: id }))
    const asked = Array.from({ length: 8 }, (_, i) => store().save(id, 0, { state: 'scanned', accountId: String(i) }))
    const saved = await Promise.all(asked)
    expect(saved.filter(Boolean)).toHaveLength(1)
    expect(await store().find(id)).toMatchObject({ state: 'scanned', accountId: String(saved.indexOf(true)), rev: 1 })
  })

  it('keeps who confirmed and how', async () => {
    const id = 'd'.repeat(24)
    const confirmedAs = { communityId: 'c', personId: 'p', role: 'communityStaff' }
    await store().insert(code({ _id: id }))
    await store().save(id, 0, { state: 'confirmed', accountId: 'account', confirmedAs, expiresAt: at(3) })
    expect(await store().find(id)).toEqual(
      code({ _id: id, state: 'confirmed', accountId: 'account', confirmedAs, expiresAt: at(3), rev: 1 }),
    )
  })

  it('deletes only what expired before', async () => {
    await store().insert(code({ _id: '1'.repeat(24), expiresAt: at(-60) }))
    await store().insert(code({ _id: '2'.repeat(24), expiresAt: at(-59) }))
    expect(await store().deleteExpiredBefore(at(-59))).toBe(1)
    expect(await store().find('1'.repeat(24))).toBeNull()
    expect(await store().find('2'.repeat(24))).not.toBeNull()
  })
}
