import { published, shiftsChanged } from './rota-notices'
import { buildRotaMonth, buildShift } from './testing/build-rota-month'

const now = new Date('2026-12-01T00:00:00Z')
const night = buildShift({ personId: 'wang' })
const month = (...shifts: ReturnType<typeof buildShift>[]) => buildRotaMonth({ status: 'published', shifts })
const told = (notices: ReturnType<typeof published>) => notices.map(({ kind, recipients, params }) => [kind, recipients, params])

describe('whom a rota tells', () => {
  it('is everybody on a published month, once, of the first shifts', () => {
    const four = [night, night, night, night]
    const words = '12 月 5 日夜班 20:00–08:00'
    expect(told(published(month(...four, buildShift({ personId: 'tian' }), buildShift()), now))).toEqual([
      ['rotaPublished', ['person:wang'], { month: '12', count: '4', headline: `${words}，${words}，${words} 等 4 个` }],
      ['rotaPublished', ['person:tian'], { month: '12', count: '1', headline: words }],
    ])
  })

  it('is nobody whose shifts are over when a month is published late', () => {
    const day = buildShift({ personId: 'wang', from: night.to, to: new Date(night.to.getTime() + 1) })
    expect(told(published(month(night, day, buildShift({ personId: 'tian' })), night.to))).toEqual([
      ['rotaPublished', ['person:wang'], expect.objectContaining({ count: '1' })],
    ])
  })

  it('is whoever got or lost a shift that is not over, but not who did it', () => {
    const before = month(night)
    const after = month({ ...night, personId: 'tian' })
    const headline = '12 月 5 日夜班 20:00–08:00'
    expect(told(shiftsChanged(before, after, 'chen', now))).toEqual([
      ['shiftsGiven', ['person:tian'], { headline }],
      ['shiftsTakenOff', ['person:wang'], { headline }],
    ])
    expect(told(shiftsChanged(before, after, 'tian', now))).toEqual([['shiftsTakenOff', ['person:wang'], { headline }]])
    expect(shiftsChanged(before, before, 'chen', now)).toEqual([])
    expect(shiftsChanged(before, after, 'chen', night.to)).toEqual([])
  })
})
