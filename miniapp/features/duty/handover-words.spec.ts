import type { HandoverBriefView } from '@shared/handovers'
import { handoverWords, myHandover } from './handover-words'

const local = (text: string) => new Date(`2026-09-${text}+08:00`)
const now = local('22T15:26')
const handover = (at: string, change: Partial<HandoverBriefView> = {}) =>
  ({ id: at, at: local(at).toISOString(), side: 'outgoing', ...change }) as HandoverBriefView

describe('the shift change I am in', () => {
  it('is the first not confirmed, mine, within 12 hours', () => {
    const found = (...items: HandoverBriefView[]) => myHandover(items, now)?.id
    expect(found(handover('22T20:00'))).toBe('22T20:00')
    expect(found(handover('23T08:00'))).toBeUndefined()
    expect(found(handover('22T20:00', { side: undefined }))).toBeUndefined()
    expect(found(handover('22T15:00', { confirmedAt: 'x' }), handover('22T20:00'))).toBe('22T20:00')
  })

  it.each([
    [handover('22T20:00'), '今晚交班，先看一遍'],
    [handover('22T17:00'), '今天交班，先看一遍'],
    [handover('23T02:00', { side: 'incoming' }), '明早接班，先看一遍'],
    [handover('22T15:20', { side: 'incoming' }), '该接班了，一件件看'],
  ])('is said in words %#', (one, words) => expect(handoverWords(one, now)).toBe(words))
})
