import type { AttemptView, DeliveryView } from '@shared/delivery'
import { attemptWords, isMissed, standing } from './delivery-words'

const now = new Date('2026-11-24T23:00:00+08:00')
const attempt = (change: Partial<AttemptView> = {}): AttemptView => ({
  channel: 'subscription',
  round: 1,
  at: '2026-11-24T22:58:00+08:00',
  result: 'accepted',
  ...change,
})
const sent = (change: Partial<DeliveryView>): DeliveryView => ({
  id: 'a'.repeat(24),
  to: '周桂兰',
  title: '',
  body: '',
  urgent: false,
  at: '2026-11-24T22:58:00+08:00',
  state: 'accepted',
  attempts: [],
  ...change,
})
const refused = attempt({ result: 'unavailable', why: 'noCredit' })

describe('how a message stands', () => {
  it('says the way it took, and when it was looked at', () => {
    expect(standing(sent({ attempts: [refused, attempt({ channel: 'sms' })], readAt: '2026-11-24T22:59:00+08:00' }), now)).toBe(
      '短信送到了，今天 22:59 看过',
    )
  })

  it('says when it goes, and when again', () => {
    expect(standing(sent({ state: 'waiting', nextAt: '2026-11-25T07:00:00+08:00' }), now)).toBe('明天 7:00 发')
    expect(standing(sent({ state: 'waiting', nextAt: now.toISOString(), readAt: now.toISOString() }), now)).toBe('正在发')
    const urgent = { state: 'waiting', urgent: true, nextAt: '2026-11-24T23:02:00+08:00' } as const
    expect(standing(sent({ ...urgent, attempts: [refused] }), now)).toBe('还没送到，今天 23:02 再叫一次')
    expect(standing(sent({ ...urgent, attempts: [attempt()], nextAt: now.toISOString() }), now)).toBe('微信提醒送到了，马上再叫')
  })

  it('says why nothing was sent', () => {
    expect(standing(sent({ state: 'inboxOnly', attempts: [refused] }), now)).toBe('没送到')
    expect(standing(sent({ state: 'answered' }), now)).toBe('已经有人接，不用再发')
    expect(attemptWords(refused)).toBe('微信提醒 22:58 没走这条路：提醒次数用完了，要本人再点一次“开启提醒”')
  })

  it('counts as missed what nobody got and is still needed', () => {
    expect(isMissed(sent({ state: 'waiting', attempts: [refused] }))).toBe(true)
    expect(isMissed(sent({ state: 'waiting' }))).toBe(false)
    expect(isMissed(sent({ state: 'waiting', attempts: [refused, attempt()] }))).toBe(false)
    expect(isMissed(sent({ state: 'unknown' }))).toBe(true)
    expect(isMissed(sent({ state: 'answered', attempts: [refused] }))).toBe(false)
  })
})
