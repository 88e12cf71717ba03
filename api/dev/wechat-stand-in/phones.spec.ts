import { closeStandIns, LI, type StandInSetUp, setUpStandIn } from './testing/set-up'

let set: StandInSetUp
beforeEach(async () => {
  set = await setUpStandIn()
})
afterEach(closeStandIns)

const kind = (kind: string, errcode?: number) => expect.objectContaining({ kind, errcode })
const send = () => set.wechat.sendSubscribeMessage({ openid: LI, templateId: 'T-closed', data: { thing1: '请您回访' } })
const duty = () => set.wechat.sendSubscribeMessage({ openid: LI, templateId: 'T-duty', data: { phrase1: '请接班' } })
const settings = (body: object) => set.phone.post('/phone/reminder-settings', { openid: LI, ...body })
const power = (on: boolean) => set.phone.post('/phone/power', { openid: LI, on })

it('a phone that is off takes nothing; what was accepted arrives when it is on again', async () => {
  await set.phone.subscribe(LI, 'T-closed')
  await power(false)
  await expect(send()).resolves.toBeDefined()
  expect(await set.phone.messages(LI)).toEqual([])
  set.clock.advanceMinutes(30)
  await power(true)
  expect(await set.phone.messages(LI)).toMatchObject([
    { title: '回访', receivedAt: '2026-11-23T02:00:00.000Z', arrivedAt: '2026-11-23T02:30:00.000Z' },
  ])
})

describe('reminders in WeChat’s settings', () => {
  it('the main switch off: nothing may be asked (20004), nothing is taken (43101), nothing bought is lost', async () => {
    await set.phone.subscribe(LI, 'T-closed')
    await settings({ mainSwitch: false })
    await expect(set.phone.subscribe(LI, 'T-closed')).rejects.toThrow('20004')
    await expect(send()).rejects.toThrow(kind('notSubscribed', 43101))
    await settings({ mainSwitch: true })
    await expect(send()).resolves.toBeDefined()
  })

  it('switching one off ends it and is told; switching it on is not told', async () => {
    await set.phone.subscribe(LI, 'T-duty')
    await settings({ items: { 'T-duty': 'reject', 'T-closed': 'accept' } })
    await set.scheduler.advance(0)
    await expect(duty()).rejects.toThrow(kind('notSubscribed', 43101))
    const changes = (await set.phone.events()).filter(({ Event }) => Event === 'subscribe_msg_change_event')
    expect(changes).toMatchObject([{ List: [{ TemplateId: 'T-duty', SubscribeStatusString: 'reject' }] }])
  })

  it('a kept choice is the answer from then on, and the only thing wx.getSetting lists', async () => {
    await set.phone.subscribe(LI, 'T-progress')
    await set.phone.post('/phone/subscribe', { openid: LI, templateIds: ['T-closed'], keep: true })
    const again = { openid: LI, templateIds: ['T-closed', 'T-progress'], choice: 'reject' }
    expect(await set.phone.post('/phone/subscribe', again)).toMatchObject({ 'T-closed': 'accept', 'T-progress': 'reject' })
    for (let accepts = 0; accepts < 2; accepts++) await send()
    await expect(send()).rejects.toThrow(kind('notSubscribed', 43101))
    expect(await set.phone.get(`/phone/${LI}/reminder-settings`)).toEqual({
      subscriptionsSetting: { mainSwitch: true, itemSettings: { 'T-closed': 'accept' } },
    })
  })
})
