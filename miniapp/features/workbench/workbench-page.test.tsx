import type { AppointmentView } from '@shared/accounts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { rememberedFirstTab } from '@/lib/navigation'
import { resetTaro, taro, taroCalls } from '@/testing/taro-mock'
import { buildIssue, buildMe, issueId } from '../testing/build-views'
import { answerApi, renderPage } from '../testing/render-page'
import { WorkbenchPage } from './workbench-page'

beforeEach(resetTaro)

const appointment: AppointmentView = { role: 'gateSteward', areaId: '1'.repeat(24), areaName: '3号楼2单元', communityId: '7'.repeat(24) }
const soon = () => new Date(Date.now() + 30 * 60_000).toISOString()
const open = buildIssue({ actions: ['acknowledge', 'resolve'], countdown: { kind: 'acknowledge', by: soon() } })
const bench = (items: unknown[]) => ({ overdue: 0, dueToday: items.length, unacknowledged: items.length, items })
const acknowledge = `POST /issues/${issueId}/events`
const routes = {
  'GET /me': buildMe({ appointments: [appointment] }),
  'GET /me/counts': { open: 0, toConfirm: 0, solved: 0, toDecide: 0, unread: 0 },
  'GET /workbench': bench([open]),
}

describe('工作台', () => {
  it('acknowledges by one tap, and two taps are one', async () => {
    const calls = answerApi({ ...routes, [acknowledge]: { ...open, status: 'acknowledged' } })
    renderPage(<WorkbenchPage />)
    const button = await screen.findByText('我来接')
    fireEvent.click(button)
    fireEvent.click(button)
    await waitFor(() => expect(taroCalls('showToast')).not.toEqual([]))
    const sent = calls.filter(({ path }) => path === `/issues/${issueId}/events`)
    expect(sent).toHaveLength(1)
    expect(sent[0]?.data).toMatchObject({ event: 'acknowledge', commandId: expect.any(String) })
  })

  it('sends the same command again after a lost signal', async () => {
    const calls = answerApi(routes)
    renderPage(<WorkbenchPage />)
    fireEvent.click(await screen.findByText('我来接'))
    await waitFor(() => expect(taroCalls('showToast')).toHaveLength(1))
    fireEvent.click(await screen.findByText('我来接'))
    await waitFor(() => expect(taroCalls('showToast')).toHaveLength(2))
    const commands = calls.filter(({ method }) => method === 'POST').flatMap(({ data }) => (data as { commandId?: string }).commandId ?? [])
    expect(commands).toHaveLength(2)
    expect(new Set(commands).size).toBe(1)
  })

  it('does other steps on the page of the issue', async () => {
    const onSite = buildIssue({ status: 'onSite', actions: ['resolve', 'explain'], countdown: { kind: 'resolve', by: soon() } })
    const calls = answerApi({ ...routes, 'GET /workbench': bench([onSite]) })
    renderPage(<WorkbenchPage />)
    fireEvent.click(await screen.findByText('拍照办结'))
    expect(taroCalls('navigateTo')).toEqual([[{ url: `/packages/issue/detail/index?id=${issueId}` }]])
    expect(calls.filter(({ method, path }) => method === 'POST' && path.startsWith('/issues'))).toEqual([])
  })

  it('leads to 楼里 by its title, and remembers', async () => {
    answerApi(routes)
    taro.showActionSheet?.mockResolvedValue({ tapIndex: 0 })
    renderPage(<WorkbenchPage />)
    await screen.findByText('我来接')
    fireEvent.click(screen.getAllByText('工作台')[0] as HTMLElement)
    await waitFor(() => expect(rememberedFirstTab()).toBe('building'))
  })

  it('says so when there is nothing to do', async () => {
    answerApi({ ...routes, 'GET /workbench': bench([]) })
    renderPage(<WorkbenchPage />)
    expect(await screen.findByText('手上没有要办的事')).toBeTruthy()
  })
})
