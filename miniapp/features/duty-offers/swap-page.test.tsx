import type { RotaOfferChoices } from '@shared/rota-offers'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openPage, resetTaro } from '@/testing/taro-mock'
import { answerApi, renderPage } from '../testing/render-page'
import { SwapPage } from './swap-page'
import { buildOffer, buildOfferedShift, communityId } from './testing/build-offer'

const shift = buildOfferedShift(8)
const [he, sun] = ['何静', '孙志强'].map((name, index) => ({ personId: String(index).padStart(24, '0'), name })) as [
  { personId: string; name: string },
  { personId: string; name: string },
]
const choices: RotaOfferChoices = {
  shift,
  begun: false,
  takeOver: [he],
  swaps: [{ person: sun, shifts: [buildOfferedShift(10)] }],
  others: 3,
}
const path = `/communities/${communityId}/rota/2099-12/offers`
const shown = (change: Partial<RotaOfferChoices> = {}, items = [] as ReturnType<typeof buildOffer>[]) => {
  const calls = answerApi({
    [`GET ${path}/choices`]: { ...choices, ...change },
    'GET /my-rota-offers': { items },
    [`POST ${path}`]: { items: [] },
  })
  renderPage(<SwapPage />)
  return calls
}
const sent = (calls: ReturnType<typeof shown>) => calls.find(({ method, path: to }) => method === 'POST' && to === path)?.data

beforeEach(() => {
  resetTaro()
  openPage('/packages/duty/swap/index', { communityId, shiftId: shift.id })
})

describe('换班', () => {
  it('says what will happen before one of theirs is asked for', async () => {
    const calls = shown()
    fireEvent.click(await screen.findByText('2099年12月10日 周四'))
    expect(screen.getByText('孙志强 答应了，孙志强 值2099年12月8日白班，您值2099年12月10日白班')).toBeTruthy()
    fireEvent.click(screen.getByText('问孙志强愿不愿意'))
    await waitFor(() => expect(sent(calls)).toMatchObject({ kind: 'swap', shiftId: shift.id, forShiftId: buildOfferedShift(10).id }))
  })

  it('asks one person to take over, or everybody', async () => {
    const calls = shown()
    fireEvent.click(await screen.findByText('请人代：请一个人替我值'))
    expect(screen.getByText('请选一个人')).toBeTruthy()
    expect(screen.getByText('还有 3 个人那天值不了，没列在这里')).toBeTruthy()
    fireEvent.click(screen.getByText('没人顶，发给大家'))
    fireEvent.click(screen.getByText('发给大家'))
    await waitFor(() => expect(sent(calls)).toMatchObject({ kind: 'cover', shiftId: shift.id }))
  })

  it('leaves only everybody once the shift runs, and says when nobody fits', async () => {
    shown({ begun: true, takeOver: [], swaps: [] })
    expect(await screen.findByText(/这个班已经开始了，不能再换/)).toBeTruthy()
    expect(screen.queryByText('请人代：请一个人替我值')).toBeNull()
  })

  it('shows who is asked already', async () => {
    shown({ swaps: [] }, [buildOffer({ part: 'mine' })])
    expect(await screen.findByText('您问了 何静，还没回话')).toBeTruthy()
    expect(screen.getByText(/没有合适的班能换/)).toBeTruthy()
    expect(screen.getByText('收回')).toBeTruthy()
  })
})
