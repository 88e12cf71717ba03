import type { DutyWeeksView } from '@shared/duty'
import type { HandoverList } from '@shared/handovers'
import type { MyShiftsView, OnDutyView, RotaCoverView, RotaShiftView } from '@shared/rota'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { calendarDay } from '@/lib/times'
import { answerRequests, resetTaro, taroCalls } from '@/testing/taro-mock'
import { buildMe } from '../testing/build-views'
import { answerApi, renderPage } from '../testing/render-page'
import { DutyPage } from './duty-page'
import { DutyRow } from './duty-row'

beforeEach(resetTaro)

const id = (nth: number) => String(nth).padStart(24, '0')
const communityId = id(70)
const me = { personId: id(1), name: '孙志强' }
const me2 = buildMe({ people: [{ personId: me.personId, communityId, kind: 'staff', showPhone: false }] })

/** So many days from today, at that hour. */
const at = (days: number, hour: number) =>
  new Date(`${calendarDay(new Date(), days)}T${String(hour).padStart(2, '0')}:00:00+08:00`).toISOString()
const shift = (days: number, person?: RotaShiftView['person']): RotaShiftView => ({
  id: `shift ${days}`,
  day: calendarDay(new Date(), days),
  post: 'communityStaff',
  name: '夜班',
  from: at(days, 20),
  to: at(days + 1, 8),
  isNight: true,
  isWeekend: false,
  isHoliday: false,
  person,
  byHand: false,
})

const free = shift(2)
const onDuty: OnDutyView = {
  deskPhone: '010 0000 0120',
  posts: [
    {
      post: 'communityStaff',
      name: '社区值守',
      now: [{ name: '陈晓雯', phone: '13800009011', since: at(0, 0), until: at(1, 0) }],
      next: { names: ['孙志强'], from: at(1, 0) },
    },
    { post: 'propertyStaff', name: '物业', now: [] },
  ],
}
const weeks: DutyWeeksView = {
  days: Array.from({ length: 35 }, (_, index) => ({ day: calendarDay(new Date(), index) })),
  shifts: [shift(1, me), free, shift(3, { personId: id(2), name: '马丽' })],
}
const cover: RotaCoverView = { from: at(0, 0), to: at(30, 0), gaps: [], free: [{ ...free, postName: '社区值守', mayTake: true }] }
const mine: MyShiftsView = {
  places: [{ communityId, community: '通瑞嘉苑社区', posts: ['communityStaff'] }],
  items: [{ ...shift(1, me), communityId, postName: '社区值守' }],
}
const of = `/communities/${communityId}`
const routes = {
  'GET /me': me2,
  'GET /my-shifts': mine,
  [`GET ${of}/on-duty`]: onDuty,
  [`GET ${of}/duty-weeks`]: weeks,
  [`GET ${of}/rota-cover`]: cover,
  [`GET ${of}/handovers/current`]: { items: [] } satisfies HandoverList,
  'GET /my-rota-offers': { items: [] },
}

