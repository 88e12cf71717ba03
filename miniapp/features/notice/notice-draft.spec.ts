import { missingInNotice, momentAt } from './notice-draft'

const now = new Date('2026-09-22T23:30:00+08:00')

describe('the times of a notice', () => {
  it('counts days and hours in Shanghai, whatever the phone', () => {
    expect(momentAt({ day: '0', hour: '9' }, now, undefined).toISOString()).toBe('2026-09-22T01:00:00.000Z')
    expect(momentAt({ day: '1', hour: '24' }, now, undefined).toISOString()).toBe('2026-09-23T16:00:00.000Z')
    expect(momentAt({ day: 'now', hour: '9' }, now, undefined)).toEqual(now)
    expect(momentAt({ day: 'kept', hour: '9' }, now, '2026-09-20T00:00:00.000Z').toISOString()).toBe('2026-09-20T00:00:00.000Z')
  })

  it('says what is missing, one thing at a time', () => {
    const later = new Date(now.getTime() + 3_600_000)
    const much = new Date(now.getTime() + 7_200_000)
    expect(missingInNotice({ title: ' ', reason: '' }, now, later, now)).toBe('先写是什么事，一句话')
    expect(missingInNotice({ title: '停水', reason: '' }, now, later, now)).toBe('再写清楚为什么')
    expect(missingInNotice({ title: '停水', reason: '换阀门' }, now, new Date(now.getTime() - 1), now)).toBe('结束的钟点已经过了，往后选')
    expect(missingInNotice({ title: '停水', reason: '换阀门' }, much, later, now)).toBe('结束要在开始之后')
    expect(missingInNotice({ title: '停水', reason: '换阀门' }, now, later, now)).toBeUndefined()
  })
})
