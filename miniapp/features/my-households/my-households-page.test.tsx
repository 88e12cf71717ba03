import type { MyHouseholdsView, MyHouseholdView } from '@shared/households'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { fireTaro } from '@/testing/components-mock'
import { answerRequests, resetTaro, taroCalls } from '@/testing/taro-mock'
import { answerApi, renderPage } from '../testing/render-page'
import { MyHouseholdsPage } from './my-households-page'

beforeEach(resetTaro)

const id = (nth: number) => String(nth).padStart(24, '0')
const issue = (nth: number, words: string, change = {}) => ({
  issueId: id(nth),
  householdId: id(302),
  words,
  postedAt: new Date().toISOString(),
  status: 'open' as const,
  cycle: 0,
  urgent: false,
  ...change,
})
const household = (room: number, change: Partial<MyHouseholdView> = {}): MyHouseholdView => ({
  householdId: id(room),
  gateName: '3号楼2单元',
  room: String(room),
  floor: Math.floor(room / 100),
  maskedName: '李**',
  line: '业主·1 口',
  careFlags: [],
  openIssues: 0,
  ...change,
})
const view: MyHouseholdsView = {
  total: 2,
  line: '3号楼2单元 3–4 层',
  visitedThisMonth: { done: 1, of: 2 },
  households: [
    household(302, { careFlags: ['独居'], openIssues: 2, visitDue: 'late', visitDueBy: '2026-09-19T15:59:59.999Z' }),
    household(401, { maskedName: '孟**', lastContact: { kind: 'message', at: new Date().toISOString() } }),
  ],
  openIssues: [
    issue(1, '接过的事', { status: 'acknowledged' }),
    issue(2, '没人接的事'),
    issue(3, '电梯困人', { urgent: true, status: 'onSite' }),
  ],
  communities: [{ communityId: id(70), name: '通瑞嘉苑社区', households: 2 }],
}
const reveal = `POST /households/${id(302)}/reveal`
const opened = {
  householdId: id(302),
  careFlags: [],
  people: [{ personId: id(9), name: '李秀珍', relation: '业主', phone: '13800000302' }],
}

describe('我的联户', () => {
  it('shows urgent issues first, then what nobody took', async () => {
    answerApi({ 'GET /my-households': view })
    renderPage(<MyHouseholdsPage />)
    const words = (await screen.findAllByText(/^(接过的事|没人接的事|电梯困人)$/)).map((element) => element.textContent)
    expect(words).toEqual(['电梯困人', '没人接的事', '接过的事'])
  })

  it('shows two of many, the rest by a tap', async () => {
    answerApi({ 'GET /my-households': { ...view, openIssues: [...view.openIssues, issue(4, '又一件事')] } })
    renderPage(<MyHouseholdsPage />)
    expect(await screen.findByText('没办完的事 4')).toBeTruthy()
    expect(screen.queryByText('又一件事')).toBeNull()
    fireEvent.click(screen.getByText('还有 2 件'))
    expect(screen.getByText('又一件事')).toBeTruthy()
    expect(screen.queryByText('还有 2 件')).toBeNull()
  })

  it('opens names and numbers by a tap, asked for once, and closes them again', async () => {
    const calls = answerApi({ 'GET /my-households': view, [reveal]: opened })
    renderPage(<MyHouseholdsPage />)
    const row = await screen.findByText(/李\*\*/)
    expect(screen.queryByText('138 0000 0302')).toBeNull()
    fireEvent.click(row)
    fireEvent.click(row)
    expect(await screen.findByText('138 0000 0302')).toBeTruthy()
    expect(calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/reveal'))).toHaveLength(1)
    fireEvent.click(row)
    expect(screen.queryByText('138 0000 0302')).toBeNull()
  })

  it('stays closed, and says why, when it is not mine', async () => {
    answerApi({ 'GET /my-households': view })
    renderPage(<MyHouseholdsPage />)
    fireEvent.click(await screen.findByText(/李\*\*/))
    await waitFor(() => expect(taroCalls('showToast')).toHaveLength(1))
  })

  it('says whom to look in on before the others, and how many were seen this month', async () => {
    answerApi({ 'GET /my-households': view })
    renderPage(<MyHouseholdsPage />)
    expect(await screen.findByText('该去看看了 1')).toBeTruthy()
    expect(screen.getByText(/9月19日前该去，晚了 \d+ 天/)).toBeTruthy()
    expect(screen.getByText('其余 1 户')).toBeTruthy()
    expect(screen.getByText('今天 微信聊过')).toBeTruthy()
    expect(screen.getByText(/2 户本月走过了/).textContent).toBe('1 / 2 户本月走过了')
    expect(screen.getByText('2 件事在办：接过的事')).toBeTruthy()
  })

  it('never calls without revealing, and dials the only number', async () => {
    const calls = answerApi({ 'GET /my-households': view, [reveal]: opened })
    renderPage(<MyHouseholdsPage />)
    fireEvent.click(await screen.findByRole('button', { name: '打电话给302 李**' }))
    await waitFor(() => expect(taroCalls('makePhoneCall')).toEqual([[{ phoneNumber: '13800000302' }]]))
    expect(calls.find(({ path }) => path.endsWith('/reveal'))?.data).toEqual({ reason: '从我的联户打电话' })
  })

  it('lets one choose among several numbers, and says when there is none', async () => {
    const [person] = opened.people
    answerApi({
      'GET /my-households': view,
      [reveal]: { ...opened, people: [person, { ...person, personId: id(8), name: '李小宝', phone: '13800000303' }] },
      [`POST /households/${id(401)}/reveal`]: { householdId: id(401), careFlags: [], people: [] },
    })
    renderPage(<MyHouseholdsPage />)
    fireEvent.click(await screen.findByRole('button', { name: '打电话给302 李**' }))
    expect(await screen.findByText('李小宝 业主')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '打电话给401 孟**' }))
    expect(await screen.findByText('名册里这一户还没登记人')).toBeTruthy()
    expect(taroCalls('makePhoneCall')).toEqual([])
  })
})

