import { buildShift } from '../months/testing/build-rota-month'
import { handoverNumber } from './handover-number'
import { holdersAt } from './holding'
import { shiftChanges } from './shift-changes'

const local = (time: string) => new Date(`2026-12-05T${time}:00+08:00`)
const shift = (personId: string, from: string, to: string) => ({ ...buildShift({ from: local(from), to: local(to) }), personId })
const [wang, tian] = [shift('wang', '08:00', '20:00'), shift('tian', '20:00', '23:00')]
const names = (shifts: readonly { personId: string }[]) => shifts.map(({ personId }) => personId)

describe('shiftChanges', () => {
  const changes = (...shifts: ReturnType<typeof shift>[]) =>
    shiftChanges(shifts).map(({ at, outgoing, incoming }) => [at, names(outgoing), names(incoming)])

  it('are where somebody goes and others are there, relief that came early as well', () => {
    expect(changes(wang, tian)).toEqual([[local('20:00'), ['wang'], ['tian']]])
    expect(changes(wang, shift('tian', '19:50', '23:00'))).toEqual([[local('20:00'), ['wang'], ['tian']]])
  })

  it('are not where nobody follows, somebody goes on, or another post begins', () => {
    expect(changes(wang)).toEqual([])
    expect(changes(wang, shift('wang', '20:00', '23:00'))).toEqual([])
    expect(changes(wang, { ...tian, post: 'leader' })).toEqual([])
  })

  it('leave out whoever goes on while a colleague goes', () => {
    const two = [wang, shift('li', '08:00', '20:00'), shift('li', '20:00', '23:00'), tian]
    expect(changes(...two)).toEqual([[local('20:00'), ['wang'], ['tian']]])
  })
})

describe('who holds the post around a shift change', () => {
  const at = (time: string, confirmed?: string) =>
    names(holdersAt([wang, tian], confirmed ? [{ post: wang.post, at: local('20:00'), confirmedAt: local(confirmed) }] : [], local(time)))

  it('is who goes until the end, both until it is confirmed, and who comes after a quarter of an hour', () => {
    expect(at('19:59')).toEqual(['wang'])
    expect(at('20:00')).toEqual(['wang', 'tian'])
    expect(at('20:14')).toEqual(['wang', 'tian'])
    expect(at('20:15')).toEqual(['tian'])
  })

  it('is who comes from the minute of the confirmation, before or after the end', () => {
    expect(at('19:49', '19:50')).toEqual(['wang'])
    expect(at('19:50', '19:50')).toEqual(['tian'])
    expect(at('20:04', '20:05')).toEqual(['wang', 'tian'])
    expect(at('20:05', '20:05')).toEqual(['tian'])
    // late: nobody has it back
    expect(at('20:16', '20:20')).toEqual(['tian'])
  })

  it('ends as it is written where nobody follows', () => {
    expect(names(holdersAt([wang], [], local('20:00')))).toEqual([])
  })
})

it('numbers the changes of a day as offices do', () => {
  const slots = [shift('a', '00:00', '08:00'), wang, tian, { ...tian, post: 'leader' as const, from: local('12:00') }]
  expect(handoverNumber({ post: wang.post, at: local('20:00') }, slots)).toBe('20261205-03')
  expect(handoverNumber({ post: wang.post, at: local('08:00') }, slots)).toBe('20261205-02')
})
