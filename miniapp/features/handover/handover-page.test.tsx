import type { HandoverItemView, HandoverView } from '@shared/handovers'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openPage, resetTaro } from '@/testing/taro-mock'
import { answerApi, renderPage } from '../testing/render-page'
import { HandoverPage } from './handover-page'

const id = '7'.repeat(24)
const line = (nth: string, over: Partial<HandoverItemView> = {}): HandoverItemView => ({
  ref: { kind: 'issue', id: nth.repeat(24) },
  state: 'unclear',
  questions: [],
  issue: { id: nth.repeat(24), title: `第${nth}件`, placeName: '3号楼2单元', status: 'open', explained: false, urgency: 'N' },
  ...over,
})
const key: HandoverItemView = {
  ref: { kind: 'article', name: '钥匙' },
  state: 'unclear',
  questions: [],
  article: { name: '钥匙', count: 2, unit: '把' },
}
const handover = (over: Partial<HandoverView> = {}): HandoverView => ({
  id,
  communityId: '1'.repeat(24),
  communityName: '通瑞嘉苑社区',
  number: '20261124-02',
  post: 'propertyStaff',
  postName: '物业',
  shiftName: '夜班',
  at: '2026-11-24T12:00:00Z',
  status: 'underWay',
  late: false,
  outgoing: ['陈晓雯'],
  incoming: ['孙志强'],
  side: 'incoming',
  items: [line('1'), line('2', { watch: { who: '陈晓雯', at: '2026-11-24T11:00:00Z', words: '配件 21:00 送到' } }), key],
  opensAt: '2026-11-24T11:30:00Z',
  mayWrite: false,
  mayConfirm: true,
  ...over,
})
const commands = `POST /handovers/${id}/commands`

beforeEach(() => {
  resetTaro()
  openPage('/packages/duty/handover/index', { id })
})

describe('交接班', () => {
  it('is confirmed line by line before it can be taken over', async () => {
    const clear = handover({ items: [line('1', { state: 'clear' })] })
    const calls = answerApi({ [`GET /handovers/${id}`]: handover(), [commands]: () => clear })
    renderPage(<HandoverPage />)
    expect(await screen.findByText('还差 3 件没确认，确认完就能接班')).toBeTruthy()
    expect(screen.getByText('配件 21:00 送到')).toBeTruthy()
    const sent = () => calls.filter(({ method }) => method === 'POST').map(({ data }) => data as { command: string })
    fireEvent.click(screen.getAllByText('接班').at(-1) as HTMLElement)
    fireEvent.click(screen.getAllByText('清楚了，我接')[0] as HTMLElement)
    await waitFor(() => expect(screen.getByText('都清楚了，接班吧')).toBeTruthy())
    const acts = sent().filter(({ command }) => command)
    expect(acts).toEqual([expect.objectContaining({ command: 'clear', items: [{ kind: 'issue', id: '1'.repeat(24) }] })])
    fireEvent.click(screen.getAllByText('接班').at(-1) as HTMLElement)
    await waitFor(() => expect(sent().at(-1)).toMatchObject({ command: 'takeOver', whole: false }))
  })

  it('cannot be taken over as a whole while a question is open, and lets who goes answer it', async () => {
    const asked = line('1', { state: 'asked', questions: [{ who: '孙志强', at: '2026-11-24T11:40:00Z', words: '谁来送？' }] })
    answerApi({ [`GET /handovers/${id}`]: handover({ items: [asked, line('2')] }) })
    const { unmount } = renderPage(<HandoverPage />)
    expect(await screen.findByText('1 件等交班的人回话')).toBeTruthy()
    expect(screen.queryByText('都清楚')).toBeNull()
    unmount()

    const mine = handover({ items: [asked], side: 'outgoing', mayWrite: true, mayConfirm: false })
    const calls = answerApi({ [`GET /handovers/${id}`]: mine, [commands]: mine })
    renderPage(<HandoverPage />)
    fireEvent.click(await screen.findByText('回一句'))
    fireEvent.input(screen.getByPlaceholderText('回了就告诉接班的人'), { target: { value: '刘师傅' } })
    fireEvent.click(screen.getByText('写好了'))
    await waitFor(() => expect(calls.at(-1)?.data).toMatchObject({ command: 'answer', words: '刘师傅' }))
  })
})
