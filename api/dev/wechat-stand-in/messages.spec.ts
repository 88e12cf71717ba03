import { closeStandIns, LI, type StandInSetUp, setUpStandIn, ZHANG } from './testing/set-up'

let set: StandInSetUp
beforeEach(async () => {
  set = await setUpStandIn()
})
afterEach(closeStandIns)

const kind = (kind: string, errcode?: number) => expect.objectContaining({ kind, errcode })
const data = { thing1: '电梯停运,已有人到场', time2: '2026-11-23 10:05' }
const send = (openid = LI, over: object = {}) => set.wechat.sendSubscribeMessage({ openid, templateId: 'T-progress', data, ...over })

it('arrives on the phone, once per accept, with an id beyond 2^53 kept exact', async () => {
  await expect(send()).rejects.toThrow(kind('notSubscribed', 43101))
  expect(await set.phone.subscribe(LI, 'T-progress')).toEqual({ errMsg: 'requestSubscribeMessage:ok', 'T-progress': 'accept' })
  expect(await send(LI, { page: 'pages/issue/index?id=1' })).toBe('3600000000000000001')
  expect(await set.phone.messages(LI)).toMatchObject([
    {
      msgId: '3600000000000000001',
      channel: 'subscription',
      templateId: 'T-progress',
      title: '诉求进展',
      page: 'pages/issue/index?id=1',
      data,
      receivedAt: '2026-11-23T02:00:00.000Z',
    },
  ])
  await expect(send()).rejects.toThrow(kind('notSubscribed', 43101))
  expect(await set.phone.messages(ZHANG)).toEqual([])
})

it('a message refused for its words does not cost the accept', async () => {
  await set.phone.subscribe(LI, 'T-progress')
  const error = await send(LI, { data: { ...data, thing1: '字'.repeat(21) } }).catch((e: Error) => e)
  expect(error).toEqual(kind('badRequest', 47003))
  expect(String(error)).toContain('data.thing1.value invalid')
  await expect(send(LI, { data: { ...data, thing1: '违规测试' } })).rejects.toThrow(kind('sensitiveWords', 45168))
  await expect(send()).resolves.toBeDefined()
})

it('a long-term subscription takes any number', async () => {
  await set.phone.subscribe(LI, 'T-duty')
  const duty = { templateId: 'T-duty', data: { phrase1: '请接班' } }
  for (let i = 0; i < 3; i++) await send(LI, duty)
  expect(await set.phone.messages(LI)).toHaveLength(3)
})

it('unknown template, banned template, unknown openid', async () => {
  await expect(send(LI, { templateId: 'T-none' })).rejects.toThrow(kind('template', 40037))
  await expect(send(LI, { templateId: 'T-banned' })).rejects.toThrow(kind('template', 43107))
  await expect(send('oNobody')).rejects.toThrow(kind('openidInvalid', 40003))
})

it('what wx.requestSubscribeMessage refuses', async () => {
  await expect(set.phone.subscribe(LI)).rejects.toThrow('10001')
  await expect(set.phone.subscribe(LI, 'T-none')).rejects.toThrow('20001')
  await expect(set.phone.subscribe(LI, 'T-progress', 'T-duty')).rejects.toThrow('20002')
  await expect(set.phone.subscribe(LI, ...Array.from({ length: 6 }, () => 'T-progress'))).rejects.toThrow('20003')
  expect(await set.phone.subscribe(LI, 'T-banned')).toMatchObject({ 'T-banned': 'ban' })
})

describe('two messages to one person at the same moment', () => {
  it('are refused by WeChat (43108), which is why the client sends them one after the other', async () => {
    const slow = await setUpStandIn({ sendLatencyMs: 100 })
    await slow.phone.subscribe(LI, 'T-closed', 'T-closed')
    const message = { openid: LI, templateId: 'T-closed', data: { thing1: '请您回访' } }
    const first = slow.wechat.sendSubscribeMessage(message)
    const queued = slow.wechat.sendSubscribeMessage(message)
    await slow.scheduler.nextTask()
    await expect(slow.client().sendSubscribeMessage(message)).rejects.toThrow(kind('concurrentSend', 43108))
    await slow.scheduler.advance(100)
    await first
    await slow.scheduler.nextTask()
    await slow.scheduler.advance(100)
    await expect(queued).resolves.toBeDefined()
  })
})
