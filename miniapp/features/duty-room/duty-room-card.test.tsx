import type { DutyRoomView } from '@shared/duty-room'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { resetTaro, taroCalls } from '@/testing/taro-mock'
import { answerApi, renderPage } from '../testing/render-page'
import { DutyRoomCard } from './duty-room-card'

const path = '/communities/c1/duty-room'
const address = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7abc-4bc4-97a0-0ec2sifa5aaa'
const set = { at: '2026-11-20T02:00:00Z', by: '陈晓雯', lastFour: '5aaa' }

function show(room: DutyRoomView, routes: Record<string, unknown> = {}) {
  const calls = answerApi({ [`GET ${path}`]: room, ...routes })
  renderPage(<DutyRoomCard communityId="c1" />)
  return calls
}
const paste = (value: string) => fireEvent.input(screen.getByLabelText('群机器人的地址'), { target: { value } })

beforeEach(() => resetTaro())

describe('值班室群', () => {
  it('takes an address, and says at once when it is none', async () => {
    const calls = show({ connected: true }, { [`PUT ${path}`]: { connected: true, set } })
    await screen.findByLabelText('群机器人的地址')
    paste('群机器人')
    await screen.findByText('没认出来，请整条复制，不要漏了后面')
    fireEvent.click(screen.getByText('存'))
    paste(address)
    fireEvent.click(screen.getByText('存'))
    await screen.findByText('填好了，末尾是 5aaa')
    expect(calls.filter(({ method }) => method === 'PUT').map(({ data }) => data)).toEqual([{ address }])
  })

  it.each([
    [{ sent: true, words: '发出去了，请看一眼群里有没有' }, '发出去了，请看一眼群里有没有'],
    [{ sent: false, words: '账号或密钥不对，请管理员看一看' }, '没发出去：账号或密钥不对，请管理员看一看'],
  ])('says what became of a try: %j', async (tested, words) => {
    show({ connected: true, set }, { [`POST ${path}/test`]: tested })
    fireEvent.click(await screen.findByText('发一条试试'))
    await screen.findByText(words)
  })

  it('asks before it takes the group away', async () => {
    const answers: DutyRoomView[] = [{ connected: true, set }, { connected: true }]
    show(answers[0] as DutyRoomView, { [`GET ${path}`]: () => answers.shift(), [`DELETE ${path}`]: {} })
    fireEvent.click(await screen.findByText('不往群里发了'))
    await screen.findByLabelText('群机器人的地址')
    expect(taroCalls('showModal')).toHaveLength(1)
  })

  it('keeps what is set while another is being pasted', async () => {
    show({ connected: true, set })
    fireEvent.click(await screen.findByText('换一个群'))
    fireEvent.click(screen.getByText('不换了'))
    expect(screen.getByText('填好了，末尾是 5aaa')).toBeTruthy()
  })

  it('offers no try where the deployment tells no group', async () => {
    show({ connected: false, set: { ...set, by: undefined } })
    await screen.findByText('群消息还没接通，填了也不发。请找管理员接通。')
    expect(screen.queryByText('发一条试试')).toBeNull()
    expect(screen.getByText(/^社区 /)).toBeTruthy()
  })

  it('offers another try when it could not be fetched', async () => {
    const calls = answerApi({})
    renderPage(<DutyRoomCard communityId="c1" />)
    fireEvent.click(await screen.findByText('再试一次'))
    await waitFor(() => expect(calls.filter(({ path: asked }) => asked === path).length).toBeGreaterThan(1))
  })
})
