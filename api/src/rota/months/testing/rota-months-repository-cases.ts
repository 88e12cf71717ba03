import { newId } from '../../../core/ids'
import { pendingNotice } from '../../../core/outbox'
import type { RotaMonthsRepository } from '../rota-months.repository'
import { buildRotaMonth, buildShift } from './build-rota-month'

/** What the real repository and the fake have in common. */
export function rotaMonthsRepositoryCases(repository: () => RotaMonthsRepository): void {
  const stored = async (communityId: string, month = '2026-12') => {
    const found = await repository().find(communityId, month)
    if (!found) throw new Error('not stored')
    return found
  }

  it('keeps a month as it was written', async () => {
    const shift = buildShift({ personId: newId(), byHand: true })
    const leave = { personId: newId(), from: shift.from, to: shift.to }
    const month = buildRotaMonth({ shifts: [shift, buildShift()], leaves: [leave], commandIds: ['command-0001'] })
    expect(await repository().write(month, [])).toBe(true)
    const read = await stored(month.communityId)
    expect(read).toMatchObject({ _id: month._id, status: 'draft', leaves: [leave], wishes: [], commandIds: ['command-0001'], rev: 1 })
    expect(read.shifts[0]).toEqual(shift)
    expect(read.shifts[1]).not.toHaveProperty('personId')
    expect(await repository().find(newId(), month.month)).toBeNull()
  })

  it('is made once, and changed by one of two who read the same', async () => {
    const month = buildRotaMonth()
    const first = await Promise.all([1, 2].map(() => repository().write({ ...month, _id: newId() }, [])))
    expect(first.filter(Boolean)).toHaveLength(1)
    const read = await stored(month.communityId)
    const wins = await Promise.all([1, 2].map(() => repository().write({ ...read, status: 'published' }, [])))
    expect(wins.filter(Boolean)).toHaveLength(1)
    expect(await stored(month.communityId)).toMatchObject({ status: 'published', rev: 2 })
  })

  it('adds whom to tell to those not told yet', async () => {
    const month = buildRotaMonth()
    const notice = (kind: string) =>
      pendingNotice({ kind, recipients: ['person:1'], params: {}, urgent: false, target: { kind: 'rota', id: month._id } })
    await repository().write(month, [notice('first')])
    await repository().write(await stored(month.communityId), [])
    await repository().write(await stored(month.communityId), [notice('second')])
    const { pendingNotices, noticesDueAt } = await stored(month.communityId)
    expect(pendingNotices.map(({ kind }) => kind)).toEqual(['first', 'second'])
    expect(noticesDueAt).toEqual(month.changedAt)
  })

  it('takes somebody off a shift', async () => {
    const shift = buildShift({ personId: newId() })
    const month = buildRotaMonth({ shifts: [shift] })
    await repository().write(month, [])
    const { personId: _, ...free } = shift
    await repository().write({ ...(await stored(month.communityId)), shifts: [free] }, [])
    expect((await stored(month.communityId)).shifts).toEqual([free])
  })

  it('lists what is published of some months, in order', async () => {
    const communityId = newId()
    for (const [month, status] of [
      ['2027-01', 'published'],
      ['2026-12', 'published'],
      ['2026-11', 'draft'],
      ['2026-10', 'published'],
    ] as const)
      await repository().write(buildRotaMonth({ communityId, month, status }), [])
    const listed = async (first: string, last: string) =>
      (await repository().listPublished(communityId, first, last)).map(({ month }) => month)
    expect(await listed('2026-11', '2027-01')).toEqual(['2026-12', '2027-01'])
    expect(await listed('2026-12', '2026-12')).toEqual(['2026-12'])
    expect(await repository().listPublished(newId(), '2026-01', '2027-12')).toEqual([])
  })

  it('keeps offers, and finds where somebody is to be told of one until nobody is', async () => {
    const shift = buildShift({ personId: 'wang', insteadOf: { personId: 'tian', how: 'swap', offerId: newId() } })
    const offer = { id: newId(), kind: 'cover' as const, shiftId: shift.id, by: 'wang', forLeave: true as const }
    const coverDueAt = new Date('2020-01-01T00:00:00Z')
    const month = buildRotaMonth({ shifts: [shift], offers: [offer], coverDueAt })
    await repository().write(month, [])
    const due = async (at: Date) =>
      (await repository().listCoverDueAnywhere(at, 10)).filter(({ _id }) => _id === month._id).map(({ offers }) => offers)
    expect(await due(coverDueAt)).toEqual([[offer]])
    expect(await due(new Date(coverDueAt.getTime() - 1))).toEqual([])
    const { coverDueAt: _, ...told } = await stored(month.communityId)
    expect(told.shifts).toEqual([shift])
    await repository().write(told, [])
    expect(await due(coverDueAt)).toEqual([])
    expect(await repository().list(month.communityId, month.month, month.month)).toHaveLength(1)
  })
}
