import { icsOf } from './ics-of'

const event = {
  uid: 'one@household-link',
  title: '值班：夜班（社区值守）',
  place: '通瑞嘉苑社区',
  from: new Date('2026-12-05T12:00:00Z'),
  to: new Date('2026-12-06T00:00:00Z'),
  changedAt: new Date('2026-11-24T02:00:00Z'),
}

describe('a calendar of own shifts', () => {
  it('says when and where, in times every phone understands', () => {
    const lines = icsOf([event]).split('\r\n')
    for (const line of [
      'UID:one@household-link',
      'DTSTAMP:20261124T020000Z',
      'DTSTART:20261205T120000Z',
      'DTEND:20261206T000000Z',
      'SUMMARY:值班：夜班（社区值守）',
      'LOCATION:通瑞嘉苑社区',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ])
      expect(lines).toContain(line)
  })

  it('is the same text for the same shifts, and another once one goes', () => {
    const other = { ...event, uid: 'other@household-link' }
    expect(icsOf([event, other])).toBe(icsOf([event, other]))
    expect(icsOf([event])).not.toContain('other@')
    expect(icsOf([])).toContain('END:VCALENDAR')
  })
})