describe('值班', () => {
  it('shows who is on, where nobody is, my shifts, and changes them', async () => {
    const gaps = [{ post: 'propertyStaff', postName: '物业', from: at(0, 0), to: at(1, 0) }]
    answerApi({ ...routes, [`GET ${of}/rota-cover`]: { ...cover, gaps } })
    renderPage(<DutyPage />)
    expect(await screen.findByText('陈晓雯')).toBeTruthy()
    expect(screen.getByLabelText('打电话给陈晓雯')).toBeTruthy()
    expect(screen.getByText('物业现在没排人')).toBeTruthy()
    expect(screen.getByText('我有 1 个班')).toBeTruthy()
    fireEvent.click(screen.getByText('换班'))
    fireEvent.click(screen.getByText('请假'))
    expect(taroCalls('navigateTo').map(([to]) => (to as { url: string }).url)).toEqual([
      `/packages/duty/swap/index?communityId=${communityId}&shiftId=shift%201`,
      `/packages/duty/leave/index?communityId=${communityId}`,
    ])
    fireEvent.click(screen.getByLabelText(`${calendarDay(new Date(), 3)}`))
    expect(
      within(screen.getByText('社区值守', { selector: '.sheet *' }).closest('.shift-line') as HTMLElement).getByText('马丽'),
    ).toBeTruthy()
  })

  it('takes a free shift by two taps, once however often it is tapped', async () => {
    const calls = answerApi({ ...routes, [`POST ${of}/rota/${free.day.slice(0, 7)}/take`]: {} })
    renderPage(<DutyPage />)
    fireEvent.click(await screen.findByText('我来值'))
    expect(calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/take'))).toEqual([])
    const yes = screen.getByText('我来值这个班')
    fireEvent.click(yes)
    fireEvent.click(yes)
    await waitFor(() => expect(taroCalls('showToast')).toHaveLength(1))
    const taken = calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/take'))
    expect(taken).toEqual([expect.objectContaining({ data: { shiftId: free.id, commandId: expect.any(String) } })])
    expect(screen.queryByText('我来值这个班')).toBeNull()
  })

  it('says who was first', async () => {
    answerApi(routes)
    renderPage(<DutyPage />)
    fireEvent.click(await screen.findByText('我来值'))
    answerRequests(() => ({ statusCode: 409, data: { code: 'ROTA_SHIFT_TAKEN', message: '', details: { who: '马丽' } } }))
    fireEvent.click(screen.getByText('我来值这个班'))
    expect(await screen.findByText('这个班马丽已经接了，谢谢您')).toBeTruthy()
    fireEvent.click(screen.getByText('知道了'))
    expect(screen.queryByText('知道了')).toBeNull()
  })

  it('leads to what I am asked and to the shift change I am in', async () => {
    const soon = new Date(Date.now() + 60 * 60_000).toISOString()
    const asked = { id: id(7), communityId, month: '2026-12', kind: 'swap', part: 'asked', urgent: false }
    const offer = { ...asked, by: { personId: id(3), name: '杨帆' }, shift: { ...shift(9), postName: '社区值守' }, forShift: shift(1, me) }
    answerApi({
      ...routes,
      'GET /my-rota-offers': { items: [offer] },
      [`GET ${of}/handovers/current`]: { items: [{ id: id(9), side: 'outgoing', at: soon }] },
    })
    renderPage(<DutyPage />)
    fireEvent.click(await screen.findByText('看一看'))
    fireEvent.click(await screen.findByText(/交班，先看一遍$/))
    expect(taroCalls('navigateTo').map(([to]) => (to as { url: string }).url)).toEqual([
      `/packages/duty/offer/index?id=${id(7)}`,
      `/packages/duty/handover/index?id=${id(9)}`,
    ])
  })

  it('offers the office no shifts of its own', async () => {
    const places = [{ communityId, community: '通瑞嘉苑社区', posts: [] }]
    const shown = { ...cover, free: [{ ...free, postName: '社区值守', mayTake: false }] }
    answerApi({ ...routes, 'GET /my-shifts': { places, items: [] }, [`GET ${of}/rota-cover`]: shown })
    renderPage(<DutyPage />)
    expect(await screen.findByText('30 天里有 1 个班没人')).toBeTruthy()
    for (const words of ['我来值', '我的班', '请假', '加到手机日历']) expect(screen.queryByText(words)).toBeNull()
  })

  it('says what will be here, chooses among communities, and offers another try', async () => {
    answerApi({ ...routes, 'GET /my-shifts': { places: [], items: [] } })
    const { unmount } = renderPage(<DutyPage />)
    expect(await screen.findByText('您还不在值班名单里')).toBeTruthy()
    unmount()

    const other = { communityId: id(71), community: '朝阳家园社区', posts: [] }
    answerApi({ ...routes, 'GET /my-shifts': { ...mine, places: [...mine.places, other] } })
    renderPage(<DutyPage />)
    fireEvent.click(await screen.findByText('朝阳家园社区'))
    expect(await screen.findByText('没取到值班表')).toBeTruthy()
    expect(screen.getByText('再试一次')).toBeTruthy()
  })
})

describe('the address of my calendar', () => {
  it('is made when it is asked for, copied, and renewed after a question', async () => {
    const urls = ['https://link.example/api/ics/one.ics', 'https://link.example/api/ics/two.ics']
    const calls = answerApi({ ...routes, 'GET /my-shifts/feed': {}, 'POST /my-shifts/feed': () => ({ url: urls.shift() }) })
    renderPage(<DutyPage />)
    fireEvent.click(await screen.findByText('加到手机日历'))
    fireEvent.click(await screen.findByText('生成我的地址'))
    fireEvent.click(await screen.findByText('复制地址'))
    await waitFor(() => expect(taroCalls('setClipboardData')).toEqual([[{ data: 'https://link.example/api/ics/one.ics' }]]))
    fireEvent.click(screen.getByText('给错人了？换一个地址'))
    expect(await screen.findByText('https://link.example/api/ics/two.ics')).toBeTruthy()
    expect(taroCalls('showModal')).toHaveLength(1)
    expect(calls.filter(({ method, path }) => method === 'POST' && path === '/my-shifts/feed')).toHaveLength(2)
  })
})

describe('the way to 值班', () => {
  it('is there for whoever reads a rota, and asks nothing for anybody else', async () => {
    const calls = answerApi(routes)
    const { unmount } = renderPage(<DutyRow me={buildMe()} />)
    expect(calls).toEqual([])
    unmount()
    renderPage(<DutyRow me={me2} />)
    fireEvent.click(await screen.findByText('您下一个班：明天 20:00 夜班'))
    expect(taroCalls('navigateTo')).toEqual([[{ url: '/packages/duty/home/index' }]])
  })
})
