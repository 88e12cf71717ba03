import type { CommunityPolicy } from '@shared/community-policy'
import type { Seat } from '@shared/seats'
import { defaultPolicy } from '../../../../../config/presets/beijing-community'
import { defaultCalendar } from '../../../calendar/calendar'
import { localDay } from '../../../calendar/local-time'
import { place, seat } from '../../machine/testing/street'
import { policyStory } from './policy-story'

const names = new Map<Seat, string[]>([
  [seat.contact, ['周桂兰']],
  [seat.steward, ['赵淑英']],
  [seat.duty, ['孙志强']],
  [seat.community, ['孙志强', '何静', '刘洋']],
  [seat.secretary, ['陈晓雯']],
  [seat.subdistrict, ['郭卫东']],
  [seat.desk, ['王建国']],
])
const newYearsEve = '2027-02-05T03:00:00+08:00'

interface Asked {
  draft?: Partial<CommunityPolicy>
  categoryKey?: string
  urgent?: boolean
  at?: string
  inForce?: CommunityPolicy
  now?: string
  /** Who is on duty from when on, by the hour of that night. */
  rota?: (post: string, hour: number) => string | undefined
}

function told({
  draft,
  categoryKey = 'lift.trapped',
  urgent = true,
  at = newYearsEve,
  inForce = defaultPolicy,
  now = at,
  rota,
}: Asked = {}) {
  const hourOf = (moment: Date) => (moment.getTime() / 3_600_000 + 8) % 24
  const onRota = (asked: Seat, moment: Date) => rota?.(asked, hourOf(moment))?.split('和')
  const story = policyStory(
    { place, categoryKey, urgent, postedAt: new Date(at) },
    {
      draft: { policy: { ...defaultPolicy, ...draft }, calendar: defaultCalendar },
      inForce: { policy: inForce, calendar: defaultCalendar, version: 7 },
      today: (asked) => names.get(asked) ?? [],
      onRota,
      now: new Date(now),
    },
  )
  const time = (iso: string) => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(11, 16)
  return { ...story, lines: story.steps.map(({ at, kind, words }) => `${time(at)} ${kind} ${words}`) }
}
const acknowledge = (letter: 'U' | 'H' | 'N' | 'C', minutes: number, kind: 'always' | 'waking' | 'working' = 'always') => ({
  clocks: { ...defaultPolicy.clocks, acknowledge: { ...defaultPolicy.clocks.acknowledge, [letter]: { minutes, kind } } },
})

