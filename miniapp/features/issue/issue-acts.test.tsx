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
const target = 'c'.repeat(24)

describe('what is rarer than taking it on', () => {
  const waiting = { who: '物业 王建国', question: '哪一层的灯？', by: new Date(Date.now() + 3 * 86_400_000).toISOString() }

  it('asks the author the question, and takes the answer', async () => {
    const calls = answerApi({
      [read]: buildIssue({ mine: true, status: 'acknowledged', waiting, actions: ['reply', 'withdraw'] }),
      [act]: buildIssue({ mine: true, status: 'acknowledged', actions: ['withdraw'] }),
    })
    renderPage(<IssueDetailPage />)
    expect(await screen.findByText('要您回个话')).toBeTruthy()
    expect(screen.getByText(/哪一层的灯？/)).toBeTruthy()
    fireEvent.click(screen.getByText('回个话'))
    fireEvent.input(screen.getByPlaceholderText('您的回话'), { target: { value: '三层' } })
    fireEvent.click(screen.getByText('回话'))
    await waitFor(() => expect(screen.queryByText('要您回个话')).toBeNull())
    expect(calls.find(({ method }) => method === 'POST')?.data).toMatchObject({ event: 'reply', words: '三层' })
  })

  it('lets a handler go on meanwhile, and write down what the resident said on the phone', async () => {
    answerApi({ [read]: buildIssue({ status: 'acknowledged', waiting, actions: ['arrive', 'resolve', 'reply'] }) })
    renderPage(<IssueDetailPage />)
    expect(await screen.findByText('在等居民回话')).toBeTruthy()
    expect(screen.getByText('我到了')).toBeTruthy()
    fireEvent.click(screen.getByText('别的'))
    fireEvent.click(screen.getByText('居民回话了'))
    expect(screen.getByText('居民怎么说的')).toBeTruthy()
    expect(screen.getByText('写一句才能发')).toBeTruthy()
  })

  it('merges into an issue that is chosen', async () => {
    const mergeTo = [{ id: target, words: '一层灯也不亮', placeName: '3号楼2单元', postedAt: new Date().toISOString() }]
    const calls = answerApi({
      [read]: buildIssue({ status: 'acknowledged', actions: ['resolve', 'merge'], mergeTo }),
      [act]: buildIssue({ status: 'closed', outcome: 'merged', mergedInto: target }),
    })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('并到另一件'))
    expect(screen.getByText('先点一下和哪件一起办')).toBeTruthy()
    fireEvent.click(screen.getByText(/一层灯也不亮/))
    fireEvent.click(screen.getByText('并过去'))
    fireEvent.click(await screen.findByText('和另一件同样的事一起办'))
    expect(calls.find(({ method }) => method === 'POST')?.data).toMatchObject({ event: 'merge', targetId: target })
    expect(taroCalls('navigateTo')).toEqual([[{ url: `/packages/issue/detail/index?id=${target}` }]])
  })

  it('says so where there is nothing to merge into', async () => {
    answerApi({ [read]: buildIssue({ status: 'acknowledged', actions: ['resolve', 'merge'] }) })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('并到另一件'))
    expect(screen.getByText('这栋楼眼下没有同样的事，不用并')).toBeTruthy()
  })

  it('changes the urgency to another one only', async () => {
    answerApi({ [read]: buildIssue({ urgency: 'N', status: 'acknowledged', actions: ['resolve', 'setUrgency'] }) })
    renderPage(<IssueDetailPage />)
    fireEvent.click(await screen.findByText('改急缓'))
    expect(screen.getByText('现在就是这样，改一个别的')).toBeTruthy()
    fireEvent.click(screen.getByText('马上'))
    expect(screen.getByText('写一句才能发')).toBeTruthy()
  })

  it('does not promise that it climbs where nobody stands above', async () => {
    const lateSince = new Date(Date.now() - 3_600_000).toISOString()
    answerApi({ [read]: buildIssue({ countdown: { kind: 'acknowledge', by: new Date().toISOString(), lateSince } }) })
    renderPage(<IssueDetailPage />)
    expect(await screen.findByText('已经到最高一级，会一直催到办好')).toBeTruthy()
  })
})
