import type { ChangeRotaInput, RotaBreakView } from '@shared/rota'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { queryClient } from '@/lib/query'
import { openPage, resetTaro, taroCalls } from '@/testing/taro-mock'
import { renderPage } from '../testing/render-page'
import { RotaPage } from './rota-page'
import { buildMonth, buildPlan, buildSettings, people } from './testing/build-rota'
import { rotaServer } from './testing/rota-server'

const [wang, tian, sun] = people.map(({ personId }) => personId) as [string, string, string]
const rest: RotaBreakView = { code: 'rest', shiftId: '2026-12-05/propertyStaff/夜班/0', words: '12 月 5 日夜班：王建国没歇够' }

const show = () => renderPage(<RotaPage />)
const cell = (label: string) => screen.findByLabelText(new RegExp(`^12月${label}`))
const press = async (words: string | RegExp) => fireEvent.click(await screen.findByText(words))
const said = () => taroCalls('showToast').map(([options]) => (options as { title: string }).title)

/** A pointer goes down on one thing, moves, and is let go over another. */
function drag(from: Element, to: Element) {
  const pointer = (type: string, at: Element | Window, clientX: number) =>
    // jsdom has no pointer events, which are mouse events with more to them
    fireEvent(at, new MouseEvent(type, { bubbles: true, button: 0, clientX, clientY: 0 }))
  document.elementFromPoint = () => to
  pointer('pointerdown', from, 0)
  pointer('pointermove', window, 40)
  pointer('pointerup', window, 40)
}

beforeEach(() => {
  resetTaro()
  openPage('/packages/office/rota/index', { month: '2026-12' })
  window.innerWidth = 1280
})

describe('值班表 of a month', () => {
  it('shows days, shifts, how fair it is and why, and what is red', async () => {
    const server = rotaServer({
      month: buildMonth({
        plan: buildPlan({ leaves: [{ personId: sun, name: '孙志强', firstDay: '2026-12-05', lastDay: '2026-12-05' }] }),
      }),
    })
    const gap = { post: 'propertyStaff', postName: '物业', from: '2026-12-31T12:00:00Z', to: '2027-01-01T00:00:00Z' } as const
    server.cover = { ...server.cover, gaps: [gap] }
    show()
    await cell('5日 周六 物业白班：王建国')
    expect(screen.getByText('草稿，办公室才看得到')).toBeTruthy()
    expect(await screen.findByText('调休上班')).toBeTruthy()
    expect(screen.getByText('孙志强请假')).toBeTruthy()
    expect(screen.getByText('14 分')).toBeTruthy()
    expect(screen.getAllByText('没有电话')).toHaveLength(1)
    fireEvent.click(screen.getByLabelText(/^田海涛，夜 11/))
    expect(screen.getByText('田海涛一共 20 个班')).toBeTruthy()
    await press('12月31日 20:00–次日 8:00 物业没人')
    await waitFor(() => expect(document.querySelector('#rota-2026-12-31')?.className).toContain('led-to'))
  })

  it('offers another try when it could not be read, and is only looked at by others of the office', async () => {
    const server = rotaServer({ role: 'communityStaff' })
    server.refuse['GET /rota/2026-12'] = { code: 'NOT_READY' }
    show()
    await screen.findByText('没取到值班表')
    server.refuse = {}
    await press('再试一次')
    await screen.findByText('您可以看，排班由社区书记来')
    expect(screen.queryByText('发布')).toBeNull()
  })

  it('says that holidays are not known yet, and leads to where they are brought in', async () => {
    const server = rotaServer()
    server.notice = 'none'
    show()
    await press(/^2026 年的放假安排还没导入/)
    expect(taroCalls('redirectTo')).toEqual([[{ url: '/packages/office/holidays/index' }]])
  })

  it('is for a desk', async () => {
    window.innerWidth = 375
    rotaServer()
    show()
    await screen.findByText('值班表在办公电脑上排')
  })
})

