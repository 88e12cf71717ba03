import { type CoverView, defaultAssignmentSettings, type MemberView } from '@shared/assignment'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openPage, resetTaro, taroCalls } from '@/testing/taro-mock'
import { buildMe } from '../testing/build-views'
import { answerApi, renderPage } from '../testing/render-page'
import { CoverPage } from './cover-page'

const communityId = 'c'.repeat(24)
const secretary = buildMe({
  name: '陈晓雯',
  appointments: [{ role: 'communitySecretary', areaId: communityId, areaName: '通瑞嘉苑社区', communityId }],
})

const figures = {
  households: 1286,
  covered: 1264,
  uncovered: 22,
  outsideLimits: 2,
  sameGate: 1100,
  membersUsed: 151,
  membersInReserve: 6,
  moved: 0,
}

const cover: CoverView = {
  now: figures,
  settings: defaultAssignmentSettings,
  histogram: [
    { households: 0, members: 6 },
    { households: 4, members: 1 },
    { households: 8, members: 149 },
    { households: 11, members: 1 },
  ],
  attention: [
    { personId: 'li', name: '李强', gateName: '4号楼1单元', load: 11, why: '11 户，超过 10 户' },
    { personId: 'zhou', name: '周桂兰', gateName: '3号楼2单元', load: 4, why: '4 户，不到 5 户' },
  ],
  redGates: [{ gateId: 'g', fullName: '3号楼4单元', households: 24, uncovered: 6 }],
  trend: [
    { day: '2026-08-25', households: 1286, covered: 1173 },
    { day: '2026-09-22', households: 1286, covered: 1264 },
  ],
  proposal: {
    id: 'plan1',
    communityId,
    kind: 'repair',
    status: 'draft',
    rev: 0,
    createdAt: new Date().toISOString(),
    createdBy: '系统',
    reason: '陈建国请假，8 户要换人',
    figures: { ...figures, moved: 8, uncovered: 0 },
  },
}

const members: MemberView[] = [
  { personId: 'li', name: '李强', gateName: '4号楼1单元', load: 11 },
  { personId: 'zhou', name: '周桂兰', gateName: '3号楼2单元', load: 4 },
  { personId: 'sun', name: '孙大伟', load: 8 },
]

function show(over: Partial<CoverView> = {}, routes: Record<string, unknown> = {}) {
  const calls = answerApi({
    'GET /me': secretary,
    [`GET /communities/${communityId}/cover`]: { ...cover, ...over },
    [`GET /communities/${communityId}/members`]: members,
    [`PUT /communities/${communityId}/assignment-settings`]: defaultAssignmentSettings,
    'PUT /members/zhou/availability': members[1],
    ...routes,
  })
  openPage('/packages/office/cover/index')
  renderPage(<CoverPage />)
  return calls
}

const lastPut = (calls: ReturnType<typeof show>) => calls.filter(({ method }) => method === 'PUT').at(-1)

beforeEach(() => {
  resetTaro()
  window.innerWidth = 375
})

describe('覆盖与负担', () => {
  it('says how many households have a contact, of how many, and where they are missing', async () => {
    show()
    await screen.findByText('1,264')
    expect(screen.getByText('/ 1,286 户', { exact: false })).toBeTruthy()
    expect(screen.getByText('还有 22 户没有')).toBeTruthy()
    expect(screen.getByText('3号楼4单元', { exact: false })).toBeTruthy()
    expect(screen.getByText('缺 6 户')).toBeTruthy()
    expect(screen.getByText('8月25日还有 113 户没有，今天 22 户')).toBeTruthy()
  })

  it('opens the proposal that waits', async () => {
    show()
    await screen.findByText('陈建国请假，8 户要换人')
    fireEvent.click(screen.getByText('看一看', { selector: '.btn' }))
    expect(taroCalls('navigateTo').at(-1)).toMatchObject([{ url: '/packages/office/plan-board/index?id=plan1' }])
  })

  it('says that nothing waits, and what will come', async () => {
    show({ proposal: undefined, now: { ...figures, covered: 1286, uncovered: 0 } })
    await screen.findByText('没有等您点头的调整')
    expect(screen.getByText('户户都有')).toBeTruthy()
  })

  it('leads to the plans where nobody has room left', async () => {
    show({ proposal: undefined })
    await screen.findByText('还有 22 户没有联户党员')
    fireEvent.click(screen.getByText('看联户方案'))
    expect(taroCalls('navigateTo').at(-1)).toMatchObject([{ url: '/packages/office/plan-board/index' }])
  })

  it('lists whom to look at first, and everybody on request', async () => {
    show()
    await screen.findByText('11 户，超过 10 户')
    expect(screen.queryByText('孙大伟')).toBeNull()
    fireEvent.click(screen.getByText('全部 3'))
    expect(screen.getByText('孙大伟')).toBeTruthy()
    expect(screen.getByText('住处没登记')).toBeTruthy()
  })

  it('writes a leave down, with the plainest reason', async () => {
    const calls = show()
    fireEvent.click(await screen.findByText('周桂兰'))
    fireEvent.click(screen.getByText('请假', { selector: '.choice *' }))
    fireEvent.click(screen.getByText('两周'))
    fireEvent.click(screen.getByText('存下'))
    await waitFor(() => expect(lastPut(calls)?.path).toBe('/members/zhou/availability'))
    expect(lastPut(calls)?.data).toEqual({ unavailable: { reason: '请假', until: expect.stringMatching(/T15:59/) }, max: null })
    await waitFor(() => expect(screen.queryByText('存下')).toBeNull())
  })

  it('refuses limits that are the wrong way round before sending them', async () => {
    const calls = show({ settings: { ...defaultAssignmentSettings, min: 10 } })
    fireEvent.click(await screen.findByText('联户怎么分'))
    fireEvent.click(screen.getByLabelText('一位党员最少多一户'))
    await screen.findByText('最少的户数不能比最多的还多')
    fireEvent.click(screen.getByText('存下'))
    expect(lastPut(calls)).toBeUndefined()
    fireEvent.click(screen.getByLabelText('最多多一户'))
    fireEvent.click(screen.getByText('存下'))
    await waitFor(() => expect(lastPut(calls)?.data).toMatchObject({ min: 11, max: 11 }))
  })

  it('offers another try when it could not be fetched', async () => {
    answerApi({ 'GET /me': secretary })
    openPage('/packages/office/cover/index')
    renderPage(<CoverPage />)
    await screen.findByText('没取到覆盖与负担')
    expect(screen.getByText('再试一次')).toBeTruthy()
  })

  it('is for the office only', async () => {
    answerApi({ 'GET /me': buildMe() })
    openPage('/packages/office/cover/index')
    renderPage(<CoverPage />)
    await screen.findByText('覆盖归居委会看')
  })

  it('has the desk’s frame where the window is wide', async () => {
    window.innerWidth = 1280
    show()
    await screen.findByText('1,286 户', { selector: '.line' })
    expect(screen.getByText('每人 5–10 户', { selector: '.btn' })).toBeTruthy()
    fireEvent.click(screen.getByText('看一看', { selector: '.btn' }))
    expect(taroCalls('redirectTo').at(-1)).toMatchObject([{ url: '/packages/office/plan-board/index?id=plan1' }])
  })
})
