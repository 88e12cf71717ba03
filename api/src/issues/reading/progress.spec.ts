import type { By } from '../machine/issue-state'
import { act, author, holder, inputs, later, monday, posted, seat, states } from '../machine/testing/street'
import { progressOf } from './progress'

const nameOf = (by: By): string => (by === 'system' ? '系统' : (by.seat ?? '居民'))
const shown = (state: Parameters<typeof progressOf>[0]) => progressOf(state, nameOf, '您').map(({ name, state: is }) => `${name} ${is}`)

describe('progressOf', () => {
  it.each([
    ['open', states.open, ['已提交 now', '待响应 ahead', '待办结 ahead', '待确认 ahead']],
    ['acknowledged', states.acknowledged, ['已提交 done', '已响应 now', '待办结 ahead', '待确认 ahead']],
    ['on site', states.onSite, ['已提交 done', '已响应 done', '已到场 now', '待办结 ahead', '待确认 ahead']],
    ['resolved', states.resolved, ['已提交 done', '已响应 done', '已到场 done', '已办结 now', '待确认 ahead']],
    ['solved', states.solved, ['已提交 done', '已响应 done', '已到场 done', '已办结 done', '已确认 done']],
    ['withdrawn: never ticks what did not happen', states.withdrawn, ['已提交 done', '已结束 done']],
  ])('%s', (_, state, steps) => {
    expect(shown(state)).toEqual(steps)
  })

  it('expects somebody on the spot of what is urgent', () => {
    const urgent = act(states.acknowledged, holder(seat.contact), inputs.setUrgency)
    expect(shown(urgent)).toContain('待到场 ahead')
    expect(progressOf(urgent, nameOf, '您').find(({ name }) => name === '待到场')?.at).toBe(later(10).toISOString())
  })

  it('says who and after how many minutes', () => {
    const taken = act(posted().state, holder(seat.contact), inputs.acknowledge, later(7))
    expect(progressOf(taken, nameOf, '您').slice(0, 2)).toEqual([
      { name: '已提交', state: 'done', who: '您', at: monday.toISOString(), minutes: 0 },
      { name: '已响应', state: 'now', who: seat.contact, at: later(7).toISOString(), minutes: 7 },
    ])
  })

  it('begins again with each cycle', () => {
    const again = act(states.resolved, author, inputs.reopen, later(60))
    expect(shown(again)).toEqual(['已提交 now', '待响应 ahead', '待办结 ahead', '待确认 ahead'])
    expect(progressOf(again, nameOf, '您')[0]?.at).toBe(later(60).toISOString())
  })
})
