import type { Area } from '../../areas/area.schema'
import type { AreasRepository } from '../../areas/areas.repository'
import { Pii } from '../../core/pii'
import { buildGate, buildPerson, communityId } from '../../households/testing/build-household'
import type { PeopleRepository } from '../../people/people.repository'
import type { Person } from '../../people/person.schema'
import { buildRotaMonth } from '../months/testing/build-rota-month'
import { FakeRotaMonthsRepository } from '../months/testing/fake-rota-months.repository'
import { patternPresets } from '../planning/pattern-presets'
import { slotsOfMonth } from '../planning/slots-of-month'
import { RotaPeople } from '../rota-people'
import type { WakeUps } from '../wake-ups'
import { RotaWatchService } from './rota-watch.service'
import { FakeRotaWatchesRepository } from './testing/fake-rota-watches.repository'

const pii = new Pii(`t:${Buffer.alloc(32, 3).toString('base64')}`, Buffer.alloc(32, 4).toString('base64'))
const pattern = patternPresets.twelveHours('propertyStaff')
const at = (day: string, clock = '10:00') => new Date(`${day}T${clock}+08:00`)

/** December 2026 of the property: 王建国 by day, 田海涛 by night; nobody on the nights of `gaps`. */
async function bench(gaps: string[], { secretary = true, phone = true } = {}) {
  const person = (name: string, over: Partial<Person> = {}) =>
    buildPerson({ kind: 'staff', name: pii.seal(name), phone: pii.seal('13800000001'), ...over })
  const [wang, tian] = [person('王建国'), person('田海涛')]
  const appointments = [{ role: 'communitySecretary' as const, areaId: communityId, from: new Date(0) }]
  const chen = person('陈晓雯', { appointments })
  const community: Area = buildGate({ _id: communityId, kind: 'community' })
  const post = { ...pattern, personIds: [wang._id, tian._id], minRestHours: 8, maxShiftsPerWeek: 7 }
  community.settings = { deskPhone: '', emergencyPhone: '', standingDuty: {}, rota: { posts: [post] } }
  const people = {
    listByIds: async (_: string, ids: string[]) => [wang, tian].filter(({ _id }) => ids.includes(_id)),
    listAppointedAt: async () => (secretary ? [chen, wang] : [wang]),
  } as unknown as PeopleRepository

  const months = new FakeRotaMonthsRepository()
  const shifts = slotsOfMonth('2026-12', [pattern], { extraDays: new Map() }).map((slot) => ({
    ...slot,
    ...(slot.name === '白班' ? { personId: wang._id } : gaps.includes(slot.day) ? {} : { personId: tian._id }),
  }))
  await months.write(buildRotaMonth({ communityId, month: '2026-12', status: 'published', shifts }), [])
  const watches = new FakeRotaWatchesRepository()
  const areas = { listCommunitiesEverywhere: async () => [community] } as unknown as AreasRepository
  const wakeUps: WakeUps = {
    unwakeable: async (_, ids) => new Map(phone ? [] : ids.filter((id) => id === tian._id).map((id) => [id, 'noPhone' as const])),
  }
  const process = () => new RotaWatchService(areas, months.asRepository, watches.asRepository, new RotaPeople(people, pii), wakeUps)
  return {
    chen,
    look: (...times: Date[]) => times.reduce((done, time) => done.then(() => process().lookAll(time)), Promise.resolve()),
    twoAtOnce: (time: Date) => Promise.all([process(), process()].map((one) => one.lookAll(time))),
    told: async () => ((await watches.find(communityId))?.pendingNotices ?? []).map(({ kind, params }) => ({ kind, ...params })),
    recipients: async () => ((await watches.find(communityId))?.pendingNotices ?? []).flatMap(({ recipients }) => recipients),
  }
}

const night5 = { kind: 'rotaRed', count: '1', headline: '12 月 5 日 20:00 到 12 月 6 日 08:00 物业没有人' }

describe('the watch of a rota', () => {
  it('tells the secretary of a gap within seven days, once, whoever looks', async () => {
    const { look, twoAtOnce, told, recipients, chen } = await bench(['2026-12-05'])
    await twoAtOnce(at('2026-12-01'))
    await twoAtOnce(at('2026-12-01', '10:05'))
    await look(at('2026-12-02', '08:25'))
    expect([await told(), await recipients()]).toEqual([[night5], [`person:${chen._id}`]])
  })

  it('says it again a day ahead in the morning, and in one notice what is far', async () => {
    const { look, told } = await bench(['2026-12-05', '2026-12-15', '2026-12-20'])
    await look(at('2026-12-01'), at('2026-12-02', '08:25'))
    expect(await told()).toEqual([night5])
    await look(at('2026-12-02', '08:30'), at('2026-12-02', '08:35'))
    // three days ahead, and two that are far
    expect(await told()).toEqual([night5, { kind: 'rotaRed', count: '3', headline: `${night5.headline}，一共 3 段` }])
    await look(at('2026-12-03'), at('2026-12-04'), at('2026-12-05'), at('2026-12-06'))
    expect((await told()).slice(2)).toEqual([night5])
  })

  it('says who has no phone, not of every post again that nobody is there', async () => {
    const { look, told } = await bench([], { phone: false })
    await look(at('2026-12-01'))
    expect(await told()).toEqual([
      expect.objectContaining({
        headline: expect.stringMatching(/^12 月 1 日 20:00 到 12 月 2 日 08:00 物业田海涛没有电话，叫不到人，一共 7 段$/),
      }),
    ])
  })

  it('says of a month that is not published only that, every morning from seven days before it', async () => {
    const { look, told } = await bench([])
    await look(at('2026-12-10'), at('2026-12-24'))
    expect(await told()).toEqual([])
    await look(at('2026-12-25', '08:00'), at('2026-12-25', '08:30'), at('2026-12-25', '12:00'), at('2026-12-26'), at('2027-01-02'))
    expect(await told()).toEqual(
      ['再过 7 天就开始了，请排好发布', '再过 6 天就开始了，请排好发布', '已经开始了，现在没有人在值班表上，请尽快排好发布'].map(
        (headline) => ({
          kind: 'rotaMonthMissing',
          month: '1',
          headline,
        }),
      ),
    )
  })

  it('keeps what nobody is there to hear', async () => {
    const { look, told } = await bench(['2026-12-05'], { secretary: false })
    await look(at('2026-12-01'))
    expect(await told()).toEqual([])
  })
})
