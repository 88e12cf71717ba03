import { buildIssue } from '../testing/build-views'
import { nextSteps } from './next-steps'
import { filtered, groupWork } from './workbench-groups'

const now = new Date('2026-09-22T15:26:00+08:00')
const due = (id: string, by: string | undefined, change: Parameters<typeof buildIssue>[0] = {}) =>
  buildIssue({ id, countdown: by === undefined ? undefined : { kind: 'resolve', by }, ...change })
const items = [
  due('late', '2026-09-22T15:00:00+08:00', { status: 'acknowledged' }),
  due('today', '2026-09-22T23:59:00+08:00'),
  due('tomorrow', '2026-09-23T00:01:00+08:00'),
  due('still', undefined),
  due('done', '2026-09-22T12:00:00+08:00', { status: 'resolved' }),
]

describe('the workbench by deadline', () => {
  it('puts overdue first and what waits for the resident last; a clock that stands still comes later', () => {
    expect(groupWork(items, now).map(({ key, items: found }) => [key, found.map(({ id }) => id)])).toEqual([
      ['overdue', ['late']],
      ['today', ['today']],
      ['later', ['tomorrow', 'still']],
      ['answered', ['done']],
    ])
    expect(groupWork([], now)).toEqual([])
  })

  it('filters by the figure that was tapped', () => {
    const ids = (filter: Parameters<typeof filtered>[1]) => filtered(items, filter, now).map(({ id }) => id)
    expect(ids('overdue')).toEqual(['late'])
    expect(ids('dueToday')).toEqual(['today'])
    expect(ids('unacknowledged')).toEqual(['today', 'tomorrow', 'still'])
    expect(ids(undefined)).toHaveLength(5)
  })
})

describe('the next step', () => {
  it('is the first that has a button here; two more stand beside it', () => {
    const { first, others } = nextSteps(['acknowledge', 'arrive', 'resolve', 'explain', 'setUrgency'])
    expect(first).toMatchObject({ event: 'acknowledge', words: '我来接' })
    expect(others.map(({ event }) => event)).toEqual(['arrive', 'resolve'])
  })

  it('is none where only the resident may act', () => {
    expect(nextSteps(['merge', 'setUrgency'])).toEqual({ first: undefined, others: [] })
  })
})
