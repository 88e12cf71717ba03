import type { MyHouseholdsView } from '@shared/households'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { resetTaro, taroCalls } from '@/testing/taro-mock'
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
const view: MyHouseholdsView = {
  total: 1,
  line: '3号楼2单元 3 层',
  visitedThisMonth: { done: 0, of: 1 },
  households: [
    {
      householdId: id(302),
      gateName: '3号楼2单元',
      room: '302',
      floor: 3,
      maskedName: '李**',
      line: '业主·1 口',
      careFlags: ['独居老人'],
      openIssues: 2,
    },
  ],
  openIssues: [
    issue(1, '接过的事', { status: 'acknowledged' }),
    issue(2, '没人接的事'),
    issue(3, '电梯困人', { urgent: true, status: 'onSite' }),
  ],
  communities: [{ communityId: id(70), name: '通瑞嘉苑社区', households: 1 }],
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
    const words = (await screen.findAllByText(/接过的事|没人接的事|电梯困人/)).map((element) => element.textContent)
    expect(words).toEqual(['电梯困人', '没人接的事', '接过的事'])
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
})
