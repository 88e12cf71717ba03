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

  it('hands it on to a chosen seat, with why', async () => {
    const calls = answerApi({
      [read]: buildIssue({
        status: 'acknowledged',
        actions: ['resolve', 'offerTransfer'],
        mayComment: true,
        transferTo: [{ seat: 'gridWorker@x', name: '网格员', people: ['刘芳'] }],
      }),
      [act]: buildIssue({
        status: 'acknowledged',
        asked: [{ kind: 'transfer', name: '网格员', people: ['刘芳'], state: 'pending', leads: false }],
      }),
    })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('别的'))
    fireEvent.click(screen.getByText('请别人办'))
    expect(screen.getByText('先点一下找谁')).toBeTruthy()
    fireEvent.click(screen.getByText('网格员 刘芳'))
    fireEvent.input(screen.getByPlaceholderText(/为什么请他办/), { target: { value: '他管这一片' } })
    fireEvent.click(screen.getByText('请他接'))
    expect(await screen.findByText('还没接，不接就退回首接单位')).toBeTruthy()
    expect(calls.find(({ method }) => method === 'POST')?.data).toMatchObject({
      event: 'offerTransfer',
      to: 'gridWorker@x',
      words: '他管这一片',
    })
  })

  it('says why a second explanation and the closing are refused', async () => {
    answerApi({
      [read]: buildIssue({
        status: 'acknowledged',
        actions: ['resolve'],
        refusals: [
          { event: 'explain', why: '已经说明过一次，提到上一级才能再说明' },
          { event: 'closeExplained', why: '说明的人不能自己批，请另一位来点' },
        ],
        mayComment: true,
      }),
    })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('别的'))
    expect(screen.getByText('已经说明过一次，提到上一级才能再说明')).toBeTruthy()
    expect(screen.getByText('说明的人不能自己批，请另一位来点')).toBeTruthy()
  })

  it('wants to know where it went before it is not ours', async () => {
    const calls = answerApi({
      [read]: buildIssue({ status: 'acknowledged', actions: ['closeNotOurs'] }),
      [act]: buildIssue({ status: 'closed' }),
    })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('转到外面'))
    expect(screen.getByText('先写转给哪里')).toBeTruthy()
    fireEvent.input(screen.getByPlaceholderText(/转给哪里：/), { target: { value: '自来水公司' } })
    fireEvent.input(screen.getByPlaceholderText(/回执号/), { target: { value: '20261123' } })
    fireEvent.click(screen.getByText('转出'))
    await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true))
    expect(calls.find(({ method }) => method === 'POST')?.data).toMatchObject({ receipt: '转给自来水公司。回执：20261123' })
  })

  it('says who was faster, and shows how it is now', async () => {
    let reads = 0
    answerApi({
      [read]: () => buildIssue(reads++ === 0 ? { actions: ['acknowledge'] } : { status: 'acknowledged', actions: ['arrive'] }),
      [act]: () => {
        throw new Error('lost')
      },
    })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('我来办'))
    fireEvent.click(screen.getByText('接了'))
    expect(await screen.findByText('我到了')).toBeTruthy()
    expect(taroCalls('showToast')).toHaveLength(1)
  })

  it('says how late it is since the first deadline missed, though a clock runs on', async () => {
    const countdown = {
      kind: 'acknowledge' as const,
      by: new Date(Date.now() + 1_800_000).toISOString(),
      lateSince: new Date(Date.now() - 7_200_000).toISOString(),
    }
    answerApi({
      [read]: buildIssue({
        countdown,
        holder: { seatName: '楼门长', personName: '赵淑英', state: 'asked', since: new Date().toISOString() },
      }),
    })
    renderPage(<IssueDetailPage />)
    expect(await screen.findByText(/晚了 2 小时/)).toBeTruthy()
  })

  it('says beside the ladder that a deadline’s year is not announced', async () => {
    const calendarCaveat = '2027 年放假安排还没公布，先按周一到周五算'
    answerApi({
      [read]: buildIssue({
        calendarCaveat,
        ladder: [{ name: '社区', state: 'now', people: ['陈晓雯'], watching: false, gapInCover: false }],
      }),
    })
    renderPage(<IssueDetailPage />)
    expect(await screen.findByText(calendarCaveat)).toBeTruthy()
  })

  it('offers nothing to somebody who may only read', async () => {
    answerApi({ [read]: buildIssue({ actions: [], mayComment: false }) })
    renderPage(<IssueDetailPage />)
    await screen.findByText('声控灯不亮')
    expect(screen.queryByText('别的')).toBeNull()
    expect(screen.queryByText('说一句')).toBeNull()
  })
})