describe('policyStory', () => {
  it('tells of somebody trapped in a lift at three in the morning, minute by minute', () => {
    expect(told().lines).toEqual([
      '03:00 alerted 联户党员 周桂兰、社区值守 孙志强 同时收到',
      '03:05 raised 楼门长 赵淑英',
      '03:10 late 该到场',
      '03:10 raised 网格跳过，再找社区值守 孙志强',
      '03:15 raised 居委会 孙志强 等 3 人、社区书记 陈晓雯',
      '03:20 raised 街道 郭卫东',
      '03:25 repeated 再找街道 郭卫东',
      '04:00 late 该办好',
    ])
  })

  it('says why each is asked, who hears of it too, and what happens at the top', () => {
    const { steps } = told()
    expect(steps.map(({ small }) => small)).toEqual([
      '物业 王建国 也收到',
      '5 分钟没人接',
      '没人到，记一次超时',
      '网格没人，记一次缺人',
      '5 分钟没人接',
      '5 分钟没人接；到顶了，每 15 分钟再叫一次，直到有人接',
      '每 15 分钟再叫一次，直到有人接',
      '没办好，记一次超时，居民看得到',
    ])
    expect(steps.filter(({ gap }) => gap)).toHaveLength(1)
  })

  it('waits with what is not urgent until morning, and tells of the day that ends unexplained', () => {
    const { lines } = told({ categoryKey: 'power.stairLight', urgent: false, at: '2026-11-24T21:30:00+08:00' })
    expect(lines.slice(0, 3)).toEqual([
      '21:30 alerted 联户党员 周桂兰 收到',
      '23:59 late 当天没办好，该写明原因',
      '23:59 raised 楼门长 赵淑英',
    ])
    expect(lines.at(-1)).toBe('21:30 late 该办好')
  })

  it('says the first thing that is otherwise now', () => {
    expect(told().nowWords).toBe('')
    expect(told({ draft: acknowledge('U', 3) }).nowWords).toBe('现在的第 7 版：03:05 才找到楼门党小组，晚 2 分钟')
    expect(told({ draft: acknowledge('U', 10) }).nowWords).toBe('现在的第 7 版：03:05 就找到楼门党小组，早 5 分钟')
    const quiet = defaultPolicy.ladder.map((rung) => ({ ...rung, urgentAtOnce: rung.key === 'contactMember' }))
    expect(told({ draft: { ladder: quiet } }).nowWords).toBe('现在的第 7 版：一说的时候，社区值守 孙志强 也收到')
    const resolve = { ...defaultPolicy.clocks, resolve: { ...defaultPolicy.clocks.resolve, U: { minutes: 45, kind: 'always' as const } } }
    expect(told({ draft: { clocks: resolve } }).nowWords).toBe('现在的第 7 版：04:00 才该办好，晚 15 分钟')
  })

  it('says so when a rung is asked only by one of the two, or a category is new', () => {
    const byHand = defaultPolicy.ladder.map((rung) => ({ ...rung, whistleOnly: ['subdistrict', 'district'].includes(rung.key) }))
    expect(told({ inForce: { ...defaultPolicy, ladder: byHand } }).nowWords).toBe('现在的第 7 版：不会找到街道')
    expect(told({ draft: { ladder: byHand } }).nowWords).toBe('现在的第 7 版：03:20 还会找到街道')
    const without = defaultPolicy.categories.filter(({ key }) => key !== 'lift.trapped')
    expect(told({ inForce: { ...defaultPolicy, categories: without } }).nowWords).toBe('现在的第 7 版：还没有这一类')
    expect(() => told({ draft: { categories: without } })).toThrow(expect.objectContaining({ code: 'CATEGORY_UNKNOWN' }))
  })

  it('admits what it cannot know: the rota of a coming day, holidays that are not announced', () => {
    expect(told().caveats).toEqual([])
    expect(told({ now: '2026-11-24T10:00:00+08:00' }).caveats).toEqual(['那天还没排班，先按常设的人算'])
    const far = '2031-05-06T10:00:00+08:00'
    const working = told({ draft: acknowledge('N', 60, 'working'), categoryKey: 'power.stairLight', urgent: false, at: far })
    expect(working.caveats).toEqual(['2031 年放假安排还没公布，先按周一到周五算'])
    expect(told({ at: far }).caveats).toEqual([])
  })

  it('names whom the rota of that night has on duty, before and after a shift ends', () => {
    const before = 3 + 7 / 60
    const rota = (asked: string, hour: number) =>
      asked === seat.duty ? (hour < before ? '高雅' : '宋琳') : asked === seat.desk ? '田海涛和冯丽' : undefined
    const ahead = told({ now: '2026-11-24T10:00:00+08:00', rota })
    expect(ahead.lines[0]).toBe('03:00 alerted 联户党员 周桂兰、社区值守 高雅 同时收到')
    expect(ahead.steps[0]?.small).toBe('物业 田海涛和冯丽 也收到')
    expect(ahead.lines[3]).toBe('03:10 raised 网格跳过，再找社区值守 宋琳')
    expect(ahead.caveats).toEqual([])
    // the shift after it has nobody yet
    const half = (asked: string, hour: number) => (hour < before ? rota(asked, hour) : undefined)
    expect(told({ now: '2026-11-24T10:00:00+08:00', rota: half }).caveats).toEqual(['那天还没排班，先按常设的人算'])
  })

  it('comes to an end where nobody stands anywhere', () => {
    const alone = policyStory(
      { place, categoryKey: 'lift.trapped', urgent: true, postedAt: new Date(newYearsEve) },
      {
        draft: { policy: defaultPolicy, calendar: defaultCalendar },
        inForce: { policy: defaultPolicy, calendar: defaultCalendar, version: 1 },
        today: (asked) => (asked === seat.desk ? ['王建国'] : []),
        onRota: () => undefined,
        now: new Date(newYearsEve),
      },
    )
    expect(alone.steps[0]?.words).toBe('物业 王建国 收到')
    expect(alone.steps.filter(({ kind }) => kind === 'repeated')).toHaveLength(1)
    expect(localDay(new Date(alone.steps.at(-1)?.at ?? 0))).toBe('2027-02-05')
  })
})
