import { fireEvent, screen, waitFor } from '@testing-library/react'
import { drafts, outbox } from '@/lib/drafts'
import { answerRequests, resetTaro, taroCalls } from '@/testing/taro-mock'
import { buildHome, buildIssue, buildMe, gateId, issueId } from '../testing/build-views'
import { answerApi, renderPage } from '../testing/render-page'
import { ReportPage } from './report-page'

beforeEach(resetTaro)

const lift = {
  key: 'lift.stopped',
  group: '电梯',
  name: '电梯停运',
  urgency: 'H',
  keywords: ['电梯'],
  question: { words: '有人被困在里面吗？', yes: '有人被困', no: '没人被困' },
  facility: true,
  afterPhoto: true,
}
const light = { ...lift, key: 'light.corridor', group: '照明', name: '楼道照明', keywords: ['灯'], question: undefined }
const residency = buildMe().residencies[0]
const routes = {
  'GET /me': buildMe(),
  'GET /home': buildHome(),
  [`GET /communities/${residency?.communityId}/categories`]: { policyVersion: 1, categories: [lift, light] },
  'GET /feed/similar': [],
  'POST /issues': buildIssue({ mine: true }),
}
const field = () => screen.findByPlaceholderText('出了什么事？一句话就行')
const write = async (words: string) => fireEvent.input(await field(), { target: { value: words } })

describe('反映', () => {
  it('fills in the place and the category, and posts once', async () => {
    const calls = answerApi(routes)
    renderPage(<ReportPage />)
    await write('楼道灯不亮')
    expect(await screen.findByText('楼道照明')).toBeTruthy()
    expect(screen.getByText('3号楼2单元')).toBeTruthy()
    const send = screen.getByText('发出去')
    fireEvent.click(send)
    fireEvent.click(send)
    await waitFor(() => expect(taroCalls('redirectTo')).toEqual([[{ url: `/packages/issue/detail/index?id=${issueId}` }]]))
    const posts = calls.filter(({ method, path }) => method === 'POST' && path === '/issues')
    expect(posts).toHaveLength(1)
    expect(posts[0]?.data).toMatchObject({ words: '楼道灯不亮', categoryKey: 'light.corridor', place: { gateId } })
    expect(drafts.read('me')).toBeUndefined()
  })

  it('asks what can hurt before sending, and says to call first', async () => {
    answerApi(routes)
    renderPage(<ReportPage />)
    await write('电梯停了')
    expect(await screen.findByText('请先答一下：有人被困在里面吗？')).toBeTruthy()
    fireEvent.click(screen.getByText('有人被困'))
    expect(await screen.findByText('先打 119，再发这里')).toBeTruthy()
    expect(screen.getByText('打 119')).toBeTruthy()
  })

  it('keeps the words when somebody leaves', async () => {
    answerApi(routes)
    const first = renderPage(<ReportPage />)
    await write('三层灯不亮')
    first.unmount()
    renderPage(<ReportPage />)
    expect(await screen.findByDisplayValue('三层灯不亮')).toBeTruthy()
  })

  it('keeps the report for later without a network', async () => {
    answerApi(routes)
    renderPage(<ReportPage />)
    await write('楼道灯不亮')
    await screen.findByText('楼道照明')
    answerRequests(() => {
      throw { errMsg: 'request:fail' }
    })
    fireEvent.click(screen.getByText('发出去'))
    await waitFor(() => expect(outbox.list('me')).toEqual([expect.objectContaining({ categoryKey: 'light.corridor' })]))
  })
})
