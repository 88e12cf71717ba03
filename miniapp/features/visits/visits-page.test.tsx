import type { VisitView } from '@shared/visits'
import { screen, waitFor } from '@testing-library/react'
import { firePage, openPage, resetTaro } from '@/testing/taro-mock'
import { answerApi, renderPage } from '../testing/render-page'
import { VisitsPage } from './visits-page'

const householdId = '302'.padStart(24, '0')
const read = `GET /households/${householdId}/visits`
const visit = (nth: number, change: Partial<VisitView> = {}): VisitView => ({
  id: String(nth).padStart(24, '0'),
  kind: 'visit',
  at: new Date().toISOString(),
  by: '周**',
  mine: false,
  ...change,
})

beforeEach(() => {
  resetTaro()
  openPage('/packages/home/visits/index', { id: householdId })
})

describe('走访记录', () => {
  it('says how, who and what, and goes on at the end of the page', async () => {
    const pages = [
      { items: [visit(2, { words: '膝盖疼', nextVisitDay: '2099-10-08' })], nextCursor: 'more' },
      { items: [visit(1, { mine: true })] },
    ]
    answerApi({ [read]: () => pages.shift() })
    renderPage(<VisitsPage />)
    expect(await screen.findByText('膝盖疼')).toBeTruthy()
    expect(screen.getByText('周**，约好 2099年10月8日前再去')).toBeTruthy()
    expect(screen.queryByText('住户自己看不到这些记录')).toBeNull()
    firePage('useReachBottom')
    expect(await screen.findByText('您')).toBeTruthy()
    expect(screen.getByText('住户自己看不到这些记录')).toBeTruthy()
  })

  it('says what will be here, and why it is closed to others', async () => {
    answerApi({ [read]: { items: [] } })
    const first = renderPage(<VisitsPage />)
    expect(await screen.findByText('还没有走访记录')).toBeTruthy()
    first.unmount()
    answerApi({})
    renderPage(<VisitsPage />)
    expect(await screen.findByText('没取到走访记录')).toBeTruthy()
    await waitFor(() => expect(screen.queryByText('记一次走访')).toBeNull())
  })
})
