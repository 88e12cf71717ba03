import { fireEvent, screen, waitFor } from '@testing-library/react'
import { resetTaro, taroCalls } from '@/testing/taro-mock'
import { answerApi, renderPage } from '../testing/render-page'
import { deskMenu } from './desk-menu'
import { DeskPage } from './desk-page'

const office = { communityId: 'c', community: '通瑞嘉苑社区', person: { name: '陈晓雯', role: '社区书记' } }

beforeEach(resetTaro)

describe('the frame of a desk page', () => {
  it.each(deskMenu)('leads to $words', ({ words }) => {
    renderPage(<DeskPage office={office} on="plans" title="标题" />)
    fireEvent.click(screen.getByText(words))
    expect(taroCalls('redirectTo')).toHaveLength(1)
  })

  it('lights up where one is, each place once', () => {
    renderPage(<DeskPage office={office} on="roster" title="标题" />)
    expect(screen.getByText('名册').className).toContain('on')
    expect(new Set(deskMenu.map(({ key }) => key)).size).toBe(deskMenu.length)
  })

  it('says how much waits to be looked at', async () => {
    answerApi({ 'GET /communities/c/review/count': { waiting: 3, sample: 0 } })
    renderPage(<DeskPage office={office} on="plans" title="标题" />)
    expect((await screen.findByText('3', { selector: '.alert' })).parentElement?.textContent).toBe('等着看3')
  })

  it('signs a desk out, and has no such thing on a phone', async () => {
    const calls = answerApi({ 'DELETE /sessions/current': '' })
    const { unmount } = renderPage(<DeskPage office={office} device="phone" on="plans" title="标题" />)
    expect(screen.queryByText('退出登录')).toBeNull()
    unmount()
    renderPage(<DeskPage office={office} device="desk" on="plans" title="标题" />)
    fireEvent.click(screen.getByText('退出登录'))
    await waitFor(() => expect(taroCalls('redirectTo')).toEqual([[{ url: '/packages/office/desk-sign-in/index' }]]))
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toContain('DELETE /sessions/current')
  })
})
