import { type ResidencyRequestView, refusalWords } from '@shared/residencies'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { resetTaro, taroCalls } from '@/testing/taro-mock'
import { buildMe } from '../testing/build-views'
import { answerApi, renderPage } from '../testing/render-page'
import { RequestsPage } from './requests-page'

beforeEach(resetTaro)

const id = '6'.repeat(24)
const request: ResidencyRequestView = {
  id,
  address: '3号楼2单元 801',
  room: '801',
  name: '许文静',
  relation: 'tenant',
  createdAt: new Date().toISOString(),
  facts: [{ tone: 'neutral', words: '这一户现在有 1 人核实过' }],
  status: 'pending',
}
const counts = { open: 0, toConfirm: 0, solved: 0, toDecide: 1, unread: 0 }
const decide = `POST /residencies/${id}/decide`
const routes = {
  'GET /me': buildMe(),
  'GET /me/counts': counts,
  'GET /residency-requests': { items: [request] },
  [decide]: { ...request, status: 'verified' },
}
const decisions = (calls: ReturnType<typeof answerApi>) => calls.filter(({ path }) => path === `/residencies/${id}/decide`)

describe('住户申请', () => {
  it('confirms once, however often one taps', async () => {
    const calls = answerApi(routes)
    renderPage(<RequestsPage />)
    const yes = await screen.findByText('是 801 的')
    fireEvent.click(yes)
    fireEvent.click(yes)
    await waitFor(() => expect(taroCalls('showToast')).not.toEqual([]))
    const sent = decisions(calls).map(({ data }) => data as { decision: string; commandId: string })
    expect(sent[0]?.decision).toBe('confirm')
    expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1)
  })

  it('refuses only with a reason, in the very words the applicant will read', async () => {
    const calls = answerApi(routes)
    renderPage(<RequestsPage />)
    fireEvent.click(await screen.findByText('不是'))
    fireEvent.click(screen.getByText('告诉对方'))
    expect(decisions(calls)).toEqual([])
    fireEvent.click(screen.getByText('门牌好像选错了'))
    fireEvent.input(screen.getByPlaceholderText('想多说一句，写在这里'), { target: { value: '您是 802 吧' } })
    expect(screen.getByText(`“${refusalWords.wrongRoom}。您是 802 吧”`)).toBeTruthy()
    fireEvent.click(screen.getByText('告诉对方'))
    await waitFor(() => expect(decisions(calls)).toHaveLength(1))
    expect(decisions(calls)[0]?.data).toMatchObject({ decision: 'refuse', reason: 'wrongRoom', words: '您是 802 吧' })
  })

  it('wants words for another reason', async () => {
    const calls = answerApi(routes)
    renderPage(<RequestsPage />)
    fireEvent.click(await screen.findByText('不是'))
    fireEvent.click(screen.getByText('别的原因'))
    fireEvent.click(screen.getByText('告诉对方'))
    expect(decisions(calls)).toEqual([])
    expect(screen.getByText('选了“别的原因”，请写一句，对方才明白')).toBeTruthy()
  })

  it('shows who decided what', async () => {
    answerApi({ ...routes, 'GET /residency-requests': { items: [{ ...request, status: 'rejected', decidedBy: '楼门长 赵淑英' }] } })
    renderPage(<RequestsPage />)
    fireEvent.click(await screen.findByText('办过的'))
    expect(await screen.findByText('没同意')).toBeTruthy()
    expect(screen.getByText('楼门长 赵淑英')).toBeTruthy()
  })
})
