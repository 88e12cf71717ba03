import { newId } from '../../../core/ids'
import { pendingNotice } from '../../../core/outbox'
import type { RotaWatch } from '../rota-watch.schema'
import type { RotaWatchesRepository } from '../rota-watches.repository'

const now = new Date('2026-12-01T00:30:00Z')
const blank = (over: Partial<RotaWatch> = {}): RotaWatch => ({
  _id: newId(),
  communityId: newId(),
  told: [],
  rev: 0,
  pendingNotices: [],
  ...over,
})
const notice = (kind: string) =>
  pendingNotice({ kind, recipients: ['person:1'], params: {}, urgent: false, target: { kind: 'rota', id: '1' } })

/** What the real repository and the fake have in common. */
export function rotaWatchesRepositoryCases(repository: () => RotaWatchesRepository): void {
  it('keeps what was told, and adds whom to tell', async () => {
    const told = [{ subject: 'gap/leader', from: now, to: new Date(now.getTime() + 1), stage: 3 as const }]
    const watch = blank({ told, morningOf: '2026-12-01' })
    expect(await repository().find(watch.communityId)).toBeNull()
    await repository().write(watch, [notice('first')], now)
    const read = await repository().find(watch.communityId)
    expect(read).toMatchObject({ told, morningOf: '2026-12-01', rev: 1, noticesDueAt: now })
    if (!read) throw new Error('not stored')
    await repository().write({ ...read, told: [] }, [notice('second')], now)
    const again = await repository().find(watch.communityId)
    expect([again?.told, again?.pendingNotices.map(({ kind }) => kind)]).toEqual([[], ['first', 'second']])
  })

  it('is written by one of two who read the same, also the first time', async () => {
    const watch = blank()
    const first = await Promise.all([1, 2].map(() => repository().write({ ...watch, _id: newId() }, [], now)))
    expect(first.filter(Boolean)).toHaveLength(1)
    const read = await repository().find(watch.communityId)
    if (!read) throw new Error('not stored')
    const second = await Promise.all([1, 2].map(() => repository().write(read, [notice('one')], now)))
    expect(second.filter(Boolean)).toHaveLength(1)
    expect((await repository().find(watch.communityId))?.pendingNotices).toHaveLength(1)
  })
}
