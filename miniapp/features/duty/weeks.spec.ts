import type { RotaShiftView } from '@shared/rota'
import { cellsOf } from './weeks'

const shift = (day: string, personId?: string, ends = '20:00') =>
  ({ id: ends, day, name: '白班', to: `${day}T${ends}:00+08:00`, person: personId && { personId, name: '王' } }) as RotaShiftView

it('marks mine, what nobody has, 休 and 班, and what is over', () => {
  const days = ['2026-09-30', '2026-10-01', '2026-10-02', '2026-10-10'].map((day) => ({ day }))
  const [past, today, mine, work] = cellsOf(
    {
      days: days.map(({ day }, index) => ({ day, kind: ([undefined, 'off', 'off', 'work'] as const)[index] })),
      shifts: [
        shift('2026-09-30'),
        shift('2026-10-01', undefined, '08:00'),
        shift('2026-10-01'),
        shift('2026-10-02', 'me'),
        shift('2026-10-02', 'you'),
      ],
    },
    ['me'],
    new Date('2026-10-01T12:00:00+08:00'),
  )
  expect(past).toMatchObject({ month: '9月', past: true, free: [] })
  expect(today).toMatchObject({ month: '10月', mark: '休', today: true, free: [{ id: '20:00' }] })
  expect(mine?.mine).toHaveLength(1)
  expect(work).toMatchObject({ date: 10, mark: '班', mine: [], free: [] })
})
