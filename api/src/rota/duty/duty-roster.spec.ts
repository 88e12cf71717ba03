import { newId } from '../../core/ids'
import type { HandoversRepository } from '../handover/handovers.repository'
import { buildRotaMonth, buildShift } from '../months/testing/build-rota-month'
import { FakeRotaMonthsRepository } from '../months/testing/fake-rota-months.repository'
import { DutyRoster } from './duty-roster'

const communityId = newId()
const local = (text: string) => new Date(`${text}+08:00`)
const shift = (day: string, personId: string | undefined, from = `${day}T20:00`, to?: string) =>
  buildShift({ day, personId, from: local(from), to: to ? local(to) : new Date(local(from).getTime() + 12 * 3600_000) })

const nothingConfirmed = { listConfirmed: async () => [] } as unknown as HandoversRepository

async function rosterOf(...months: Parameters<typeof buildRotaMonth>[0][]): Promise<DutyRoster> {
  const repository = new FakeRotaMonthsRepository()
  for (const month of months) await repository.write(buildRotaMonth({ communityId, status: 'published', ...month }), [])
  return new DutyRoster(repository.asRepository, nothingConfirmed)
}

const onDuty = async (roster: DutyRoster, at: string, post: 'propertyStaff' | 'leader' = 'propertyStaff') =>
  ((await roster.onDuty(communityId, local(at))).get(post) ?? []).map(({ personId }) => personId)

describe('who is on duty', () => {
  it('is whoever has the shift, from its first minute to before its last', async () => {
    const roster = await rosterOf({ shifts: [shift('2026-12-05', 'wang'), shift('2026-12-06', 'tian', '2026-12-06T08:00')] })
    expect(await onDuty(roster, '2026-12-05T19:59:59')).toEqual([])
    expect(await onDuty(roster, '2026-12-05T20:00')).toEqual(['wang'])
    expect(await onDuty(roster, '2026-12-06T07:59:59')).toEqual(['wang'])
    // until the new shift says it has it, a quarter of an hour at most (ADR 0013)
    expect(await onDuty(roster, '2026-12-06T08:00')).toEqual(['wang', 'tian'])
    expect(await onDuty(roster, '2026-12-06T08:15')).toEqual(['tian'])
    expect(await onDuty(roster, '2026-12-05T20:00', 'leader')).toEqual([])
  })

  it('goes on over the end of a month and of a year', async () => {
    const weekend = shift('2027-01-30', 'li', '2027-01-30T08:30', '2027-02-01T08:30')
    const roster = await rosterOf(
      { month: '2026-12', shifts: [shift('2026-12-31', 'wang')] },
      { month: '2027-01', shifts: [shift('2027-01-01', 'tian', '2027-01-01T08:00'), weekend] },
    )
    expect(await onDuty(roster, '2027-01-01T07:59')).toEqual(['wang'])
    expect(await onDuty(roster, '2027-01-01T08:14')).toEqual(['wang', 'tian'])
    expect(await onDuty(roster, '2027-02-01T08:29')).toEqual(['li'])
    expect((await roster.listAhead(communityId, local('2026-12-15T00:00'))).map(({ personId }) => personId)).toEqual(['wang', 'tian', 'li'])
  })

  it('is nobody of a draft, of a free shift or of another community', async () => {
    const roster = await rosterOf(
      { status: 'draft', shifts: [shift('2026-12-05', 'wang')] },
      { month: '2026-11', shifts: [shift('2026-11-05', undefined)] },
      { communityId: newId(), month: '2026-12', shifts: [shift('2026-12-05', 'tian')] },
    )
    expect(await onDuty(roster, '2026-12-05T21:00')).toEqual([])
    expect(await onDuty(roster, '2026-11-05T21:00')).toEqual([])
  })
})
