import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openPage, resetTaro, taroCalls } from '@/testing/taro-mock'
import { buildIssue, issueId } from '../testing/build-views'
import { answerApi, renderPage } from '../testing/render-page'
import { IssueDetailPage } from './issue-detail-page'

beforeEach(() => {
  resetTaro()
  openPage('/packages/issue/detail/index', { id: issueId })
})

const read = `GET /issues/${issueId}`
const act = `POST /issues/${issueId}/events`

describe('办到哪了', () => {
  it('lets a handler take it on, with words', async () => {
    const calls = answerApi({
      [read]: buildIssue({ actions: ['acknowledge', 'explain'] }),
      [act]: buildIssue({ status: 'acknowledged', actions: ['arrive'] }),
    })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('我来办'))
    fireEvent.input(screen.getByPlaceholderText(/想说一句/), { target: { value: '半小时内到' } })
    fireEvent.click(screen.getByText('接了'))
    expect(await screen.findByText('我到了')).toBeTruthy()
    expect(calls.find(({ method }) => method === 'POST')?.data).toMatchObject({ event: 'acknowledge', words: '半小时内到' })
  })

  it('keeps the sheet and what was written when it was refused', async () => {
    answerApi({ [read]: buildIssue({ actions: ['acknowledge'] }) })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('我来办'))
    fireEvent.input(screen.getByPlaceholderText(/想说一句/), { target: { value: '半小时内到' } })
    fireEvent.click(screen.getByText('接了'))
    await waitFor(() => expect(taroCalls('showToast')).toHaveLength(1))
    expect(screen.getByDisplayValue('半小时内到')).toBeTruthy()
  })

  it('does not let a short explanation go', async () => {
    answerApi({ [read]: buildIssue({ actions: ['explain'] }) })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('说明原因'))
    fireEvent.input(screen.getByPlaceholderText(/至少 10 个字/), { target: { value: '等配件' } })
    expect(await screen.findByText('再写 7 个字，让居民看得懂')).toBeTruthy()
  })

  it('asks for the photo where the category wants one', async () => {
    answerApi({ [read]: buildIssue({ actions: ['resolve'], afterPhotoRequired: true }) })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('办好了'))
    fireEvent.input(screen.getByPlaceholderText(/怎么办好的/), { target: { value: '换了灯泡' } })
    expect(await screen.findByText('这类事办好了要拍一张照片')).toBeTruthy()
  })

  it('leads the author of a resolved issue to the three questions', async () => {
    answerApi({ [read]: buildIssue({ mine: true, status: 'resolved', actions: ['confirm', 'reopen'] }) })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('说说修得怎么样'))
    expect(taroCalls('navigateTo')).toEqual([[{ url: `/packages/issue/follow-up/index?id=${issueId}` }]])
  })

  it('asks for the author only when a handler opens the sheet', async () => {
    const reveal = `POST /issues/${issueId}/reveal-author`
    const calls = answerApi({ [read]: buildIssue({ mayRevealAuthor: true }), [reveal]: { name: '张敏', phone: '13900004482' } })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('别的'))
    expect(calls.some(({ method }) => method === 'POST')).toBe(false)
    fireEvent.click(screen.getByText('联系反映的人'))
    expect(await screen.findByText('打 139 0000 4482')).toBeTruthy()
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('offers nothing to somebody who may only read', async () => {
    answerApi({ [read]: buildIssue({ actions: [], mayComment: false }) })
    renderPage(<IssueDetailPage />)
    await screen.findByText('声控灯不亮')
    expect(screen.queryByText('别的')).toBeNull()
    expect(screen.queryByText('说一句')).toBeNull()
  })
})