describe('a shift changed by hand', () => {
  it('is dragged, tried out, and saved with a knowing yes where a rule breaks', async () => {
    const server = rotaServer()
    server.breaks = [rest]
    show()
    drag(await cell('5日 周六 物业白班'), await cell('5日 周六 物业夜班'))
    await cell('5日 周六 物业夜班：王建国，手工排的，还没存')
    await screen.findByText(rest.words)
    expect(screen.getByText('12月5日白班（物业）给田海涛')).toBeTruthy()
    expect(server.saved()).toEqual([])
    await press('仍然这样排（2 处）')
    await waitFor(() => expect(said()).toContain('存好了'))
    expect(server.saved()).toEqual([expect.objectContaining({ rev: 4, knowingly: true })])
    expect(server.saved()[0]?.changes).toEqual([
      { kind: 'put', shiftId: rest.shiftId, personId: wang },
      { kind: 'put', shiftId: '2026-12-05/propertyStaff/白班/0', personId: tian },
    ])
    await screen.findByText('发布')
  })

  it('is never one person at two places', async () => {
    const server = rotaServer()
    server.breaks = [{ ...rest, code: 'overlap' }]
    show()
    await cell('5日 周六 物业白班')
    const [person] = document.querySelectorAll('.pc-person')
    drag(person as Element, await cell('5日 周六 物业夜班'))
    await press('有人同时值两个班，存不了')
    expect(server.saved()).toEqual([])
  })

  it('goes by taps as well: a shift and who gets it, another shift to change with, nobody', async () => {
    const server = rotaServer()
    show()
    fireEvent.click(await cell('5日 周六 物业白班'))
    const card = () => within(document.querySelector('.shift-card') as HTMLElement)
    fireEvent.click(card().getByText('孙志强'))
    await cell('5日 周六 物业白班：孙志强')
    fireEvent.click(card().getByText('跟别的班换'))
    fireEvent.click(await cell('6日 周日 物业夜班'))
    await cell('6日 周日 物业夜班：孙志强')
    await cell('5日 周六 物业白班：田海涛')
    fireEvent.click(card().getByText('先空着'))
    await cell('6日 周日 物业夜班：没人')
    await press('存（2 处）')
    await waitFor(() =>
      expect(server.saved()[0]?.changes).toEqual([
        { kind: 'put', shiftId: '2026-12-05/propertyStaff/白班/0', personId: tian },
        { kind: 'put', shiftId: '2026-12-06/propertyStaff/夜班/0', personId: null },
      ]),
    )
  })

  it('stays through leaving, and when somebody else was first', async () => {
    const server = rotaServer()
    const first = show()
    drag(await cell('5日 周六 物业白班'), document.querySelector('.rota-side') as Element)
    await screen.findByText('存（1 处）')
    first.unmount()
    show()
    await cell('5日 周六 物业白班：没人，还没存')
    server.month = { ...server.month, rev: 5, changedBy: '李主任' }
    await act(() => queryClient.invalidateQueries({ queryKey: ['rota'] }))
    await screen.findByText(/^李主任刚刚改过这个月。下面是新的，您没存的 1 处还在/)
    expect(screen.queryByText('存（1 处）')).toBeNull()
    await press('看过了，接着改')
    await press('存（1 处）')
    await waitFor(() => expect(server.saved()).toEqual([expect.objectContaining({ rev: 5, knowingly: false })]))
  })

  it('waits where the saving is refused', async () => {
    const server = rotaServer()
    show()
    drag(await cell('5日 周六 物业白班'), document.querySelector('.rota-side') as Element)
    await screen.findByText('存（1 处）')
    server.refuse['POST /rota/2026-12/changes'] = { code: 'ROTA_CHANGED', details: { who: '李主任' } }
    await press('存（1 处）')
    await waitFor(() => expect(said()).toEqual(['李主任刚刚改过这个月的值班表，请看过再改']))
    await cell('5日 周六 物业白班：没人，还没存')
  })

  it('may be somebody’s leave or wish', async () => {
    const server = rotaServer()
    show()
    await press('请假和心愿')
    const sheet = within(document.querySelector('.sheet') as HTMLElement)
    fireEvent.click(sheet.getByText('孙志强'))
    fireEvent.click(sheet.getByLabelText('12月5日'))
    fireEvent.click(sheet.getByLabelText('12月7日'))
    fireEvent.click(sheet.getByText('记上：孙志强 12月5日到12月7日请假'))
    fireEvent.click(sheet.getByText('不想值班'))
    fireEvent.click(sheet.getByLabelText('12月9日'))
    fireEvent.click(sheet.getByText('记上：孙志强 12月9日不想值班'))
    fireEvent.click(sheet.getByText('好了'))
    await press('存（2 处）')
    await waitFor(() =>
      expect((server.saved()[0] as ChangeRotaInput).changes).toEqual([
        { kind: 'leave', personId: sun, firstDay: '2026-12-05', lastDay: '2026-12-07' },
        { kind: 'wish', personId: sun, day: '2026-12-09', wish: 'avoid' },
      ]),
    )
  })
})

describe('a month that is made', () => {
  it('begins with posts as they could be, is laid out, and published with a second tap', async () => {
    const suggested = buildSettings({ saved: false, rev: 0 })
    const server = rotaServer({ settings: suggested, month: buildMonth({ rev: 0, shifts: [], plan: buildPlan({ shares: [] }) }) })
    show()
    await screen.findByText('物业：白班 8:00–20:00，夜班 20:00–次日 8:00')
    await press('就照这样')
    await screen.findByText('2026年12月还没排')
    expect(server.sent('PUT /rota-settings')).toEqual([{ posts: suggested.settings.posts, rev: 0 }])
    await press('排一排')
    await cell('5日 周六 物业白班：王建国')
    await press('发布')
    await screen.findByText(/^会告诉 2 个人各自有哪些班：王建国、田海涛/)
    expect(server.sent('POST /rota/2026-12/publish')).toEqual([])
    fireEvent.click(within(document.querySelector('.sheet') as HTMLElement).getByText('发布'))
    await screen.findByText('已发布，大家都看得到')
    expect(screen.queryByText('重新排一排')).toBeNull()
  })
})
