import type { CalendarYearView, HolidayReading, ReadHolidaysInput } from '@shared/calendar'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { calendarDay } from '@/lib/times'
import { openPage, resetTaro, taroCalls } from '@/testing/taro-mock'
import { buildMe } from '../testing/build-views'
import { answerApi, renderPage } from '../testing/render-page'
import { HolidaysPage } from './holidays-page'

const communityId = 'c'.repeat(24)
const thisYear = Number(calendarDay(new Date()).slice(0, 4))
const nextYear = thisYear + 1
const path = (year: number) => `/communities/${communityId}/calendar/${year}`
const secretary = buildMe({
  name: '陈晓雯',
  appointments: [{ role: 'communitySecretary', areaId: communityId, areaName: '通瑞嘉苑社区', communityId }],
})

const view = (year: number, over: Partial<CalendarYearView> = {}): CalendarYearView => ({
  year,
  notice: 'none',
  rev: 0,
  days: [],
  texts: { notice: '', own: '' },
  mayChange: true,
  ...over,
})
const known = view(thisYear, {
  notice: 'published',
  rev: 3,
  days: [
    { day: `${thisYear}-05-01`, kind: 'off', name: '劳动节', source: 'published' },
    { day: `${thisYear}-05-09`, kind: 'work', name: '劳动节', source: 'published' },
    { day: `${thisYear}-06-01`, kind: 'off', name: '社区日', source: 'own' },
  ],
  texts: { notice: '', own: `${thisYear}-06-01 休 社区日` },
  changed: { by: '何平', at: new Date().toISOString() },
})

/** Reads a text as the server would: 坏 cannot be read, everything else is one day off. */
const read = ({ text }: ReadHolidaysInput): HolidayReading =>
  text.includes('坏')
    ? { days: [], problems: [{ line: 1, words: '没写是休还是上班' }], remarks: [] }
    : {
        days: text ? [{ day: `${nextYear}-01-02`, kind: 'off', name: '元旦' }] : [],
        problems: [],
        remarks: text ? [{ line: 1, words: '1月2日是周六，本来就休息' }] : [],
      }

/** @param refused a route that answers with an error */
function show(routes: Record<string, unknown> = {}, refused = '') {
  const all: Record<string, unknown> = {
    'GET /me': secretary,
    [`GET ${path(thisYear)}`]: known,
    [`GET ${path(nextYear)}`]: view(nextYear),
    [`POST ${path(nextYear)}/reading`]: (input: unknown) => read(input as ReadHolidaysInput),
    [`PUT ${path(nextYear)}`]: view(nextYear, { notice: 'here', rev: 1 }),
    ...routes,
  }
  const calls = answerApi(Object.fromEntries(Object.entries(all).filter(([route]) => route !== refused)))
  openPage('/packages/office/holidays/index')
  renderPage(<HolidaysPage />)
  return calls
}

const writes = (text: string) => fireEvent.input(screen.getByLabelText('贴放假通知'), { target: { value: text } })
async function pastes(text: string) {
  fireEvent.click(await screen.findByText(`${nextYear} 年`))
  fireEvent.click(await screen.findByText('贴放假通知'))
  writes(text)
}

beforeEach(() => {
  resetTaro()
  window.innerWidth = 375
})

describe('放假安排', () => {
  it('says the year in words and who decided it, and marks it in the months', async () => {
    show()
    await screen.findByText('5月1日休')
    expect(screen.getByText('5月9日上班')).toBeTruthy()
    expect(screen.getByText('社区日')).toBeTruthy()
    expect(screen.getAllByText('自己加的')).toHaveLength(2)
    expect(screen.getByText(/^何平 今天 .*改过。/)).toBeTruthy()
    expect(document.querySelectorAll('.day.off.published, .day.work.published, .day.off.own')).toHaveLength(3 + 2)
    expect(document.querySelectorAll('.year-months .day').length).toBeGreaterThanOrEqual(365)
  })

  it('says that a year is not announced, and what clocks do meanwhile', async () => {
    show()
    fireEvent.click(await screen.findByText(`${nextYear} 年`))
    await screen.findByText(`${nextYear} 年放假安排还没公布，先按周一到周五算。`, { exact: false })
    expect(screen.getByText('现在每个周一到周五都算上班，没有别的日子。')).toBeTruthy()
  })

  it('reads a notice back before it is stored, and stores it as it was seen', async () => {
    const calls = show()
    await pastes('元旦：1月2日放假')
    await screen.findByText('读到：休 1 天，调休上班 0 天')
    expect(screen.getByText('第 1 行：1月2日是周六，本来就休息')).toBeTruthy()
    fireEvent.click(screen.getByText('存', { selector: '.btn' }))
    await waitFor(() => expect(screen.queryByText('不改了')).toBeNull())
    expect(calls.find(({ method }) => method === 'PUT')?.data).toEqual({ part: 'notice', text: '元旦：1月2日放假', rev: 0 })
    expect(taroCalls('showToast').at(-1)).toMatchObject([{ title: '存下了，往后按这个算' }])
  })

  it('names the line that cannot be read, and stores nothing', async () => {
    const calls = show()
    await pastes('坏')
    await screen.findByText('第 1 行：没写是休还是上班')
    expect(screen.getByText('有没看懂的，改好才能存')).toBeTruthy()
    fireEvent.click(screen.getByText('存', { selector: '.btn' }))
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false)
  })

  it('keeps what was written when it could not be stored', async () => {
    show({}, `PUT ${path(nextYear)}`)
    await pastes('元旦：1月2日放假')
    await screen.findByText('读到：休 1 天，调休上班 0 天')
    fireEvent.click(screen.getByText('存', { selector: '.btn' }))
    await waitFor(() => expect(taroCalls('showToast').at(-1)).toMatchObject([{ title: '没找到，可能已经撤回或改了' }]))
    expect(screen.getByLabelText('贴放假通知')).toHaveProperty('value', '元旦：1月2日放假')
  })

  it('begins to change own days with those there are', async () => {
    show({ [`POST ${path(thisYear)}/reading`]: (input: unknown) => read(input as ReadHolidaysInput) })
    fireEvent.click(await screen.findByText('改自己加的日子'))
    expect(screen.getByLabelText('自己加的日子')).toHaveProperty('value', `${thisYear}-06-01 休 社区日`)
    await screen.findByText('还没改')
  })

  it('leaves others of the office to look', async () => {
    show({ [`GET ${path(thisYear)}`]: { ...known, mayChange: false } })
    await screen.findByText('5月1日休')
    expect(screen.queryByText('贴放假通知')).toBeNull()
  })

  it('offers another try when it could not be fetched', async () => {
    answerApi({ 'GET /me': secretary })
    openPage('/packages/office/holidays/index')
    renderPage(<HolidaysPage />)
    await screen.findByText('没取到放假安排')
    expect(screen.getByText('再试一次')).toBeTruthy()
  })

  it('is for the office only', async () => {
    answerApi({ 'GET /me': buildMe() })
    openPage('/packages/office/holidays/index')
    renderPage(<HolidaysPage />)
    await screen.findByText('放假安排归居委会看')
  })

  it('shows at a desk what the months would be, before anything is stored', async () => {
    window.innerWidth = 1280
    show()
    await pastes('元旦：1月2日放假')
    await screen.findByText('读到：休 1 天，调休上班 0 天')
    expect(document.querySelectorAll('.year-months .day.off.imported')).toHaveLength(1)
    fireEvent.click(screen.getByText('不改了'))
    expect(document.querySelectorAll('.year-months .day.off.imported')).toHaveLength(0)
  })
})
