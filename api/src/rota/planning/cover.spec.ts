import { atLocal } from '../../calendar/local-time'
import { coverOf, type Watch } from './cover'

const at = (day: number, hours: number) => atLocal(`2026-02-0${day}`, hours * 60)
const watch = (personId: string, post: Watch['post'], from: Date, to: Date): Watch => ({ personId, post, from, to })
const span = { from: at(2, 0), to: at(4, 0) }
const everybody = new Set(['wang', 'zhao', 'qian'])

describe('Cover', () => {
  it('of two days in shifts that follow one another has nothing red', () => {
    const watches = [
      watch('wang', 'communityStaff', at(1, 20), at(2, 8)),
      watch('zhao', 'communityStaff', at(2, 8), at(3, 8)),
      watch('wang', 'communityStaff', at(3, 8), at(4, 8)),
    ]
    expect(coverOf(span, watches, ['communityStaff'], everybody)).toEqual({ gaps: [], doubles: [], unreachable: [] })
  })

  it('misses the minutes between two shifts, before the first, after the last, and a post that has none', () => {
    const watches = [
      watch('wang', 'communityStaff', at(2, 8), at(2, 20)),
      watch('zhao', 'communityStaff', new Date(at(2, 20).getTime() + 60_000), at(3, 23)),
    ]
    expect(coverOf(span, watches, ['communityStaff', 'leader'], everybody).gaps).toEqual([
      { post: 'communityStaff', from: at(2, 0), to: at(2, 8) },
      { post: 'leader', from: at(2, 0), to: at(4, 0) },
      { post: 'communityStaff', from: at(2, 20), to: new Date(at(2, 20).getTime() + 60_000) },
      { post: 'communityStaff', from: at(3, 23), to: at(4, 0) },
    ])
  })

  it('is a gap where the only one there cannot be reached, and none where a second one can', () => {
    const watches = [
      watch('sun', 'propertyStaff', at(1, 0), at(3, 0)),
      watch('sun', 'propertyStaff', at(3, 0), at(5, 0)),
      watch('wang', 'propertyStaff', at(3, 0), at(4, 0)),
    ]
    expect(coverOf(span, watches, ['propertyStaff'], everybody)).toEqual({
      gaps: [{ post: 'propertyStaff', from: at(2, 0), to: at(3, 0) }],
      doubles: [],
      unreachable: [watch('sun', 'propertyStaff', at(2, 0), at(3, 0)), watch('sun', 'propertyStaff', at(3, 0), at(4, 0))],
    })
  })

  it('names who is at two places, for as long as it lasts within the span', () => {
    const watches = [
      watch('qian', 'leader', at(1, 8), at(2, 8)),
      watch('qian', 'socialWorker', at(1, 20), at(2, 6)),
      watch('wang', 'leader', at(2, 8), at(3, 8)),
      watch('wang', 'leader', at(3, 8), at(4, 8)),
    ]
    expect(coverOf(span, watches, [], everybody).doubles).toEqual([
      { personId: 'qian', posts: ['leader', 'socialWorker'], from: at(2, 0), to: at(2, 6) },
    ])
  })
})
