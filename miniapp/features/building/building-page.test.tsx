import { fireEvent, screen, waitFor } from '@testing-library/react'
import { outbox } from '@/lib/drafts'
import { answerRequests, resetTaro, taroCalls } from '@/testing/taro-mock'
import { emptyDraft } from '../report/report-draft'
import { buildHome, buildIssue, buildMe, buildResidency, gateId, issueId } from '../testing/build-views'
import { answerApi, renderPage } from '../testing/render-page'
import { BuildingPage } from './building-page'

beforeEach(resetTaro)

const counts = { open: 0, toConfirm: 0, solved: 0, toDecide: 0, unread: 2 }
const routes = {
  'GET /me': buildMe(),
  'GET /home': buildHome(),
  'GET /me/counts': counts,
  'GET /feed': { items: [buildIssue()] },
  'GET /feed/summary': { open: 1, mine: 0, solved: 9 },
}

describe('楼里', () => {
  it('shows my contact, the feed and its end', async () => {
    answerApi(routes)
    renderPage(<BuildingPage />)
    expect(await screen.findByText('声控灯不亮')).toBeTruthy()
    expect(screen.getByText('周桂兰')).toBeTruthy()
    expect(screen.getByText('没办完的都在这里了')).toBeTruthy()
    expect(screen.getByText('近 30 天办好 9 件')).toBeTruthy()
  })

  it('says whom the call goes to when the member has not agreed to show the number', async () => {
    answerApi(routes)
    renderPage(<BuildingPage />)
    expect(await screen.findByText('电话打到社区值守，由他们转告')).toBeTruthy()
  })

  it('says that a contact member is being found, and calls the desk until then', async () => {
    answerApi({ ...routes, 'GET /home': buildHome({ contact: { line: '正在给您找联户党员', deskPhone: '010 0000 0120' } }) })
    renderPage(<BuildingPage />)
    expect(await screen.findByText('正在给您找联户党员')).toBeTruthy()
    expect(screen.getByText('有事先打给社区值守')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '打电话给社区值守' }))
    expect(taroCalls('makePhoneCall')).toEqual([[{ phoneNumber: '01000000120' }]])
  })

  it('counts me too', async () => {
    const meToo = { count: 4, mine: true }
    answerApi({ ...routes, [`POST /issues/${issueId}/me-too`]: buildIssue({ meToo }) })
    renderPage(<BuildingPage />)
    fireEvent.click(await screen.findByText('我也遇到'))
    expect(await screen.findByText('我也说了')).toBeTruthy()
    expect(screen.getByText('4')).toBeTruthy()
  })

  it('takes me too back, and says why, when it did not arrive', async () => {
    answerApi(routes)
    renderPage(<BuildingPage />)
    fireEvent.click(await screen.findByText('我也遇到'))
    await waitFor(() => expect(taroCalls('showToast')).toHaveLength(1))
    expect(await screen.findByText('我也遇到')).toBeTruthy()
  })

  it('asks somebody unverified where home is, and shows only what is theirs', async () => {
    const me = buildMe({ residencies: [buildResidency({ status: 'pending' })] })
    const calls = answerApi({
      ...routes,
      'GET /me': me,
      'GET /home': buildHome({ verified: false, contact: undefined }),
      'GET /feed': { items: [] },
    })
    renderPage(<BuildingPage />)
    expect(await screen.findByText('等确认')).toBeTruthy()
    expect(await screen.findByText('您还没说过事')).toBeTruthy()
    expect(calls.some(({ path }) => path === '/feed/summary')).toBe(false)
  })

  it('offers another try without a network', async () => {
    renderPage(<BuildingPage />)
    const again = await screen.findByText('再试一次', undefined, { timeout: 15_000 })
    answerApi(routes)
    fireEvent.click(again)
    expect(await screen.findByText('声控灯不亮')).toBeTruthy()
  }, 30_000)

  it('sends what waited for the network', async () => {
    const draft = { ...emptyDraft(), words: '电梯停了', gateId }
    outbox.add('me', { draft, categoryKey: 'lift.stopped', pressedAt: '2026-09-22T07:26:00Z' })
    const calls = answerApi({ ...routes, 'POST /issues': buildIssue() })
    renderPage(<BuildingPage />)
    await waitFor(() => expect(outbox.list('me')).toEqual([]))
    const sent = calls.filter(({ method, path }) => method === 'POST' && path === '/issues')
    expect(sent).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ clientRequestId: draft.clientRequestId, words: '电梯停了' }) }),
    ])
  })

  it('keeps what waits while there is still none', async () => {
    answerRequests(() => {
      throw { errMsg: 'request:fail' }
    })
    outbox.add('me', {
      draft: { ...emptyDraft(), words: '电梯停了', gateId },
      categoryKey: 'lift.stopped',
      pressedAt: '2026-09-22T07:26:00Z',
    })
    renderPage(<BuildingPage />)
    expect(await screen.findByText('等网，自动发')).toBeTruthy()
    expect(outbox.list('me')).toHaveLength(1)
  })

  it('opens an issue', async () => {
    answerApi(routes)
    renderPage(<BuildingPage />)
    fireEvent.click(await screen.findByText('声控灯不亮'))
    expect(taroCalls('navigateTo')).toEqual([[{ url: `/packages/issue/detail/index?id=${issueId}` }]])
  })
})
