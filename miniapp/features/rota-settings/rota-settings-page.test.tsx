import type { SaveRotaSettingsInput } from '@shared/rota'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { queryClient } from '@/lib/query'
import { openPage, resetTaro, taroCalls } from '@/testing/taro-mock'
import { buildPost, buildSettings, people } from '../rota/testing/build-rota'
import { rotaServer } from '../rota/testing/rota-server'
import { renderPage } from '../testing/render-page'
import { newPost } from './posts'
import { RotaSettingsPage } from './rota-settings-page'

const show = () => renderPage(<RotaSettingsPage />)
const press = async (words: string) => fireEvent.click(await screen.findByText(words))
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } })
const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement
const said = () => taroCalls('showToast').map(([options]) => (options as { title: string }).title)
const sent = (server: ReturnType<typeof rotaServer>) => server.sent('PUT /rota-settings') as SaveRotaSettingsInput[]

beforeEach(() => {
  resetTaro()
  openPage('/packages/office/rota-settings/index')
  window.innerWidth = 1280
})

describe('岗位和人员', () => {
  it('are changed and saved: who takes turns, a preset, times of a shift, rest', async () => {
    const server = rotaServer()
    show()
    fireEvent.click(await screen.findByLabelText('孙志强，选了，没有电话'))
    await press('三班：8–16–24 点')
    await press('节假日')
    type('物业节假日第 3 班到几点', '8')
    expect(field('物业节假日第 3 班到几点').value).toBe('8')
    fireEvent.click(screen.getByLabelText('两班之间至少歇多一小时'))
    await press('存')
    await waitFor(() => expect(said()).toEqual(['存好了，没发布的月份重新排一排就按新的']))
    const [input] = sent(server)
    expect(input).toMatchObject({ rev: 3, posts: [{ minRestHours: 13, personIds: people.slice(0, 2).map(({ personId }) => personId) }] })
    expect(input?.posts[0]?.shifts.holiday[2]).toEqual({ name: '中班', from: 960, to: 1920, people: 1 })
    expect(input?.posts[0]?.shifts.workday[2]).toEqual({ name: '中班', from: 960, to: 1440, people: 1 })
    await screen.findByText('在用')
  })

  it('keep what is typed when the server finds a hole, also through leaving', async () => {
    const server = rotaServer()
    const details = { post: '物业', on: '工作日', from: '20:00', to: '21:00' }
    server.refuse['PUT /rota-settings'] = { code: 'ROTA_PATTERN_HOLE', details }
    const first = show()
    await screen.findByText('物业')
    type('物业工作日第 2 班从几点', '25')
    expect(screen.getByText('写成 8:30，现在还按 20:00')).toBeTruthy()
    type('物业工作日第 2 班从几点', '21:00')
    await press('存')
    await screen.findByText(/^“物业”工作日 20:00 到 21:00 没有人，请补上。/)
    expect(field('物业工作日第 2 班从几点').value).toBe('21:00')
    first.unmount()
    show()
    await screen.findByText('改了，还没存')
    expect(field('物业工作日第 2 班从几点').value).toBe('21:00')
  })

  it('say who saved meanwhile, and put mine on top of it', async () => {
    const server = rotaServer()
    show()
    fireEvent.click(await screen.findByLabelText('两班之间至少歇多一小时'))
    server.settings = buildSettings({ settings: { posts: [buildPost(), newPost('leader')] }, rev: 4, changedBy: '李主任' })
    await act(() => queryClient.invalidateQueries({ queryKey: ['rota-settings'] }))
    await screen.findByText(/^李主任刚刚存过岗位和人员。您改的还在/)
    await press('放到新的上面')
    await press('存')
    await waitFor(() => expect(sent(server)).toHaveLength(1))
    expect(sent(server)[0]).toMatchObject({ rev: 4, posts: [{ post: 'propertyStaff', minRestHours: 13 }, { post: 'leader' }] })
  })

  it('add a post that needs people first, and take one away', async () => {
    const server = rotaServer()
    show()
    await press('社工')
    expect(screen.getByText('还没选人，点名字选上')).toBeTruthy()
    fireEvent.click(screen.getAllByText('不排这个岗')[0] as HTMLElement)
    await waitFor(() => expect(screen.queryByText('物业')).toBeTruthy())
    await press('存')
    await waitFor(() => expect(sent(server)[0]?.posts.map(({ post }) => post)).toEqual(['socialWorker']))
  })

  it('are only looked at by others of the office', async () => {
    rotaServer({ role: 'communityStaff' })
    show()
    await screen.findByText('您可以看，改由社区书记来')
    expect(screen.queryByText('存')).toBeNull()
  })
})
