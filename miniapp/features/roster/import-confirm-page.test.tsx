import type { ImportView } from '@shared/roster'
import { fireEvent, screen } from '@testing-library/react'
import { answerRequests, openPage, resetTaro } from '@/testing/taro-mock'
import { renderPage } from '../testing/render-page'
import { ImportConfirmPage } from './import-confirm-page'

const made: ImportView = {
  id: 'made1',
  communityId: 'c',
  kind: 'dwellings',
  fileName: '住户花名册.xlsx',
  status: 'awaitingPhone',
  columns: [],
  dropped: [],
  blotted: 0,
  agesUnchecked: true,
  totalRows: 120,
  doneRows: 0,
  counts: { added: 61, changed: 38, unchanged: 20, question: 0, refused: 1 },
  missing: { total: 0, examples: [] },
  createdAt: '2026-09-22T07:20:00Z',
  createdBy: '陈晓雯',
}

function server(first: Partial<ImportView> = {}) {
  const state = { made: { ...made, ...first }, calls: [] as string[] }
  answerRequests(({ url, method = 'GET' }) => {
    const path = `${method} ${url.replace('/api', '')}`
    if (method !== 'GET') state.calls.push(path)
    if (path === 'POST /imports/made1/confirm') state.made = { ...state.made, status: 'applying', doneRows: 40 }
    if (path === 'DELETE /imports/made1') return { statusCode: 204, data: '' }
    return { statusCode: 200, data: state.made }
  })
  openPage('/packages/office/import-confirm/index', { id: 'made1' })
  renderPage(<ImportConfirmPage />)
  return state
}

beforeEach(resetTaro)

describe('the second tap before a roster is stored', () => {
  it('says how many rows and what agreeing means, and stores on yes', async () => {
    const { calls } = server()
    await screen.findByText('99 行')
    expect(screen.getByText('新增 61、变更 38')).toBeTruthy()
    expect(screen.getByText(/都满 14 岁/)).toBeTruthy()
    fireEvent.click(screen.getByText('同意存入'))
    await screen.findByText('正在存，40 / 120 行')
    expect(calls).toEqual(['POST /imports/made1/confirm'])
  })

  it('throws the sheet away when it was not me', async () => {
    const { calls } = server()
    fireEvent.click(await screen.findByText('不是我'))
    await screen.findByText('没有存')
    expect(calls).toEqual(['DELETE /imports/made1'])
  })

  it.each([
    ['applied', '存好了'],
    ['discarded', '没有存'],
    ['ready', '还没存'],
  ] as const)('asks nothing of an import that is %s', async (status, title) => {
    server({ status })
    await screen.findByText(title)
    expect(screen.queryByText('同意存入')).toBeNull()
  })
})
