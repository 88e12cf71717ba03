import type { RotaOfferView } from '@shared/rota-offers'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openPage, resetTaro } from '@/testing/taro-mock'
import { answerApi, renderPage } from '../testing/render-page'
import { OfferPage } from './offer-page'
import { buildOffer, communityId } from './testing/build-offer'

const offer = buildOffer()
const path = `/communities/${communityId}/rota/2099-12/offers/${offer.id}`
const shown = (items: RotaOfferView[], routes = {}) => {
  const calls = answerApi({ 'GET /my-rota-offers': { items }, ...routes })
  renderPage(<OfferPage />)
  return calls
}

beforeEach(() => {
  resetTaro()
  openPage('/packages/duty/offer/index', { id: offer.id })
})

describe('看一看', () => {
  it('shows both shifts, and agrees with one tap', async () => {
    const calls = shown([offer], { [`POST ${path}/accept`]: { items: [] } })
    expect(await screen.findByText('孙志强 想和您换班')).toBeTruthy()
    expect(screen.getByText('您值：孙志强的班')).toBeTruthy()
    expect(screen.getByText('孙志强值：您的班')).toBeTruthy()
    fireEvent.click(screen.getByText('愿意换'))
    await waitFor(() => expect(calls.some(({ method, path: to }) => method === 'POST' && to === `${path}/accept`)).toBe(true))
  })

  it('says why it cannot be, and stays', async () => {
    shown([offer])
    fireEvent.click(await screen.findByText('不方便'))
    expect(await screen.findByText('没找到，可能已经撤回或改了')).toBeTruthy()
  })

  it('leaves only taking back of what I asked, and only agreeing to what everybody is asked', async () => {
    shown([buildOffer({ part: 'mine' })])
    expect(await screen.findByText('您问了 何静，还没回话')).toBeTruthy()
    expect(screen.queryByText('愿意换')).toBeNull()
    expect(screen.getByText('收回，不换了')).toBeTruthy()
  })

  it('hurries whoever is asked about a shift of the coming day', async () => {
    shown([
      buildOffer({ kind: 'cover', part: 'pool', urgent: true, to: undefined, forShift: undefined }),
      buildOffer({ id: '9'.padStart(24, '0') }),
    ])
    expect(await screen.findByText('孙志强 来不了，找人顶班')).toBeTruthy()
    expect(screen.getByText(/请尽快回个话/)).toBeTruthy()
    expect(screen.queryByText('不方便')).toBeNull()
    expect(screen.getByText('还有等您回话的')).toBeTruthy()
  })

  it('says that there is nothing to answer any more', async () => {
    shown([])
    expect(await screen.findByText('这件事已经有结果了')).toBeTruthy()
  })
})
