import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openPage, resetTaro, taroCalls } from '@/testing/taro-mock'
import { buildIssue, buildNotice, gateId, issueId } from '../testing/build-views'
import { answerApi, renderPage } from '../testing/render-page'
import { NoticePage } from './notice-page'
import { NoticePrintPage } from './notice-print-page'
import { NoticeWritePage } from './notice-write-page'
import { PinnedNotices } from './pinned-notices'

beforeEach(resetTaro)

const notice = buildNotice()
const read = `GET /notices/${notice.id}`
const markRead = `POST /notices/${notice.id}/read`

describe('告知单 on top of 楼里', () => {
  it('asks for 知道了 once, and opens', async () => {
    const calls = answerApi({ [markRead]: buildNotice({ read: true }) })
    renderPage(<PinnedNotices notices={[notice]} />)
    fireEvent.click(screen.getByText('知道了'))
    await waitFor(() => expect(calls.filter(({ path }) => path.endsWith('/read'))).toHaveLength(1))
    fireEvent.click(screen.getByText('停水检修'))
    expect(taroCalls('navigateTo')).toEqual([[{ url: `/packages/issue/notice/index?id=${notice.id}` }]])
  })

  it('says 已恢复 in words, and no longer asks', () => {
    answerApi({})
    const ended = { how: 'restored' as const, at: new Date().toISOString() }
    renderPage(<PinnedNotices notices={[buildNotice({ ended, mayMarkRead: false })]} />)
    expect(screen.getByText(/已恢复/)).toBeTruthy()
    expect(screen.queryByText('知道了')).toBeNull()
  })

  it('stands whole at the door, with the number to call', () => {
    answerApi({})
    renderPage(<PinnedNotices notices={[buildNotice({ mayMarkRead: false })]} atDoor />)
    expect(screen.getByText(/有事打 010 0000 0120/)).toBeTruthy()
    fireEvent.click(screen.getByText('停水检修'))
    expect(taroCalls('navigateTo')).toEqual([])
  })
})

describe('the page of a notice', () => {
  beforeEach(() => openPage('/packages/issue/notice/index', { id: notice.id }))

  it('counts as read when a resident opens it, and offers nothing to manage', async () => {
    const calls = answerApi({ [read]: notice, [markRead]: buildNotice({ read: true }) })
    renderPage(<NoticePage />)
    await screen.findByText('2 单元换阀门')
    await waitFor(() => expect(calls.filter(({ path }) => path.endsWith('/read'))).toHaveLength(1))
    expect(screen.queryByText('撤下')).toBeNull()
    expect(screen.queryByText('谁看过了')).toBeNull()
  })

  it('shows a handler which doors have not read it, and lifts it as restored', async () => {
    const mine = buildNotice({ mayManage: true, mayMarkRead: false })
    const calls = answerApi({
      [read]: mine,
      [`GET /notices/${notice.id}/households`]: { read: [{ address: '3号楼2单元 302' }], unread: [{ address: '3号楼2单元 501' }] },
      [`POST /notices/${notice.id}/lift`]: buildNotice({ mayManage: true, ended: { how: 'restored', at: new Date().toISOString() } }),
    })
    renderPage(<NoticePage />)
    expect(await screen.findByText('3号楼2单元 501')).toBeTruthy()
    fireEvent.click(screen.getByText('撤下'))
    fireEvent.click(screen.getByText('已经恢复了'))
    await waitFor(() => expect(screen.queryByText('改一改')).toBeNull())
    expect(calls.find(({ path }) => path.endsWith('/lift'))?.data).toMatchObject({ restored: true })
  })

  it('says why it cannot be read', async () => {
    answerApi({})
    renderPage(<NoticePage />)
    expect(await screen.findByText('没取到这张告知单')).toBeTruthy()
  })
})

describe('贴告知单', () => {
  it('sends what, for whom and until when, once it is whole', async () => {
    openPage('/packages/issue/notice-write/index', { issue: issueId })
    const areas = [
      { id: gateId, name: '3号楼2单元' },
      { id: '9'.repeat(24), name: '3号楼' },
    ]
    const calls = answerApi({
      [`GET /issues/${issueId}`]: buildIssue({ noticeAreas: areas }),
      [`POST /issues/${issueId}/notices`]: notice,
    })
    renderPage(<NoticeWritePage />)
    expect(await screen.findByText('先写是什么事，一句话')).toBeTruthy()
    fireEvent.input(screen.getByPlaceholderText(/一句话：停水检修/), { target: { value: '停水检修' } })
    fireEvent.input(screen.getByPlaceholderText(/写给老人/), { target: { value: '换阀门' } })
    const [, until] = screen.getAllByText('明天')
    if (until) fireEvent.click(until)
    fireEvent.click(screen.getByText('3号楼'))
    fireEvent.click(screen.getByText('贴出去'))
    await waitFor(() => expect(taroCalls('redirectTo')).toHaveLength(1))
    expect(calls.find(({ method, path }) => method === 'POST' && path.endsWith('/notices'))?.data).toMatchObject({
      areaId: '9'.repeat(24),
      title: '停水检修',
      reason: '换阀门',
      phone: 'desk',
    })
  })

  it('tells somebody who may not that it is not possible', async () => {
    openPage('/packages/issue/notice-write/index', { issue: issueId })
    answerApi({ [`GET /issues/${issueId}`]: buildIssue() })
    renderPage(<NoticeWritePage />)
    expect(await screen.findByText('现在贴不了')).toBeTruthy()
  })
})

describe('the printed sheet', () => {
  it('carries addressee, dates with their year, the number and who signed', async () => {
    openPage('/packages/issue/notice-print/index', { id: notice.id })
    answerApi({ [read]: buildNotice({ fromAt: '2026-09-22T06:00:00Z', untilAt: '2026-09-22T09:00:00Z' }) })
    renderPage(<NoticePrintPage />)
    expect(await screen.findByText('3号楼2单元的各位邻居：')).toBeTruthy()
    expect(screen.getByText('2026年9月22日 14:00')).toBeTruthy()
    expect(screen.getByText('2026年9月22日 17:00')).toBeTruthy()
    expect(screen.getByText('物业 王建国')).toBeTruthy()
  })
})