describe('记一次走访', () => {
  const visits = `POST /households/${id(401)}/visits`
  const write = async (words: string) => {
    fireEvent.click(await screen.findByText('记一次走访'))
    fireEvent.click(screen.getByRole('radio', { name: '401' }))
    fireEvent.click(screen.getByText('打电话'))
    fireEvent.input(screen.getByPlaceholderText(/可以不写/), { target: { value: words } })
  }

  it('sends which household, how, when and what was said', async () => {
    const calls = answerApi({ 'GET /my-households': view, [visits]: {} })
    renderPage(<MyHouseholdsPage />)
    await write('都好')
    fireEvent.click(screen.getByText('昨天'))
    const [day] = document.querySelectorAll('.choice-day')
    if (!day) throw new Error('no calendar')
    act(() => fireTaro(day, 'change', { value: '2026-09-10' }))
    fireEvent.click(screen.getByText('记下'))
    await waitFor(() => expect(screen.queryByText('哪一户')).toBeNull())
    expect(calls.find(({ path }) => path.endsWith('/visits'))?.data).toMatchObject({ kind: 'call', day: '2026-09-10', words: '都好' })
  })

  it('waits until a household is chosen', async () => {
    const calls = answerApi({ 'GET /my-households': view })
    renderPage(<MyHouseholdsPage />)
    fireEvent.click(await screen.findByText('记一次走访'))
    fireEvent.click(screen.getByText('先选哪一户'))
    expect(calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/visits'))).toEqual([])
  })

  it('keeps what was typed when sending failed, also over a restart, as the same act; and never offers it for another household', async () => {
    let arrived = false
    const failing = { statusCode: 500, data: {} }
    const sent: unknown[] = []
    answerRequests(({ url, data }) => {
      if (url.endsWith('/my-households')) return { statusCode: 200, data: view }
      if (!url.endsWith('/visits'))
        return url.endsWith('/reveal') ? { statusCode: 200, data: opened } : { statusCode: 201, data: { token: 't' } }
      sent.push(data)
      return arrived ? { statusCode: 200, data: {} } : failing
    })
    const first = renderPage(<MyHouseholdsPage />)
    await write('要人陪着去医院')
    fireEvent.click(screen.getByText('记下'))
    await waitFor(() => expect(taroCalls('showToast')).toHaveLength(1))
    first.unmount()
    renderPage(<MyHouseholdsPage />)
    fireEvent.click(await screen.findByText(/^李\*\*/))
    fireEvent.click(await screen.findByText('记一次'))
    expect(screen.queryByDisplayValue('要人陪着去医院')).toBeNull()
    fireEvent.click(screen.getAllByRole('button', { name: '关闭' })[0] as Element)
    fireEvent.click(await screen.findByText('记一次走访'))
    expect(screen.getByDisplayValue('要人陪着去医院')).toBeTruthy()
    arrived = true
    fireEvent.click(screen.getByText('记下'))
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).toEqual(sent[0])
    fireEvent.click(await screen.findByText('记一次走访'))
    expect(screen.queryByDisplayValue('要人陪着去医院')).toBeNull()
  })
})

describe('不再联户', () => {
  it('asks for how long and why, and sends it once', async () => {
    const calls = answerApi({ 'GET /my-households': view, 'POST /my-households/hand-back': {} })
    renderPage(<MyHouseholdsPage />)
    fireEvent.click(await screen.findByText('要请假或不再联户'))
    expect(screen.getByText(/在换好人之前/).textContent).toContain('这 2 户还是您联系')
    fireEvent.click(screen.getByText('先选一个原因'))
    fireEvent.click(screen.getByText('不再联了'))
    fireEvent.click(screen.getByText('身体原因'))
    fireEvent.click(screen.getByText('告诉社区'))
    await waitFor(() => expect(screen.queryByText('请假到什么时候')).toBeNull())
    const sent = calls.filter(({ path }) => path.endsWith('/hand-back'))
    expect(sent).toHaveLength(1)
    expect(sent[0]?.data).toMatchObject({ communityId: id(70), reason: 'health', untilDay: undefined })
  })

  it('says what holds until somebody else is found, and lets one take it back', async () => {
    const unavailable = { until: '2099-12-31T15:59:59.999Z', mayTakeBack: true }
    const [community] = view.communities
    let away = true
    const calls = answerApi({
      'GET /my-households': () => ({ ...view, communities: [{ ...community, ...(away ? { unavailable } : {}) }] }),
      'DELETE /my-households/hand-back': () => {
        away = false
      },
    })
    renderPage(<MyHouseholdsPage />)
    expect(await screen.findByText('您请假到 2099年12月31日')).toBeTruthy()
    expect(screen.getByText(/在换好人之前/).textContent).toContain('这 2 户还是您联系')
    fireEvent.click(screen.getByText('我接着联'))
    expect(await screen.findByText('要请假或不再联户')).toBeTruthy()
    expect(calls.filter(({ method }) => method === 'DELETE')).toHaveLength(1)
  })

  it('cannot be taken back where the community said so', async () => {
    const [community] = view.communities
    answerApi({ 'GET /my-households': { ...view, communities: [{ ...community, unavailable: { mayTakeBack: false } }] } })
    renderPage(<MyHouseholdsPage />)
    expect(await screen.findByText('想接着联，请告诉社区')).toBeTruthy()
    expect(screen.queryByText('我接着联')).toBeNull()
  })
})
