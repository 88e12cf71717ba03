import type { DeskCodePhoneView } from '@shared/accounts'
import { fireEvent, screen } from '@testing-library/react'
import { answerRequests, openPage, resetTaro } from '@/testing/taro-mock'
import { renderPage } from '../testing/render-page'
import { DeskConfirmPage } from './desk-confirm-page'

const code: DeskCodePhoneView = {
  id: 'abc123',
  deskName: '社区服务站 2号机',
  number: '38',
  expiresAt: '2026-09-22T07:28:00Z',
  sessionUntil: new Date(Date.now() + 8 * 3_600_000).toISOString(),
}

/** @param refusal a code of shared/errors.ts that looking or answering meets */
function server(refusal: { looking?: string; answering?: string } = {}) {
  const answers: unknown[] = []
  answerRequests(({ url, method = 'GET', data }) => {
    const refused = (errorCode: string | undefined) => errorCode && { statusCode: 409, data: { code: errorCode, message: '' } }
    if (method === 'GET' && url.endsWith('/desk-codes/abc123')) return refused(refusal.looking) || { statusCode: 200, data: code }
    if (url.endsWith('/desk-codes/abc123/confirm')) {
      answers.push(data)
      return refused(refusal.answering) || { statusCode: 204, data: '' }
    }
    return { statusCode: 404, data: {} }
  })
  return answers
}

const open = (params: Record<string, string> = { id: 'abc123' }) => {
  openPage('/packages/office/desk-confirm/index', params)
  renderPage(<DeskConfirmPage />)
}

beforeEach(resetTaro)

describe('the phone’s sheet for a desk', () => {
  it('names the computer and the number, and says yes with that number', async () => {
    const answers = server()
    open()
    await screen.findByText('社区服务站 2号机')
    expect(screen.getByText('38')).toBeTruthy()
    fireEvent.click(screen.getByText('数一样，同意'))
    await screen.findByText('电脑上可以用了')
    expect(answers).toEqual([{ number: '38', agree: true }])
  })

  it('says no', async () => {
    const answers = server()
    open()
    fireEvent.click(await screen.findByText('不是我'))
    await screen.findByText('没让那台电脑登录')
    expect(answers).toEqual([{ number: '38', agree: false }])
  })

  it.each([
    ['DESK_CODE_EXPIRED', '这个码过期了'],
    ['DESK_CODE_USED', '这个码用过了'],
    ['NO_APPOINTMENT', '您还没有任职'],
    ['FORBIDDEN', '请用手机打开'],
  ])('says what to do when looking meets %s', async (looking, title) => {
    server({ looking })
    open()
    await screen.findByText(title)
    expect(screen.queryByText('数一样，同意')).toBeNull()
  })

  it('says that the numbers differ', async () => {
    server({ answering: 'DESK_NUMBER_WRONG' })
    open()
    fireEvent.click(await screen.findByText('数一样，同意'))
    await screen.findByText('两边的数不一样')
  })

  it('reads the link that WeChat hands over', async () => {
    server()
    open({ q: encodeURIComponent('https://hl.example/#/packages/office/desk-confirm/index?id=abc123') })
    await screen.findByText('社区服务站 2号机')
  })

  it('asks to scan again when the link is not whole', async () => {
    open({})
    await screen.findByText('这个链接不完整')
  })
})
