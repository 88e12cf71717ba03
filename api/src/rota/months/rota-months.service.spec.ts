import { newId } from '../../core/ids'
import { communityId } from '../../households/testing/build-household'
import { buildRotaMonth, buildShift } from './testing/build-rota-month'
import { rotaBench } from './testing/rota-bench'

const of = { communityId, month: '2026-12' }
const leader = { post: 'leader', name: '带班', isNight: true } as const

/** 夜班 of 5 December has nobody; 王建国 leads that day. */
async function street(over: Partial<Parameters<typeof buildRotaMonth>[0]> = {}) {
  const bench = rotaBench()
  const night = buildShift()
  const lead = buildShift({ ...leader, personId: bench.wang._id })
  await bench.repository.write(buildRotaMonth({ communityId, shifts: [night, lead], status: 'published', ...over }), [])
  const stored = async () => {
    const month = await bench.repository.find(communityId, '2026-12')
    if (!month) throw new Error('not stored')
    return month
  }
  const put = (personId: string | null, shiftId = night.id) => ({ kind: 'put' as const, shiftId, personId })
  return { ...bench, night, lead, stored, put }
}

describe('a month changed by hand', () => {
  it('never has one person at two places at once, knowingly or not', async () => {
    const { change, put, wang, stored } = await street()
    const dry = await change(1, [put(wang._id)], { dryRun: true })
    expect(dry.breaks.map(({ code }) => code)).toContain('overlap')
    for (const knowingly of [false, true])
      await expect(change(1, [put(wang._id)], { knowingly })).rejects.toMatchObject({
        code: 'ROTA_OVERLAP',
        details: { why: expect.stringContaining('王建国') },
      })
    expect((await stored()).rev).toBe(1)
  })

  it('is saved against a rule only knowingly; what was broken before is not said again', async () => {
    const { change, put, tian, stored } = await street({ leaves: [] })
    const leave = { kind: 'leave' as const, personId: tian._id, firstDay: '2026-12-05', lastDay: '2026-12-05' }
    await change(1, [leave])
    await expect(change(2, [put(tian._id)])).rejects.toMatchObject({
      code: 'ROTA_BREAKS_RULES',
      details: { why: '12 月 5 日夜班：田海涛那时请假' },
    })
    const { breaks, month } = await change(2, [put(tian._id)], { knowingly: true })
    expect(breaks.map(({ code }) => code)).toEqual(['leave'])
    expect(month.rev).toBe(3)
    expect((await change(3, [{ kind: 'wish', personId: tian._id, day: '2026-12-20', wish: 'avoid' }])).breaks).toEqual([])
    expect((await stored()).shifts[0]).toMatchObject({ personId: tian._id, byHand: true })
  })

  it('answers a repeated command without doing it again', async () => {
    const { change, put, tian, stored, audited } = await street()
    const commandId = newId()
    await change(1, [put(tian._id)], { commandId })
    const again = await change(1, [put(tian._id)], { commandId })
    expect(again.month.rev).toBe(2)
    expect((await stored()).pendingNotices.map(({ kind }) => kind)).toEqual(['shiftsGiven'])
    expect(audited).toEqual(['rotaChanged'])
  })

  it('tells nobody as long as it is a draft', async () => {
    const { change, put, tian, stored } = await street({ status: 'draft' })
    await change(1, [put(tian._id)])
    expect((await stored()).pendingNotices).toEqual([])
  })

  it('looks at the edge of the month before', async () => {
    const { change, put, tian, repository, night } = await street()
    const edge = buildShift({ personId: tian._id, day: '2026-11-30', from: new Date(night.from.getTime() - 3600_000), to: night.from })
    await repository.write(buildRotaMonth({ communityId, month: '2026-11', shifts: [edge] }), [])
    const { breaks } = await change(1, [put(tian._id)], { dryRun: true })
    expect(breaks.map(({ code }) => code)).toEqual(['rest'])
  })
})

describe('a free shift', () => {
  it('is taken by one; a second tap of the same person is no mistake', async () => {
    const { taking, asTian, night, stored, tian, audited } = await street()
    const take = () => taking.take(asTian, of, { shiftId: night.id, commandId: newId() })
    expect((await take()).shifts[0]?.person?.name).toBe('田海涛')
    expect((await take()).rev).toBe(2)
    expect((await stored()).shifts[0]).toMatchObject({ personId: tian._id, byHand: true })
    expect(audited).toEqual(['shiftTaken'])
  })

  it('is not taken from a draft, from somebody, by who is not of the pool, or when it is over', async () => {
    const refused = async (over: Parameters<typeof street>[0], code: string) => {
      const { taking, asTian, stored } = await street(over)
      const shiftId = (await stored()).shifts[0]?.id ?? ''
      await expect(taking.take(asTian, of, { shiftId, commandId: newId() })).rejects.toMatchObject({ code })
    }
    await refused({ status: 'draft' }, 'ROTA_SHIFT_NOT_FOUND')
    await refused({ shifts: [buildShift({ personId: newId() })] }, 'ROTA_SHIFT_TAKEN')
    await refused({ shifts: [buildShift(leader)] }, 'ROTA_NOT_IN_POOL')
    await refused({ shifts: [buildShift({ to: new Date('2026-12-01T02:00:00Z') })] }, 'ROTA_SHIFT_OVER')
  })
})
