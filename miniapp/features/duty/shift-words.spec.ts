import { between, hours, standing } from './shift-words'

const local = (text: string) => new Date(`${text}+08:00`).toISOString()
const now = new Date(local('2026-09-22T15:26'))
const span = (from: string, to: string) => ({ from: local(from), to: local(to) })

describe('a shift in words', () => {
  it.each([
    ['2026-09-24T08:00', '2026-09-24T20:00', '8:00 到 20:00'],
    ['2026-09-24T20:00', '2026-09-25T08:00', '20:00 到次日 8:00'],
    ['2026-09-24T08:30', '2026-09-25T08:30', '8:30 到次日 8:30'],
    ['2026-09-26T08:30', '2026-09-28T08:30', '8:30 到 9月28日 8:30'],
  ])('%s – %s is %s', (from, to, words) => expect(hours(span(from, to), now)).toBe(words))

  it('says how it stands with my shifts', () => {
    expect(standing([{ name: '白班', ...span('2026-09-22T08:00', '2026-09-22T20:00') }], now)).toBe('您正在值白班，到今天 20:00')
    expect(standing([{ name: '夜班', ...span('2026-09-23T20:00', '2026-09-24T08:00') }], now)).toBe('您下一个班：明天 20:00 夜班')
    expect(standing([], now)).toBe('看谁在值班，哪天缺人')
  })

  it('names whom I follow and who follows me, of my post only', () => {
    const post = 'communityStaff' as const
    const shift = (name: string, from: string, to: string) => ({ post, person: { personId: name, name }, ...span(from, to) })
    const day = shift('孙志强', '2026-09-24T08:00', '2026-09-24T20:00')
    const after = shift('马丽', '2026-09-25T08:00', '2026-09-25T20:00')
    const elsewhere = { ...shift('田海涛', '2026-09-24T08:00', '2026-09-24T20:00'), post: 'propertyStaff' as const }
    const mine = { post, ...span('2026-09-24T20:00', '2026-09-25T08:00') }
    expect(between(mine, [day, after, elsewhere])).toBe('接 孙志强，交 马丽')
    expect(between(mine, [after, { ...day, person: undefined }])).toBe('交 马丽')
  })
})
