import { noticeSpan, noticeState } from './notice-words'

const at = (clock: string, day = 22) => `2026-09-${day}T${clock}:00+08:00`
const now = new Date(at('15:26'))
const times = { fromAt: at('14:00'), untilAt: at('17:00') }

describe('when a notice holds', () => {
  it('says the day once when it is one day', () => {
    expect(noticeSpan(times, now)).toBe('今天 14:00 到 17:00')
    expect(noticeSpan({ ...times, untilAt: at('09:00', 23) }, now)).toBe('今天 14:00 到明天 9:00')
  })

  it('says how it stands in words, never with a bare colour', () => {
    expect(noticeState(times, now)).toBe('还剩 1 小时 34 分')
    expect(noticeState({ fromAt: at('09:00', 23), untilAt: at('12:00', 23) }, now)).toBe('明天 9:00 开始')
    expect(noticeState({ fromAt: at('09:00'), untilAt: at('12:00') }, now)).toBe('过了说好的时间，还没恢复')
    expect(noticeState({ ...times, ended: { how: 'restored', at: at('15:20') } }, now)).toBe('6 分钟前已恢复')
    expect(noticeState({ ...times, ended: { how: 'takenDown', at: at('14:20') } }, now)).toBe('今天 14:20 撤下的')
  })
})
