import { buildMonth, buildPlan, people } from '../testing/build-rota'
import { changesOfDrop, offTheGrid, put, withChanges, withPuts } from './changes'

const month = buildMonth()
const [day, night] = ['2026-12-05/propertyStaff/白班/0', '2026-12-05/propertyStaff/夜班/0'] as [string, string]
const [wang, tian, sun] = people.map(({ personId }) => personId) as [string, string, string]
const shift = (shiftId: string) => ({ kind: 'shift' as const, shiftId })

describe('putting something down', () => {
  const drop = (held: Parameters<typeof changesOfDrop>[0], place: string, shifts = month.shifts) => changesOfDrop(held, place, shifts)

  it('puts somebody of the list on a shift', () => {
    expect(drop({ kind: 'person', personId: sun }, day)).toEqual([put(day, sun)])
    expect(drop({ kind: 'person', personId: wang }, day)).toEqual([])
    expect(drop({ kind: 'person', personId: sun }, offTheGrid)).toEqual([])
  })

  it('has two shifts change hands, also with one that is empty', () => {
    expect(drop(shift(day), night)).toEqual([put(night, wang), put(day, tian)])
    const empty = month.shifts.map((one) => (one.id === night ? { ...one, person: undefined } : one))
    expect(drop(shift(day), night, empty)).toEqual([put(night, wang), put(day, null)])
    expect(drop(shift(night), day, empty)).toEqual([])
  })

  it('takes off what is put beside, and changes nothing where it came from or on a shift of the same person', () => {
    expect(drop(shift(day), offTheGrid)).toEqual([put(day, null)])
    expect(drop(shift(day), day)).toEqual([])
    expect(drop(shift(day), '2026-12-06/propertyStaff/白班/0')).toEqual([])
  })
})

describe('changes that are not saved', () => {
  it('keep the last about one thing, and none that the month has already', () => {
    expect(withChanges([put(day, sun)], [put(day, tian)], month)).toEqual([put(day, tian)])
    expect(withChanges([put(day, sun)], [put(day, wang)], month)).toEqual([])
    expect(withChanges([], [put('gone', wang)], month)).toEqual([])
  })

  it('know leave and wishes from what is written down', () => {
    const leave = { kind: 'leave' as const, personId: wang, firstDay: '2026-12-05', lastDay: '2026-12-06' }
    const end = { kind: 'endLeave' as const, personId: wang, firstDay: '2026-12-05' }
    const wish = { kind: 'wish' as const, personId: wang, day: '2026-12-08', wish: 'want' as const }
    expect(withChanges([leave, wish], [end], month)).toEqual([wish])
    const leaves = [{ ...leave, name: '王建国' }]
    const written = buildMonth({ plan: buildPlan({ leaves, wishes: [{ ...wish, name: '王建国' }] }) })
    expect(withChanges([], [leave, wish], written)).toEqual([])
    expect(withChanges([], [end, { ...wish, wish: null }], written)).toEqual([end, { ...wish, wish: null }])
  })

  it('show the month as it would be', () => {
    const shown = withPuts(month, [put(day, null), put(night, sun)], () => '孙志强')
    expect(shown.shifts.filter((one) => one.day === '2026-12-05').map(({ person, byHand }) => [person?.name, byHand])).toEqual([
      [undefined, false],
      ['孙志强', true],
    ])
  })
})
