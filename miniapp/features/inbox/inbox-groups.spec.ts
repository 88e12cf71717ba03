import type { InboxItemView } from '@shared/inbox'
import { groupInbox } from './inbox-groups'

const now = new Date('2026-09-22T15:26:00+08:00')
const item = (id: string, at: string, change: Partial<InboxItemView> = {}): InboxItemView => ({
  id,
  kind: 'issue.acknowledge.author',
  title: id,
  body: '',
  urgent: false,
  at,
  target: { kind: 'issue', id },
  ...change,
})
const ids = (items: readonly InboxItemView[]) => items.map(({ id }) => id)

describe('消息 by day', () => {
  it('puts what is urgent and unread apart; once read it stands in its day', () => {
    const items = [
      item('a', '2026-09-22T15:05:00+08:00', { urgent: true }),
      item('b', '2026-09-22T14:05:00+08:00', { urgent: true, readAt: '2026-09-22T14:10:00+08:00' }),
    ]
    const { urgent, days } = groupInbox(items, now)
    expect(ids(urgent)).toEqual(['a'])
    expect(days.map(({ heading }) => heading)).toEqual(['今天'])
    expect(ids(days[0]?.items ?? [])).toEqual(['b'])
  })

  it('heads each day of Beijing, newest first, unread first in a day', () => {
    const read = { readAt: '2026-09-22T15:20:00+08:00' }
    const { days } = groupInbox(
      [
        item('a', '2026-09-22T15:18:00+08:00', read),
        item('b', '2026-09-22T00:10:00+08:00'),
        item('c', '2026-09-21T23:50:00+08:00', read),
        item('d', '2026-09-20T10:40:00+08:00', read),
      ],
      now,
    )
    expect(days.map(({ heading, items }) => [heading, ids(items)])).toEqual([
      ['今天', ['b', 'a']],
      ['昨天 周一', ['c']],
      ['9月20日 周日', ['d']],
    ])
  })

  it('is nothing for nothing', () => {
    expect(groupInbox([], now)).toEqual({ urgent: [], days: [] })
  })
})
