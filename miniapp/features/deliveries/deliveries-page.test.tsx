import type { DeliveryView, WakeUpsView } from '@shared/delivery'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { resetTaro, taroCalls } from '@/testing/taro-mock'
import { buildMe } from '../testing/build-views'
import { answerApi, renderPage } from '../testing/render-page'
import { DeliveriesPage } from './deliveries-page'

beforeEach(resetTaro)

const communityId = 'c'.repeat(24)
const of = `/communities/${communityId}`
const secretary = buildMe({
  name: '陈晓雯',
  appointments: [{ role: 'communitySecretary', areaId: communityId, areaName: '通瑞嘉苑社区', communityId }],
})
const sent = (nth: number, change: Partial<DeliveryView> = {}): DeliveryView => ({
  id: String(nth).padStart(24, '0'),
  to: '周桂兰',
  purpose: 'urgent',
  title: `提醒 ${nth}`,
  body: '“电梯停了”请马上看',
  urgent: true,
  at: '2026-11-24T15:00:00Z',
  state: 'accepted',
  attempts: [{ channel: 'sms', round: 1, at: '2026-11-24T15:00:02Z', result: 'accepted' }],
  ...change,
})
const wakeUps: WakeUpsView = {
  people: [
    {
      personId: 'zhao',
      name: '赵淑英',
      role: '3号楼2单元楼门长',
      reaches: [
        { channel: 'subscription', reaches: false, why: 'noAccount' },
        { channel: 'sms', reaches: false, why: 'noPhone' },
      ],
    },
  ],
  awakeCount: 12,
  connected: ['subscription', 'sms'],
}

describe('送达', () => {
  it('lists what was told to whom, and shows every try of the one that is picked', async () => {
    const missed = sent(2, {
      to: '李**',
      state: 'waiting',
      attempts: [
        { channel: 'subscription', round: 1, at: '2026-11-24T15:00:01Z', result: 'unavailable', why: 'noCredit' },
        { channel: 'sms', round: 2, at: '2026-11-24T15:02:01Z', result: 'failed', why: 'unreachable' },
      ],
    })
    answerApi({ 'GET /me': secretary, [`GET ${of}/deliveries`]: { items: [sent(1), missed] } })
    renderPage(<DeliveriesPage />)
    fireEvent.click(await screen.findByText('提醒 2'))
    const detail = document.querySelector<HTMLElement>('.detail')
    if (!detail) throw new Error('nothing is picked')
    expect(within(detail).getByText('提醒 2')).toBeTruthy()
    const rounds = within(detail).getAllByText(/^第 . 次$/)
    expect(rounds.map(({ textContent }) => textContent)).toEqual(['第 2 次', '第 1 次'])
    expect(within(detail).getByText('没送成：对方没有回应')).toBeTruthy()
  })

  it('keeps to what reached nobody', async () => {
    const pages = [{ items: [sent(1)] }]
    answerApi({ 'GET /me': secretary, [`GET ${of}/deliveries`]: () => pages.shift() ?? { items: [] } })
    renderPage(<DeliveriesPage />)
    await screen.findAllByText('提醒 1')
    fireEvent.click(screen.getByText('没送到'))
    expect(await screen.findByText('都送到了')).toBeTruthy()
    expect(JSON.stringify(taroCalls('request'))).toContain('filter=missed')
  })

  it('says who cannot be woken and why, and tries it', async () => {
    const calls = answerApi({
      'GET /me': secretary,
      [`GET ${of}/deliveries`]: { items: [] },
      [`GET ${of}/wake-ups`]: wakeUps,
      [`GET ${of}/duty-room`]: { connected: true },
      [`POST ${of}/people/zhao/test-message`]: sent(9, { state: 'waiting', attempts: [] }),
      [`GET ${of}/deliveries/${sent(9).id}`]: sent(9, { state: 'inboxOnly', attempts: [] }),
    })
    renderPage(<DeliveriesPage />)
    fireEvent.click(await screen.findByText('叫不醒的人'))
    expect(await screen.findByText('1 个人有急事叫不醒')).toBeTruthy()
    expect(screen.getByText('短信：名册里没有手机号')).toBeTruthy()
    fireEvent.click(screen.getByText('发一条试试'))
    expect(await screen.findByText('没有一条路能发，只放进了“消息”里')).toBeTruthy()
    await waitFor(() => expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1))
  })

  it('is not for whoever has no office', async () => {
    answerApi({ 'GET /me': buildMe() })
    renderPage(<DeliveriesPage />)
    expect(await screen.findByText('送达归居委会看')).toBeTruthy()
  })
})
