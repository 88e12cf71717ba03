import type { RotaMonthView, RotaShiftView } from '@shared/rota'
import { fireEvent, screen } from '@testing-library/react'
import { calendarDay } from '@/lib/times'
import { openPage, resetTaro } from '@/testing/taro-mock'
import { buildMe } from '../../testing/build-views'
import { answerApi, renderPage } from '../../testing/render-page'
import { DutyMonthPage } from './duty-month-page'
import { monthName, monthsAround } from './months-around'

beforeEach(() => {
  resetTaro()
  openPage('/packages/duty/month/index', { communityId: 'c' })
})

const today = calendarDay(new Date())
const [, month = '', after = ''] = monthsAround(today)
const shift = (name: string, person?: RotaShiftView['person']) =>
  ({
    id: name,
    day: today,
    post: 'propertyStaff',
    name,
    from: `${today}T00:00:00Z`,
    to: `${today}T12:00:00Z`,
    person,
  }) as RotaShiftView
const routes = {
  'GET /me': buildMe({ people: [{ personId: 'w', communityId: 'c', kind: 'staff', showPhone: false }] }),
  'GET /my-shifts': { places: [], items: [] },
}

it('says who has each shift, which are mine and which nobody has', async () => {
  const shifts = [shift('早班', { personId: 'w', name: '王建国' }), shift('中班', { personId: 't', name: '田海涛' }), shift('晚班')]
  answerApi({ ...routes, [`GET /communities/c/rota/${month}`]: { shifts, status: 'draft' } satisfies Partial<RotaMonthView> })
  renderPage(<DutyMonthPage />)
  expect(await screen.findByText('田海涛')).toBeTruthy()
  expect(await screen.findByText('我')).toBeTruthy()
  expect(screen.getByText('缺人')).toBeTruthy()
  expect(screen.getByText('还没发布，只有居委会看得到')).toBeTruthy()

  fireEvent.click(screen.getByText(monthName(after)))
  expect(await screen.findByText(`${monthName(after)}还没排好`)).toBeTruthy()
})
