import type { DeskCodeClaim } from '@shared/accounts'
import { act, fireEvent, screen } from '@testing-library/react'
import { token } from '@/lib/session'
import { answerRequests, resetTaro, taroCalls } from '@/testing/taro-mock'
import { renderPage } from '../testing/render-page'
import { DeskSignInPage } from './desk-sign-in-page'

const start = new Date('2026-09-22T07:26:00Z')
const targetBefore = process.env.TARO_ENV

/** A server whose codes are numbered 11, 12, 13 …; the test says what the phone did. */
function server() {
  const asked: string[] = []
  const phone: { claim: DeskCodeClaim | 'expired' | 'noNetwork' } = { claim: { state: 'waiting' } }
  answerRequests(({ url, method, data }) => {
    if (method === 'POST' && url.endsWith('/desk-codes')) {
      asked.push((data as { deskName: string }).deskName)
      const number = String(10 + asked.length)
      const expiresAt = new Date(Date.now() + 120_000).toISOString()
      return {
        statusCode: 201,
        data: { id: `code${number}`, secret: 's'.repeat(43), number, qrText: `https://hl.example/#/x?id=code${number}`, expiresAt },
      }
    }
    if (url.endsWith('/claim')) {
      if (phone.claim === 'noNetwork') throw { errMsg: 'request:fail' }
      if (phone.claim === 'expired') return { statusCode: 410, data: { code: 'DESK_CODE_EXPIRED', message: '' } }
      return { statusCode: 200, data: phone.claim }
    }
    return { statusCode: 404, data: {} }
  })
  return { asked, phone }
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

async function openPage() {
  renderPage(<DeskSignInPage />)
  await pass(50)
}

beforeEach(() => {
  resetTaro()
  process.env.TARO_ENV = 'h5'
  jest.useFakeTimers({ now: start })
})
afterEach(() => {
  jest.useRealTimers()
  process.env.TARO_ENV = targetBefore
})

describe('desk sign-in', () => {
  it('shows the code, its number and how long it may be used', async () => {
    server()
    await openPage()
    expect(screen.getByText('11')).toBeTruthy()
    expect(screen.getByAltText('登录用的二维码').getAttribute('src')).toMatch(/^data:image\/svg\+xml,/)
    await pass(28_000)
    expect(screen.getByText('1 分 32 秒')).toBeTruthy()
  })

  it('takes a new code by itself when the old one runs out', async () => {
    const { asked } = server()
    await openPage()
    await pass(118_000)
    expect(asked).toHaveLength(1)
    await pass(3_000)
    expect(asked).toHaveLength(2)
    await pass(50)
    expect(screen.getByText('12')).toBeTruthy()
    expect(screen.queryByText('11')).toBeNull()
  })

  it('takes a new code when the server says the old one is over, whatever the clock here says', async () => {
    const { asked, phone } = server()
    await openPage()
    phone.claim = 'expired'
    await pass(1_600)
    phone.claim = { state: 'waiting' }
    await pass(1_600)
    expect(asked).toHaveLength(2)
  })

  it('waits with a used-up code while nobody looks at the page', async () => {
    const { asked } = server()
    await openPage()
    const hidden = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    await pass(125_000)
    expect(asked).toHaveLength(1)
    expect(screen.getByText('码过期了', { selector: '.in-title' })).toBeTruthy()
    hidden.mockRestore()
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')))
    await pass(50)
    expect(asked).toHaveLength(2)
  })

  it('says that the phone has it, and gives up the code when the phone says no', async () => {
    const { asked, phone } = server()
    await openPage()
    phone.claim = { state: 'scanned' }
    await pass(1_600)
    expect(screen.getByText('已扫，请看手机')).toBeTruthy()
    phone.claim = { state: 'refused' }
    await pass(1_600)
    expect(screen.getByText('手机上点了“不是我”')).toBeTruthy()
    phone.claim = { state: 'waiting' }
    fireEvent.click(screen.getByText('换一个新码'))
    await pass(50)
    expect(asked).toHaveLength(2)
    expect(screen.getByText('12')).toBeTruthy()
  })

  it('keeps the desk’s session and goes to the roster once the phone agreed', async () => {
    const { phone } = server()
    await openPage()
    expect(token()).toBeUndefined()
    phone.claim = { state: 'confirmed', session: { token: 'desk-token', expiresAt: '2026-09-22T15:26:00Z' } }
    await pass(1_600)
    expect(token()).toBe('desk-token')
    expect(taroCalls('redirectTo')).toEqual([[{ url: '/packages/office/roster-import/index' }]])
  })

  it('goes on asking after the network was away', async () => {
    const { phone } = server()
    await openPage()
    phone.claim = 'noNetwork'
    await pass(1_600)
    expect(screen.getByText('没连上网，连上了接着等')).toBeTruthy()
    phone.claim = { state: 'scanned' }
    await pass(1_600)
    expect(screen.getByText('已扫，请看手机')).toBeTruthy()
  })

  it('asks for a code under the computer’s new name, and remembers it', async () => {
    const { asked } = server()
    await openPage()
    fireEvent.click(screen.getByText('改名'))
    fireEvent.input(screen.getByPlaceholderText('比如：社区服务站 2号机'), { target: { value: '社区服务站 2号机' } })
    fireEvent.click(screen.getByText('好'))
    await pass(50)
    expect(asked).toEqual(['社区办公电脑', '社区服务站 2号机'])
    expect(taroCalls('setStorageSync')).toContainEqual(['hl.deskName', '社区服务站 2号机'])
  })

  it('says so and offers another try when no code comes', async () => {
    await openPage()
    expect(screen.getByText('没取到码')).toBeTruthy()
    server()
    fireEvent.click(screen.getByText('再试一次'))
    await pass(50)
    expect(screen.getByText('11')).toBeTruthy()
  })
})
