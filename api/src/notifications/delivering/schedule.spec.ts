import fc from 'fast-check'
import { isQuiet, localTime } from '../../calendar/local-time'
import { deliveredKinds } from '../messages/purposes'
import { nextRoundAt, retellAt, sendAt, takesIn } from './schedule'

const at = (local: string) => new Date(`${local}+08:00`)
const call = { kind: 'issue.urgentAlert.handler', urgent: true }
const progress = { kind: 'issue.resolve.author', urgent: false }

describe('sendAt', () => {
  it.each([
    // 03:00 on the first day of the Spring Festival
    ['an urgent call', call, '2027-02-06T03:00:00', '2027-02-06T03:00:00'],
    ['progress at night', progress, '2027-02-06T03:00:00', '2027-02-06T07:00:00'],
    ['progress late in the evening', progress, '2027-02-05T22:00:00', '2027-02-06T07:00:00'],
    ['progress just before', progress, '2027-02-05T21:59:59', '2027-02-05T21:59:59'],
    ['progress in the morning', progress, '2027-02-06T07:00:00', '2027-02-06T07:00:00'],
    ['work at night', { kind: 'issue.raised.handler', urgent: false }, '2027-02-06T03:00:00', '2027-02-06T07:00:00'],
    ['a hand-over at midnight', { kind: 'handoverToTake', urgent: false }, '2027-02-05T23:30:00', '2027-02-05T23:30:00'],
    ['a second tap at night', { kind: 'planAwaitsPhone', urgent: false }, '2027-02-05T23:30:00', '2027-02-05T23:30:00'],
    ['a shift nobody has', { kind: 'coverStillOpen', urgent: true }, '2027-02-06T05:00:00', '2027-02-06T05:00:00'],
  ])('%s', (_, told, now, sent) => {
    expect(sendAt(told, at(now))).toEqual(at(sent))
  })

  it('wakes nobody for what is not urgent, holds nothing back longer than the night, and looks only once', () => {
    const news = deliveredKinds.filter((kind) => !kind.startsWith('handover') && !kind.endsWith('AwaitsPhone'))
    fc.assert(
      fc.property(
        fc.constantFrom(...news),
        fc.date({ min: at('2026-01-01T00:00:00'), max: at('2028-01-01T00:00:00'), noInvalidDate: true }),
        (kind, now) => {
          const sent = sendAt({ kind, urgent: false }, now)
          return (
            !isQuiet(sent) &&
            sent >= now &&
            sent.getTime() - now.getTime() <= 9 * 3600_000 &&
            +sendAt({ kind, urgent: false }, sent) === +sent
          )
        },
      ),
    )
  })
})

describe('nextRoundAt', () => {
  it('calls again at 03:01, 03:03, 03:06, 03:11, 03:21, then every quarter of an hour', () => {
    let now = at('2027-02-06T03:00:00')
    const calls = [1, 2, 3, 4, 5, 6, 7].map((round) => {
      now = nextRoundAt(call, round, now) ?? now
      return localTime(now)
    })
    expect(calls).toEqual(['03:01', '03:03', '03:06', '03:11', '03:21', '03:36', '03:51'])
  })

  it('tells once what is no request', () => {
    const now = at('2027-02-06T03:00:00')
    expect(nextRoundAt({ kind: 'coverStillOpen', urgent: true }, 1, now)).toBeUndefined()
    expect(nextRoundAt({ kind: 'issue.post.handler', urgent: false }, 1, now)).toBeUndefined()
  })
})

describe('an alert takes in others', () => {
  const begun = at('2027-02-06T03:00:00')
  const sent = (seconds: number) => ({
    delivery: {
      state: 'accepted' as const,
      round: 1,
      attempts: [{ channel: 'sms' as const, round: 1, at: at(`2027-02-06T03:00:${seconds}`), result: 'accepted' as const }],
    },
  })

  it('for ten minutes', () => {
    expect([takesIn({ at: begun }, at('2027-02-06T03:09:59')), takesIn({ at: begun }, at('2027-02-06T03:10:00'))]).toEqual([true, false])
  })

  it('and tells of them within a minute, never sooner than 50 s after its last message', () => {
    expect(retellAt(sent(10), at('2027-02-06T03:00:20'))).toEqual(at('2027-02-06T03:01:00'))
    expect(retellAt(sent(10), at('2027-02-06T03:05:00'))).toEqual(at('2027-02-06T03:05:00'))
  })
})
