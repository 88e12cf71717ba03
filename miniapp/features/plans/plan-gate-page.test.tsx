import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openPage, resetTaro } from '@/testing/taro-mock'
import { renderPage } from '../testing/render-page'
import { PlanGatePage } from './plan-gate-page'
import { buildGate, buildPlan, communityId, gateId, planId } from './testing/build-board'
import { planServer } from './testing/plan-server'

const show = (params: Record<string, string>) => {
  openPage('/packages/office/plan-gate/index', { communityId, gateId, ...params })
  renderPage(<PlanGatePage />)
}

const sheet = (): HTMLElement => {
  const shown = document.querySelector<HTMLElement>('.sheet')
  if (!shown) throw new Error('no sheet is open')
  return shown
}

beforeEach(resetTaro)

describe('a gate on a phone', () => {
  it('says of each household who has it and why, and who it was before', async () => {
    planServer({ device: 'phone' })
    show({ id: planId, side: 'plan' })
    await screen.findByText('社区指定，同单元，3 户')
    expect(screen.getByText('原来 陈建国')).toBeTruthy()
    expect(screen.getByText('固定')).toBeTruthy()
  })

  it('offers the nearest first, finds anybody by name, and solves again at the thumb', async () => {
    const { calls } = planServer({ device: 'phone' })
    show({ id: planId, side: 'plan' })
    fireEvent.click(await screen.findByText('102'))
    const shown = within(sheet())
    shown.getByText('同楼，住 3号楼2单元，10 户，满了')
    fireEvent.click(shown.getByText('不要给 周桂兰'))
    fireEvent.click(await screen.findByText('固定后重算'))
    await waitFor(() => expect(calls.map(({ data }) => data)).toEqual([expect.objectContaining({ rev: 3 })]))
    await waitFor(() => expect(screen.queryByText('固定后重算')).toBeNull())
  })

  it('draws a tall gate a part at a time', async () => {
    const [first] = buildGate().households
    const many = Array.from({ length: 95 }, (_, at) => ({ ...(first ?? fail()), householdId: `h${at}`, room: `R${at}` }))
    const state = planServer({ device: 'phone' })
    state.gate = buildGate({ households: many })
    show({ id: planId, side: 'plan' })
    await screen.findByText('R39')
    expect(screen.queryByText('R40')).toBeNull()
    fireEvent.click(screen.getByText('还有 55 户，接着看'))
    await screen.findByText('R79')
  })

  it('only shows the present, and a plan that is closed', async () => {
    planServer({ device: 'phone', plan: buildPlan({ status: 'applied' }) })
    show({ id: planId, side: 'plan' })
    await screen.findByText('社区指定，同单元，3 户')
    fireEvent.click(screen.getByText('102'))
    expect(document.querySelector('.sheet')).toBeNull()
  })

  it('shows the present where there is no plan', async () => {
    planServer({ device: 'phone', plan: undefined })
    show({ side: 'now' })
    await screen.findByText('党员自家')
  })
})

function fail(): never {
  throw new Error('the gate of the test has a household')
}
