import { fireEvent, screen } from '@testing-library/react'
import { openPage, resetTaro } from '@/testing/taro-mock'
import { renderPage } from '../testing/render-page'
import { PlanConfirmPage } from './plan-confirm-page'
import { buildPlan, planId } from './testing/build-board'
import { planServer } from './testing/plan-server'

const server = (change: Parameters<typeof buildPlan>[0] = {}) => {
  const state = planServer({ device: 'phone', plan: buildPlan({ status: 'awaitingPhone', ...change }) })
  openPage('/packages/office/plan-confirm/index', { id: planId })
  renderPage(<PlanConfirmPage />)
  return state
}

beforeEach(resetTaro)

describe('the second tap before a plan is applied', () => {
  it('says how many change and who is told, and begins on yes', async () => {
    const { calls } = server()
    await screen.findByText('3 位党员、3 户居民')
    expect(screen.getByText('2 户')).toBeTruthy()
    fireEvent.click(screen.getByText('同意，换'))
    await screen.findByText('正在换，1 / 3 户')
    expect(calls.map(({ path }) => path)).toEqual([`POST /plans/${planId}/confirm`])
  })

  it('throws the plan away when it was not me', async () => {
    const { calls } = server()
    fireEvent.click(await screen.findByText('不是我'))
    await screen.findByText('没有换')
    expect(calls.map(({ path }) => path)).toEqual([`DELETE /plans/${planId}`])
  })

  it('says why it did not begin, and where it stands now', async () => {
    const state = server()
    state.refuse[`POST /plans/${planId}/confirm`] = 'PLAN_STALE'
    await screen.findByText('同意，换')
    state.plan = buildPlan({ status: 'awaitingPhone', stale: true })
    fireEvent.click(screen.getByText('同意，换'))
    await screen.findByText('名册变过，要在电脑上重新算一个。')
  })

  it.each([
    ['applied', '用上了'],
    ['discarded', '没有换'],
    ['draft', '还没换'],
  ] as const)('asks nothing of a plan that is %s', async (status, title) => {
    server({ status })
    await screen.findByText(title)
    expect(screen.queryByText('同意，换')).toBeNull()
  })
})
