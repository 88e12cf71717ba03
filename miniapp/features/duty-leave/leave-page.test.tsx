import type { MyRotaLeaveView } from '@shared/rota-offers'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { calendarDay } from '@/lib/times'
import { openPage, resetTaro } from '@/testing/taro-mock'
import { buildOfferedShift, communityId } from '../duty-offers/testing/build-offer'
import { answerApi, renderPage } from '../testing/render-page'
import { LeavePage } from './leave-page'

const tomorrow = calendarDay(new Date(), 1)
const shift = { ...buildOfferedShift(8), from: `${tomorrow}T08:00:00+08:00`, to: `${tomorrow}T20:00:00+08:00`, communityId }
const path = `/communities/${communityId}/rota-leave`
const shown = (items: object[], change: Partial<MyRotaLeaveView> = {}) => {
  const mine: MyRotaLeaveView = { communityId, leaves: [], wishes: [], wishesFrom: '2099-12', ...change }
  const calls = answerApi({ [`GET ${path}`]: mine, 'GET /my-shifts': { items }, [`POST ${path}`]: mine, [`POST ${path}/end`]: mine })
  renderPage(<LeavePage />)
  return calls
}
const sent = (calls: ReturnType<typeof shown>, to = path) => calls.find((call) => call.method === 'POST' && call.path === to)?.data

beforeEach(() => {
  resetTaro()
  openPage('/packages/duty/leave/index', { communityId })
})

describe('请假', () => {
  it('without a shift is one tap', async () => {
    const calls = shown([])
    expect(await screen.findByText(/，不排您的班/)).toBeTruthy()
    fireEvent.click(screen.getAllByText('请假').at(-1) as HTMLElement)
    await waitFor(() => expect(sent(calls)).toMatchObject({ firstDay: tomorrow, lastDay: tomorrow, askCover: false }))
  })

  it('over a shift asks everybody first', async () => {
    const calls = shown([shift])
    expect(await screen.findByText('这几天您有 1 个班')).toBeTruthy()
    fireEvent.click(screen.getByText('先找人顶 1 个班'))
    await waitFor(() => expect(sent(calls)).toMatchObject({ askCover: true }))
  })

  it('says how each shift stands, and is taken back', async () => {
    const shifts = [
      { ...buildOfferedShift(8), asked: true },
      { ...buildOfferedShift(9), asked: false, takenBy: '何静' },
      { ...buildOfferedShift(10), asked: false },
    ]
    const calls = shown([], { leaves: [{ firstDay: '2099-12-08', lastDay: '2099-12-10', shifts }] })
    expect(await screen.findByText('在问大家，还没人答应')).toBeTruthy()
    expect(screen.getByText('何静 来值')).toBeTruthy()
    expect(screen.getAllByText('找人')).toHaveLength(1)
    fireEvent.click(screen.getByText('不请了'))
    await waitFor(() => expect(sent(calls, `${path}/end`)).toMatchObject({ firstDay: '2099-12-08' }))
  })

  it('shows the wishes for the month that is not made yet', async () => {
    shown([], { wishes: [{ day: '2099-12-24', wish: 'avoid' }] })
    expect(await screen.findByText('12 月的心愿')).toBeTruthy()
    expect(screen.getByText('2099年12月24日 周四')).toBeTruthy()
    expect(screen.getByText('最好别排')).toBeTruthy()
  })
})
