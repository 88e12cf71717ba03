import type { PersonEvent } from '@shared/issues'
import { eventTable } from '../machine/event-table'
import type { TimelineEntry, TimelineEvent } from '../machine/issue-state'
import { monday, rungs, seat, world } from '../machine/testing/street'
import { timerTable } from '../machine/timer-table'
import { sentenceOf } from './sentences'

const people = Object.keys(eventTable) as PersonEvent[]
const timers = Object.keys(timerTable).map((timer) => `${timer}Fired` as TimelineEvent)
const entry = (event: TimelineEvent, over: Partial<TimelineEntry> = {}): TimelineEntry => ({
  commandId: 'command-1',
  at: monday,
  event,
  by: 'system',
  ...over,
})
const { ladder } = world().policy

describe('sentenceOf', () => {
  it.each<TimelineEvent>(['post', ...people, ...timers])('says %s in Chinese, nothing left to fill', (event) => {
    expect(sentenceOf(entry(event, { to: seat.gridWorker }), ladder)).toMatch(/^[一-鿿，]+$/)
  })

  it('names whom it went to, and the rung it climbed to', () => {
    expect(sentenceOf(entry('offerTransfer', { to: seat.gridWorker }), ladder)).toBe('想请网格员来办')
    expect(sentenceOf(entry('setUrgency', { urgency: 'U' }), ladder)).toBe('改成马上办')
    expect(sentenceOf(entry('ackFired', { rungFrom: 0, rungTo: 1 }), ladder)).toBe('没人按时接，往上找了楼门党小组')
  })

  it('says which rungs it passed because nobody is there', () => {
    const climbed = entry('ackFired', { rungFrom: rungs.gate, rungTo: rungs.community, gaps: ['grid', 'dutyOfficer'] })
    expect(sentenceOf(climbed, ladder)).toBe('没人按时接，网格和社区值守暂时没人，往上找了社区')
  })

  it('does not call the first rung of a post a climb', () => {
    expect(sentenceOf(entry('post', { rungFrom: 0, rungTo: 1 }), ladder)).toBe('说了这件事')
  })
})
