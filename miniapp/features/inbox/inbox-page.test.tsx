import type { InboxItemView } from '@shared/inbox'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { resetTaro, taroCalls } from '@/testing/taro-mock'
import { answerApi, renderPage } from '../testing/render-page'
import { InboxPage } from './inbox-page'

beforeEach(resetTaro)

const id = (nth: number) => String(nth).padStart(24, '0')
const item = (nth: number, change: Partial<InboxItemView> = {}): InboxItemView => ({
  id: id(nth),
  kind: 'issue.acknowledge.author',
  title: `消息 ${nth}`,
  body: '您说的“声控灯不亮”',
  urgent: false,
  at: new Date().toISOString(),
  target: { kind: 'issue', id: id(100 + nth) },
  ...change,
})
const counts = { open: 0, toConfirm: 0, solved: 0, toDecide: 0, unread: 2 }

describe('消息', () => {
  it('opens the object of a message and marks it read', async () => {
    const calls = answerApi({ 'GET /inbox': { items: [item(1)] }, 'GET /me/counts': counts, 'POST /inbox/read': '' })
    renderPage(<InboxPage />)
    fireEvent.click(await screen.findByText('消息 1'))
    expect(taroCalls('navigateTo')).toEqual([[{ url: `/packages/issue/detail/index?id=${id(101)}` }]])
    await waitFor(() => expect(calls).toContainEqual({ method: 'POST', path: '/inbox/read', data: { ids: [id(1)] } }))
    expect(screen.queryByText('未读')).toBeNull()
  })

  it('asks the three questions from the message that asks them, shows requests where they are decided and shifts where they are', async () => {
    const asks = item(1, { kind: 'issue.resolve.author', readAt: new Date().toISOString() })
    const request = item(2, { kind: 'residencyRequested', target: { kind: 'residencyRequest', id: id(9) }, readAt: asks.readAt })
    const rota = item(3, { kind: 'shiftsGiven', target: { kind: 'rota', id: id(9) }, readAt: asks.readAt })
    answerApi({ 'GET /inbox': { items: [asks, request, rota] }, 'GET /me/counts': counts })
    renderPage(<InboxPage />)
    fireEvent.click(await screen.findByText('消息 1'))
    fireEvent.click(screen.getByText('消息 2'))
    fireEvent.click(screen.getByText('消息 3'))
    expect(taroCalls('navigateTo').map(([to]) => (to as { url: string }).url)).toEqual([
      `/packages/issue/follow-up/index?id=${id(101)}`,
      '/packages/home/requests/index',
      '/packages/duty/home/index',
    ])
  })

  it('marks everything read, also what nobody scrolled to', async () => {
    const pages = [{ items: [item(1), item(2, { readAt: new Date().toISOString() })], nextCursor: 'more' }, { items: [item(3), item(4)] }]
    const calls = answerApi({ 'GET /inbox': () => pages.shift() ?? { items: [] }, 'GET /me/counts': counts, 'POST /inbox/read': '' })
    renderPage(<InboxPage />)
    fireEvent.click(await screen.findByText('都看过了'))
    await waitFor(() => expect(calls).toContainEqual({ method: 'POST', path: '/inbox/read', data: { ids: [id(1), id(3), id(4)] } }))
    await waitFor(() => expect(screen.queryByText('都看过了')).toBeNull())
  })

  it('says what will be here while there is nothing', async () => {
    answerApi({ 'GET /inbox': { items: [] }, 'GET /me/counts': { ...counts, unread: 0 } })
    renderPage(<InboxPage />)
    expect(await screen.findByText('还没有消息')).toBeTruthy()
  })
})
