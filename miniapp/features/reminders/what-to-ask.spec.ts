import type { Purpose } from '@shared/channels'
import { isMissing, type Reminder, refillOf, reminderWords, whatToAsk } from './what-to-ask'

const lasting = (purpose: Purpose, on: boolean): Reminder => ({ purpose, templateId: `t-${purpose}`, kind: 'longTerm', on })
const counted = (purpose: Purpose, left: number): Reminder => ({ purpose, templateId: `t-${purpose}`, kind: 'oneTime', left, on: left > 0 })

describe('what one tap asks for', () => {
  it('never mixes what lasts with what is counted, and begins with what lasts', () => {
    const all = [lasting('urgent', false), lasting('duty', true), counted('todo', 0)]
    expect(whatToAsk(all)).toEqual(['t-urgent'])
    expect(whatToAsk([lasting('urgent', true), counted('todo', 3)])).toEqual(['t-todo'])
  })

  it('is five at most, those with least left first', () => {
    const six = (['urgent', 'todo', 'duty', 'progress', 'household', 'notice'] as const).map((purpose, at) => counted(purpose, 5 - at))
    expect(whatToAsk(six)).toEqual(['t-notice', 't-household', 't-progress', 't-duty', 't-todo'])
  })

  it('is nothing where the community has no templates', () => {
    const none: Reminder[] = [{ purpose: 'progress', on: false }]
    expect(whatToAsk(none)).toEqual([])
    expect(isMissing(none)).toBe(false)
    expect(reminderWords(none[0] as Reminder)).toBe('只在“消息”里')
  })

  it('says how often still', () => {
    expect([counted('todo', 3), counted('todo', 0), lasting('duty', true), lasting('duty', false)].map(reminderWords)).toEqual([
      '还能提醒 3 次',
      '没开',
      '一直提醒',
      '没开',
    ])
  })
})

describe('what a tap at work brings in besides', () => {
  const low = [lasting('urgent', true), counted('todo', 1), counted('duty', 5)]

  it('is unseen what WeChat gives without asking, also while there is enough', () => {
    expect(refillOf(low, ['t-duty'], false)).toEqual(['t-duty'])
  })

  it('is asked for while little is left, and only when one may come in between', () => {
    expect(refillOf(low, [], true)).toEqual(['t-todo', 't-duty'])
    expect(refillOf(low, [], false)).toEqual([])
    expect(refillOf([counted('todo', 2)], [], true)).toEqual([])
    expect(refillOf([lasting('urgent', false), counted('todo', 2)], [], true)).toEqual(['t-urgent'])
  })
})
