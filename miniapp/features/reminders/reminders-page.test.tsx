import type { DeliveryView, MyRemindersView } from '@shared/delivery'
import { Text } from '@tarojs/components'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { resetTaro, taro, taroCalls } from '@/testing/taro-mock'
import { answerApi, renderPage } from '../testing/render-page'
import { ReminderCard } from './reminder-card'
import { useReminders } from './reminders-data'
import { RemindersPage } from './reminders-page'

beforeEach(resetTaro)

const view = (change: Partial<MyRemindersView> = {}): MyRemindersView => ({
  purposes: [
    { purpose: 'duty', templateId: 't-duty', kind: 'longTerm', on: true },
    { purpose: 'progress', templateId: 't-progress', kind: 'oneTime', left: 3, on: true },
    { purpose: 'notice', templateId: 't-notice', kind: 'oneTime', left: 0, on: false },
    { purpose: 'household', on: false },
  ],
  reaches: [
    { channel: 'subscription', reaches: true },
    { channel: 'sms', reaches: false, why: 'noPhone' },
  ],
  ...change,
})
const sent = (change: Partial<DeliveryView> = {}): DeliveryView => ({
  id: 'a'.repeat(24),
  to: '您自己',
  title: '试一条提醒，收到了就好',
  body: '',
  urgent: true,
  at: '2026-11-24T15:00:00Z',
  state: 'waiting',
  attempts: [],
  ...change,
})
const accepted = { errMsg: 'requestSubscribeMessage:ok', 't-notice': 'accept', 't-progress': 'accept' }

describe('提醒', () => {
  it('says what is on and how often still, and by which ways one is reached', async () => {
    answerApi({ 'GET /me/reminders': view() })
    renderPage(<RemindersPage />)
    for (const words of ['有事叫得到您', '一直提醒', '还能提醒 3 次', '没开', '只在“消息”里', '叫不到：名册里没有手机号'])
      expect(await screen.findByText(words)).toBeTruthy()
  })

  it('asks WeChat within the tap, what lasts apart, and looks again', async () => {
    const calls = answerApi({ 'GET /me/reminders': view() })
    taro.requestSubscribeMessage?.mockResolvedValue(accepted)
    renderPage(<RemindersPage />)
    fireEvent.click(await screen.findByText('开启提醒'))
    // at once: WeChat refuses what comes after something was awaited
    expect(taroCalls('requestSubscribeMessage')).toEqual([[{ tmplIds: ['t-notice', 't-progress'] }]])
    await waitFor(() => expect(taroCalls('showToast')).toHaveLength(1))
    const before = calls.length
    await waitFor(() => expect(calls.length).toBeGreaterThan(before), { timeout: 4000 })
  })

  it('leads to the switch where reminders are off in WeChat itself', async () => {
    answerApi({ 'GET /me/reminders': view() })
    taro.requestSubscribeMessage?.mockRejectedValue({ errCode: 20004, errMsg: 'requestSubscribeMessage:fail' })
    renderPage(<RemindersPage />)
    fireEvent.click(await screen.findByText('开启提醒'))
    await waitFor(() => expect(taroCalls('openSetting')).toEqual([[{ withSubscriptions: true }]]))
  })

  it('shows what came of a test message as the answers come', async () => {
    const states = [
      sent({ attempts: [{ channel: 'subscription', round: 1, at: '2026-11-24T15:00:01Z', result: 'accepted' }] }),
      sent({
        state: 'accepted',
        attempts: [
          { channel: 'subscription', round: 1, at: '2026-11-24T15:00:01Z', result: 'accepted' },
          { channel: 'sms', round: 1, at: '2026-11-24T15:00:01Z', result: 'unavailable', why: 'noPhone' },
        ],
      }),
    ]
    answerApi({
      'GET /me/reminders': view(),
      'POST /me/test-message': sent(),
      [`GET /me/deliveries/${'a'.repeat(24)}`]: () => states.shift() ?? sent(),
    })
    renderPage(<RemindersPage />)
    fireEvent.click(await screen.findByText('试试'))
    expect(await screen.findByText('微信提醒：送到了')).toBeTruthy()
    expect(await screen.findByText('短信：没走这条路：名册里没有手机号')).toBeTruthy()
    expect(screen.queryByText('正在发，看看手机响不响')).toBeNull()
  })

  it('says that nothing reaches', async () => {
    answerApi({ 'GET /me/reminders': view({ purposes: [], reaches: [{ channel: 'sms', reaches: false, why: 'notConfigured' }] }) })
    renderPage(<RemindersPage />)
    expect(await screen.findByText('现在叫不到您')).toBeTruthy()
    expect(screen.getByText('社区还没接通微信提醒，有事看“消息”')).toBeTruthy()
  })
})

const Known = () => (useReminders().isSuccess ? <Text>known</Text> : null)

describe('开启提醒 where it makes sense', () => {
  const card = (
    <>
      <ReminderCard title="微信叫您一声？" words="不点就不打扰您。" />
      <Known />
    </>
  )

  it('is not offered for a week after a no', async () => {
    answerApi({ 'GET /me/reminders': view() })
    taro.requestSubscribeMessage?.mockResolvedValue({ 't-notice': 'reject', 't-progress': 'reject' })
    const first = renderPage(card)
    fireEvent.click(await screen.findByText('开启提醒'))
    await waitFor(() => expect(screen.queryByText('开启提醒')).toBeNull())
    first.unmount()
    renderPage(card)
    await screen.findByText('known')
    expect(screen.queryByText('开启提醒')).toBeNull()
  })

  it('is not offered to whom nothing is missing', async () => {
    answerApi({ 'GET /me/reminders': view({ purposes: view().purposes.filter(({ on, templateId }) => on || !templateId) }) })
    renderPage(card)
    await screen.findByText('known')
    expect(screen.queryByText('开启提醒')).toBeNull()
  })
})
