import type { RotaCoverView, RotaStretch } from '@shared/rota'
import { gapsBesides, missingNow, redTitle } from './red-lines'

const stretch = (from: number, to: number, post: RotaStretch['post'] = 'propertyStaff'): RotaStretch => ({
  post,
  postName: '物业',
  from: `2026-12-0${from}`,
  to: `2026-12-0${to}`,
})
const free = (...spans: RotaStretch[]) => spans as RotaCoverView['free']
const besides = (gaps: RotaStretch[], shifts: RotaStretch[]) =>
  gapsBesides({ gaps, free: free(...shifts) }).map(({ from, to }) => [from, to])

describe('what is red besides the free shifts', () => {
  it('is nothing where the gap is the free shift, and what is left of it otherwise', () => {
    expect(besides([stretch(1, 2)], [stretch(1, 2)])).toEqual([])
    expect(besides([stretch(1, 6)], [stretch(2, 3), stretch(4, 5)])).toEqual([
      ['2026-12-01', '2026-12-02'],
      ['2026-12-03', '2026-12-04'],
      ['2026-12-05', '2026-12-06'],
    ])
  })

  it('stays where the free shift is at another time or post', () => {
    expect(besides([stretch(1, 2)], [stretch(2, 3)])).toEqual([['2026-12-01', '2026-12-02']])
    expect(besides([stretch(1, 2)], [stretch(1, 2, 'leader')])).toEqual([['2026-12-01', '2026-12-02']])
  })

  it('is counted in words', () => {
    expect([redTitle(2, 0), redTitle(2, 1)]).toEqual(['30 天里有 2 个班没人', '30 天里有 3 处没人'])
  })
})

it('misses nobody at a post that has no shift at this hour, or somebody on it', () => {
  const posts = (['propertyStaff', 'leader', 'communityStaff'] as const).map((post) => ({ post, name: post, now: [] as never[] }))
  const missing = (cover: Pick<RotaCoverView, 'gaps' | 'free'>) =>
    missingNow({ posts }, cover, new Date('2026-12-01T12:00:00Z')).map(({ post }) => post)
  expect(missing({ gaps: [stretch(1, 2)], free: free(stretch(2, 3, 'leader')) })).toEqual(['propertyStaff'])
  expect(missing({ gaps: [], free: free(stretch(1, 2, 'communityStaff')) })).toEqual(['communityStaff'])
  expect(missing({ gaps: [], free: [] })).toEqual([])
})
